/** The entries of a register in the order of their keys, each with the comments above it, to the character. */

import { isMap, isScalar, parseDocument } from 'yaml';
import { startWithComments } from '../../edition/content/yaml-comments.ts';
import { compareStrings } from '../../model/finding.ts';

export function sortRegister(text: string): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents) || contents.flow) return text;
  const starts = contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), start: startWithComments(text, key.range[0]) }] : [],
  );
  const [first] = starts;
  if (!first || starts.length !== contents.items.length) return text;
  const head = text.slice(0, first.start);
  const entries = starts.map(({ key, start }, at) => ({ key, text: text.slice(start, starts[at + 1]?.start ?? text.length).trimEnd() }));
  const apart = /\n\n/.test(text.slice(first.start));
  return `${head}${entries
    .sort((a, b) => compareStrings(a.key, b.key))
    .map((entry) => entry.text)
    .join(apart ? '\n\n' : '\n')}\n`;
}
