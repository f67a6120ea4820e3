/** The paper as data: its text as a tree, and lists of all that stands in it. */
import { cslItem } from '../../citation/csl-item.ts';
import { wordsOf } from '../../edition/ledger/fingerprint.ts';
import { historyOf } from '../../edition/ledger/history.ts';
import { nameAddress, textAddress, workAddress } from '../../model/addresses.ts';
import { compareStrings } from '../../model/finding.ts';
import type { Former } from '../../model/history.ts';
import type { PaperMeta, TitlePageRole } from '../../model/paper.ts';
import { countPages, printedNumber } from '../../model/printed-pages.ts';
import { type TextNode, walk } from '../../model/text.ts';
import type { ExportContext, Exporter } from '../exporter.ts';
import { locatorJson, nodeJson } from './nodes.ts';
import { formatVersion, type PaperJson, schemaAddress } from './schema.ts';

export const jsonExporter: Exporter = {
  extension: 'json',
  mediaType: 'application/json',
  label: 'JSON',
  render: (context) => `${JSON.stringify(paperJson(context), null, 1)}\n`,
};

const words = (node: TextNode) =>
  wordsOf(node)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();

export function paperJson({ paper, collection, site }: ExportContext): PaperJson {
  const { meta, rights } = paper;
  const history = historyOf(paper);
  const addressOf = (path: string) => `${site.origin}${path}`;
  const placeOf = (id?: string) => addressOf(textAddress(site.base, paper.id, id));
  const works = keysOf(paper.citations.map(({ node }) => node.work));
  const names = keysOf(paper.mentions.map(({ node }) => node.ref));
  return {
    $schema: schemaAddress(site),
    formatVersion,
    id: paper.id,
    address: placeOf(),
    title: paper.title,
    titlePage: (Object.entries(meta.titlePage) as [TitlePageRole, string][]).map(([role, text]) => ({ role, text })),
    ...(rights && { rights }),
    language: meta.language,
    authors: meta.authors,
    date: meta.date,
    ...(meta.pages && { pages: countPages(meta.pages) }),
    ...recordOf(meta),
    keywords: meta.keywords ?? [],
    ...(meta.occasion && { occasion: meta.occasion }),
    ...(meta.source && { source: meta.source.description }),
    principles: meta.principles ?? [],
    edition: meta.edition,
    text: paper.files.flatMap(({ tree }) => tree.children.map(nodeJson)),
    passages: [...paper.passages.values()].map(({ id, kind, label, page, lastPage, section, calledIn, node }) => ({
      id,
      kind,
      label,
      ...pageOf({ page }),
      ...(lastPage !== undefined && { lastPage: printedNumber(lastPage) }),
      address: placeOf(id),
      section: section.id,
      ...(calledIn && { calledIn: calledIn.id }),
      text: node.type === 'section' ? node.title : words(node),
    })),
    pageBreaks: paper.pages.map(({ node, passage }) => ({
      number: printedNumber(node.label),
      id: node.id,
      address: placeOf(node.id),
      ...(passage && { passage: passage.id }),
    })),
    citations: paper.citations.map(({ node, passage }) => ({
      ...(node.id && { id: node.id, address: placeOf(node.id) }),
      work: node.work,
      form: node.form,
      ...(node.locator && { locator: locatorJson(node.locator) }),
      passage: passage.id,
      ...pageOf(passage),
      text: words(node),
    })),
    mentions: paper.mentions.map(({ node, passage }) => ({ name: node.ref, passage: passage.id, ...pageOf(passage), text: words(node) })),
    emendations: paper.emendations.map(({ node, passage }) => ({ passage: passage.id, ...pageOf(passage), was: node.was, now: words(node), why: node.why })),
    supplied: paper.supplied.map(({ node, passage }) => ({ passage: passage.id, ...pageOf(passage), now: words(node), calls: callsIn(node), why: node.why })),
    omitted: paper.omitted.map(({ node, passage }) => ({ passage: passage.id, ...pageOf(passage), was: node.was, why: node.why })),
    gaps: paper.gaps.map(({ node, passage }) => ({
      passage: passage.id,
      ...pageOf(passage),
      reason: node.reason,
      ...(node.extent && { extent: node.extent }),
    })),
    withdrawn: [...history.withdrawn.values()].map(({ id, label, version, node, held, former }) => ({
      ...{ id, address: placeOf(id), label, version },
      ...(node.why !== undefined && { why: node.why }),
      ...(node.movedTo !== undefined && { movedTo: node.movedTo }),
      holds: [...held],
      former: former.map(formerJson),
    })),
    changed: [...history.changed].map(([passage, { version, former }]) => ({ passage, version, former: former.map(formerJson) })),
    works: Object.fromEntries(
      works.map((key) => [key, { address: addressOf(workAddress(site.base, key)), csl: cslItem(key, entryOf(collection.works, key)) }]),
    ),
    names: Object.fromEntries(
      names.map((key) => {
        const { kind, name, sort, abbreviation, role } = entryOf(collection.names, key);
        return [
          key,
          { address: addressOf(nameAddress(site.base, key)), kind, name, ...(sort && { sort }), ...(abbreviation && { abbreviation }), ...(role && { role }) },
        ];
      }),
    ),
  };
}

function recordOf({ kind, series, publishedIn, publisher, abstract, contributors, doi, licence }: PaperMeta) {
  const said = { kind, series, publishedIn, publisher, abstract, contributors, doi, licence };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<typeof said>;
}

const formerJson = ({ until, words: text }: Former) => ({ until, ...(text !== undefined && { text }) });

const keysOf = (keys: readonly string[]) => [...new Set(keys)].sort(compareStrings);

function entryOf<T>(register: Readonly<Record<string, T>>, key: string): T {
  const entry = Object.hasOwn(register, key) ? register[key] : undefined;
  if (entry === undefined) throw new Error(`Unexpected key “${key}”, expected one of the register.`);
  return entry;
}

const pageOf = ({ page }: { page: string | undefined }) => (page === undefined ? {} : { page: printedNumber(page) });

function callsIn(node: TextNode): (number | string)[] {
  const numbers: (number | string)[] = [];
  walk(node, (inner) => void (inner.type === 'noteref' && numbers.push(printedNumber(inner.label))));
  return numbers;
}
