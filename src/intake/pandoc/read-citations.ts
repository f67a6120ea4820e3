/** Pandoc’s citations, and the references of its filters that are written like them. */
import type { DraftCitation, DraftInline } from '../draft.ts';
import { type PandocInline, wordsOfInlines } from './pandoc-tree.ts';
import type { Reading } from './reading.ts';

/** In the marks of the source, which are no words of the text. */
const asWritten = (inlines: readonly PandocInline[]): string =>
  inlines.map((inline) => (inline.t === 'RawInline' ? inline.c[1] : wordsOfInlines([inline]))).join('');

/** pandoc-crossref’s `@fig:plan` and Quarto’s `@fig-plan`. */
const ofFilters = /^(?:fig|tbl|tab|eq|sec|lst|thm|lem|cor|prp|def|exm|alg)[:-]/i;

export function readCitation({ c: [citations, printed] }: Extract<PandocInline, { t: 'Cite' }>, reading: Reading): DraftInline[] {
  if (citations.length > 0 && citations.every(({ citationId }) => ofFilters.test(citationId) && !reading.draft.works.has(citationId))) {
    return citations.flatMap(({ citationId, citationPrefix }, i): DraftInline[] => [
      ...(i > 0 ? [{ type: 'text', value: ', ' } as const] : []),
      ...reading.readInlines(citationPrefix),
      { type: 'crossReference', target: citationId, children: [], named: citationPrefix.length === 0 },
    ]);
  }
  const narrative = citations[0]?.citationMode.t === 'AuthorInText';
  const citation: DraftCitation = {
    type: 'citation',
    narrative,
    items: citations.map(({ citationId, citationPrefix, citationSuffix, citationMode }) => ({
      key: citationId,
      prefix: reading.readInlines(citationPrefix),
      suffix: reading.readInlines(citationSuffix),
      suppressAuthor: citationMode.t === 'SuppressAuthor',
    })),
  };
  if (!reading.citesByKey) citation.printed = reading.readInlines(printed);
  else citation.written = [{ type: 'text', value: asWritten(printed) }];
  return [citation];
}
