/** Enters works in works.yaml. What stands there stays as it is, to the character. */

import { Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import { startWithComments } from '../../edition/content/yaml-comments.ts';
import { compareStrings } from '../../model/finding.ts';
import type { Work } from '../../model/work.ts';

/** Each before the first entry whose key sorts behind its own; `text` is undefined where there is no file. */
export function insertWorks(text: string | undefined, added: ReadonlyMap<string, Work>): string {
  const contents = text === undefined ? undefined : parseDocument(text).contents;
  const entries =
    isMap(contents) && !contents.flow
      ? contents.items.flatMap(({ key }) => (isScalar(key) ? [{ key: String(key.value), start: key.range?.[0] ?? 0 }] : []))
      : [];
  const sorted = [...added].sort(([a], [b]) => compareStrings(a, b));
  if (text === undefined || entries.length === 0) {
    // An empty file or `{}`: its comments stay.
    const kept = (text ?? '').replace(/^\s*\{\s*\}[ \t]*$/m, '').trimEnd();
    return `${kept ? `${kept}\n\n` : ''}${sorted.map(([key, work]) => writeWork(key, work)).join('\n')}`;
  }
  let result = text.endsWith('\n') ? text : `${text}\n`;
  for (const [key, work] of sorted.toReversed()) {
    const next = entries.find((entry) => compareStrings(entry.key, key) > 0);
    if (!next) continue;
    const at = startWithComments(text, next.start);
    result = `${result.slice(0, at)}${writeWork(key, work)}\n${result.slice(at)}`;
  }
  const last = sorted.filter(([key]) => !entries.some((entry) => compareStrings(entry.key, key) > 0));
  return result + last.map(([key, work]) => `\n${writeWork(key, work)}`).join('');
}

function writeWork(key: string, work: Work): string {
  const document = new Document({ [key]: work });
  visit(document, {
    // Names stand on a line each.
    Seq: (_, list) => {
      for (const item of list.items) if (isMap(item)) item.flow = true;
    },
    Pair: (_, { key: field, value }) => {
      if (isScalar(field) && isScalar(value) && ['issued', 'accessed', 'original-date'].includes(String(field.value))) value.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
