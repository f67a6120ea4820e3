/** The index of a book: who and what the paper names, with the printed pages. */
import { compareStrings } from '../../model/finding.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import { type NameEntry, nameKinds } from '../../model/name.ts';
import type { Passage } from '../../model/paper.ts';
import type { ExportContext } from '../exporter.ts';
import { keepTogether } from './printed-text.ts';

export interface IndexLocator {
  /** `3`, `3–5`, for a note `5 n. 4`, or where no page is printed the passage: `§ 2, ¶ 3`. */
  label: string;
  /** The first passage that it stands for. */
  id: string;
}
export interface IndexEntry {
  key: string;
  heading: string;
  locators: IndexLocator[];
}
export interface IndexPart {
  heading: string;
  entries: IndexEntry[];
}

/** In the order of the kinds, each by the letters of its entries. */
export function indexNames({ paper, collection }: ExportContext): IndexPart[] {
  const order = new Map(paper.pages.map(({ node }, i) => [node.label, i]));
  return nameKinds
    .map((kind) => ({
      heading: messagesFor(paper.meta.language).nameKinds[kind],
      entries: Object.entries(collection.names)
        .filter(([, name]) => name.kind === kind)
        .map(([key, name]) => ({
          key,
          sort: sortKey(name.sort ?? name.name),
          heading: headingOf(name),
          locators: locatorsOf(passagesNaming(key, paper.id, collection), order),
        }))
        .filter(({ locators }) => locators.length > 0)
        .sort((a, b) => compareStrings(a.sort, b.sort) || compareStrings(a.key, b.key))
        .map(({ key, heading, locators }) => ({ key, heading, locators })),
    }))
    .filter(({ entries }) => entries.length > 0);
}

const passagesNaming = (key: string, paper: string, collection: ExportContext['collection']) =>
  (collection.mentionedIn.get(key) ?? []).filter((mention) => mention.paper.id === paper).map(({ passage }) => passage);

const headingOf = ({ name, sort, kind, abbreviation }: NameEntry) => `${kind === 'person' ? (sort ?? name) : name}${abbreviation ? ` (${abbreviation})` : ''}`;

const sortKey = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Pages that follow one another are one range; a note stands by itself. `order` is that of the printed pages. */
function locatorsOf(passages: readonly Passage[], order: ReadonlyMap<string, number>): IndexLocator[] {
  const placeOf = (page: string) => order.get(page) ?? -1;
  const unpaged = new Map<string, string>();
  const pages = new Map<string, string>();
  const notes = new Map<string, { page: string; id: string }>();
  for (const { kind, label, page, id } of passages) {
    if (page === undefined) unpaged.set(id, label);
    else if (kind === 'note') notes.set(label, { page, id });
    else if (!pages.has(page)) pages.set(page, id);
  }
  const ranges: { from: string; to: string; id: string }[] = [];
  for (const [page, id] of [...pages].sort(([a], [b]) => placeOf(a) - placeOf(b))) {
    const last = ranges.at(-1);
    if (last && placeOf(page) === placeOf(last.to) + 1) last.to = page;
    else ranges.push({ from: page, to: page, id });
  }
  const paged = [
    ...ranges.map(({ from, to, id }) => ({ page: from, label: from === to ? from : `${from}–${to}`, id })),
    // A page speaks for its notes.
    ...[...notes].filter(([, { page }]) => !pages.has(page)).map(([label, { page, id }]) => ({ page, label: keepTogether(`${page} ${label}`), id })),
  ];
  return [
    ...[...unpaged].map(([id, label]) => ({ id, label: keepTogether(label) })),
    ...paged.sort((a, b) => placeOf(a.page) - placeOf(b.page)).map(({ label, id }) => ({ label, id })),
  ];
}
