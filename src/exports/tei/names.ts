/** The names that a paper mentions, as lists for its mentions to point to. */
import type { Element } from 'xast';
import { compareStrings } from '../../model/finding.ts';
import type { NameEntry, NameKind } from '../../model/name.ts';
import { fullNameAddress, nameId } from './address.ts';
import type { TeiContext } from './context.ts';
import { x } from './element.ts';
import { mentionElements } from './text.ts';

/** In a list of names a term is one, and a title. */
const entryElements: Readonly<Record<NameKind, string>> = { ...mentionElements, term: 'term', publication: 'title' };

interface ListForm {
  list: (entries: Element[]) => Element;
  entry: string;
}

const simpleList = (kind: NameKind): ListForm => ({ list: (entries) => x('list', { type: kind }, entries), entry: 'item' });

const forms: Readonly<Record<NameKind, ListForm>> = {
  person: { list: (entries) => x('listPerson', entries), entry: 'person' },
  organisation: { list: (entries) => x('listOrg', entries), entry: 'org' },
  place: { list: (entries) => x('listPlace', entries), entry: 'place' },
  agreement: simpleList('agreement'),
  term: simpleList('term'),
  publication: { list: (entries) => x('listBibl', { type: 'publication' }, entries), entry: 'bibl' },
};

/** One list a kind that is mentioned, its entries by key. */
export function nameLists({ paper, nameOf, site }: TeiContext): Element[] {
  const refs = [...new Set(paper.mentions.map(({ node }) => node.ref))].sort(compareStrings);
  return (Object.keys(forms) as NameKind[]).flatMap((kind) => {
    const { list, entry } = forms[kind];
    const entries = refs
      .filter((ref) => nameOf(ref).kind === kind)
      .map((ref) => x(entry, { 'xml:id': nameId(ref) }, describe(nameOf(ref), fullNameAddress(site, ref))));
    return entries.length > 0 ? [list(entries)] : [];
  });
}

function describe({ kind, name, sort, abbreviation, role }: NameEntry, address: string): Element[] {
  const nameElement = (text: string, type?: string) => x(entryElements[kind], type ? { type } : {}, text);
  return [
    nameElement(name),
    ...(sort ? [nameElement(sort, 'sort')] : []),
    ...(abbreviation ? [nameElement(abbreviation, 'abbreviation')] : []),
    x('idno', { type: 'URI' }, address),
    ...(role ? [x('note', role)] : []),
  ];
}
