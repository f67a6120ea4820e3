/** Addresses and DOIs that stand among words, and what they lead to. */

export interface Run {
  text: string;
  /** What it leads to, where it is an address. */
  url?: string;
}

const address = /\b(?:https?:\/\/|www\.(?=[\w-]+\.)|doi:\s?(?=10\.)|(?<=\bDOI\s)(?=10\.\d{4,9}\/))[^\s<>"“”‘’«»]+/gi;

/** The text in runs, in order and whole. */
export function linkRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = found.slice(0, lengthOf(found));
    const url = URL.parse(urlOf(written))?.href;
    if (url === undefined) continue;
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push({ text: written, url });
    from = index + written.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** Without the marks that end the sentence around it, and a bracket that was opened before it. */
function lengthOf(found: string): number {
  let length = found.length;
  for (;;) {
    const last = found[length - 1] ?? '';
    const count = (mark: string) => found.slice(0, length).split(mark).length;
    const closes = (last === ')' && count(')') > count('(')) || (last === ']' && count(']') > count('['));
    if (!closes && !/[.,;:!?'’…]/.test(last)) return length;
    length -= 1;
  }
}

const urlOf = (written: string) =>
  /^https?:/i.test(written) ? written : /^www\./i.test(written) ? `http://${written}` : `https://doi.org/${written.replace(/^doi:\s?/i, '')}`;
