/** Words between quotation marks, of whatever language, typewriters’ too: where each begins and ends. */

export interface Quoted {
  /** Of the opening mark, and behind the closing one. */
  start: number;
  end: number;
  /** The words within. */
  text: string;
}

/** Opening and closing, longer marks first. `'` and `’` also stand for an apostrophe, which closes nothing. */
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“”',
  '‚': '‘’',
  '‹': '›',
  '"': '"',
  "'": "'",
  '»': '«',
  '「': '」',
  '『': '』',
};

export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  let at = 0;
  while (at < text.length) {
    const closers = pairs[text[at] ?? ''];
    const end = closers && opens(text, at) ? findClose(text, at, closers) : undefined;
    if (end === undefined) at += 1;
    else {
      found.push({
        start: at,
        end,
        text: text
          .slice(at + 1, end)
          .replace(/[’'”"»“‘]+$/, '')
          .trim(),
      });
      at = end;
    }
  }
  return found;
}

/** Behind a space or a bracket, or at the start, and before a letter. */
const opens = (text: string, at: number) =>
  (at === 0 || /[\s([{—–/]/.test(text[at - 1] ?? '')) &&
  /[\p{L}\p{N}“"‘'«„.¿¡…\s]/u.test(text[at + 1] ?? '') &&
  (text[at] !== '»' || /\p{L}/u.test(text[at + 1] ?? ''));

/** The first mark that can only close, else the last that can; a title that is opened and never closed ends where an inner one does. */
function findClose(text: string, start: number, closers: string): number | undefined {
  const opener = text[start] ?? '';
  let depth = 0;
  let last: number | undefined;
  const limit = Math.min(text.length, start + 400);
  for (let at = start + 1; at < limit; at++) {
    const mark = text[at] ?? '';
    if (mark === opener && !closers.includes(mark) && opens(text, at)) depth += 1;
    if (!closers.includes(mark)) continue;
    const before = text[at - 1] ?? '';
    const behind = text[at + 1] ?? '';
    const apostrophe = /[’']/.test(mark) && /\p{L}/u.test(before) && /\p{L}/u.test(behind);
    if (apostrophe || (/\s/.test(before) && !'»›'.includes(mark))) continue;
    if (depth > 0) {
      depth -= 1;
      continue;
    }
    last = at;
    const punctuated = behind === '' || /[,;:.!?)\]\s—–(]/.test(behind);
    const plural = /[’']/.test(mark) && before === 's' && /\s/.test(behind) && text.slice(at + 1).search(/[’'](?=[,;:.)\s]|$)/) >= 0;
    if (punctuated && !plural) return at + 1;
  }
  if (last !== undefined) return last + 1;
  const inner = /[”"](?=,)/.exec(text.slice(start + 1, limit));
  return inner && opener !== '"' ? start + 1 + inner.index + 1 : undefined;
}
