/** Typewriter punctuation as Pandoc reads it: curled quotation marks, dashes, ellipses. */

/** `before` and `after` are the characters around the text; empty at a block’s ends. */
export function curl(text: string, before: string, after: string): string {
  const dashed = text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…');
  let result = '';
  const characters = [...dashed];
  for (const [i, character] of characters.entries()) {
    if (character !== '"' && character !== "'") {
      result += character;
      continue;
    }
    const previous = result.at(-1) ?? before;
    const next = characters[i + 1] ?? after;
    result += curlMark(character, previous, next);
  }
  return result;
}

function curlMark(mark: '"' | "'", previous: string, next: string): string {
  const opens = (previous === '' || /[\s([{–—“‘/-]/.test(previous)) && /\S/.test(next) && !/[.,;:!?)\]]/.test(next);
  // ’90s
  const isElision = mark === "'" && /\d/.test(next);
  if (mark === '"') return opens ? '“' : '”';
  return opens && !isElision ? '‘' : '’';
}
