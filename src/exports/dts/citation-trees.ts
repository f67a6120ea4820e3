/** The two ways to cite a paper: by section, paragraph and note, and by printed page. */
import type { Collection } from '../../edition/collection/read-collection.ts';
import type { TextServiceUnits } from '../../model/collection-record.ts';
import { labelWithPage, pageLabel } from '../../model/labels.ts';
import { languageOfMessages } from '../../model/messages/messages.ts';
import { once } from '../../model/once.ts';
import type { Paper, PassageKind } from '../../model/paper.ts';
import { isFloat, ownNotes, type Section, walk } from '../../model/text.ts';
import { readFormatsLeftOut } from '../../site-settings.ts';
import type { ExportContext } from '../exporter.ts';

export interface Unit {
  id: string;
  type: PassageKind | 'page';
  /** From 1. */
  level: number;
  parent: string | undefined;
  title: string;
  /** Of the title: the author's where it is the author's, else the edition's. */
  language: string;
}

export interface CitationTree {
  /** Absent for the default tree, as DTS asks. */
  identifier?: string;
  description: string;
  /** In the order of the text, each before what is in it. */
  units: readonly Unit[];
}

export const pagesTree = 'pages';

/** Which units have documents of their own: as the collection's record says, and none where the build leaves the service out. */
export const unitsServed = ({ record }: Pick<Collection, 'record'>): TextServiceUnits =>
  readFormatsLeftOut(process.env).includes('dts') ? 'off' : (record?.textService ?? 'passages');

export const citationTrees = ({ paper, collection }: Pick<ExportContext, 'paper' | 'collection'>): CitationTree[] =>
  (unitsServed(collection) === 'sections' ? sectionTrees : passageTrees)(paper);

/** Built once for a paper: there is a request for each of its units. */
const sectionTrees = once((paper: Paper): CitationTree[] => [
  {
    description: 'Sections. What stands in them has no documents of its own here; the whole paper has.',
    units: passageUnits(paper).filter(({ type }) => type === 'section'),
  },
]);

const passageTrees = once((paper: Paper): CitationTree[] => {
  const passages: CitationTree = { description: 'Sections, their paragraphs, and the notes that these call.', units: passageUnits(paper) };
  const pages = paper.pages.map(
    ({ node }): Unit => ({
      id: node.id,
      type: 'page',
      level: 1,
      parent: undefined,
      title: pageLabel(node.label, paper.meta.language),
      language: labelsIn(paper),
    }),
  );
  return pages.length > 0 ? [passages, { identifier: pagesTree, description: 'Pages of the printed paper.', units: pages }] : [passages];
});

/** Places are named in the language of the paper, where there are words in it. */
const labelsIn = ({ meta: { language } }: Paper): string => languageOfMessages(language).lang ?? language;

function passageUnits(paper: Paper): Unit[] {
  const units = new Map<string, Unit>();
  const add = (id: string, parent: string | undefined, words?: string) => {
    const passage = paper.passages.get(id);
    if (!passage) return;
    const level = (parent === undefined ? 0 : (units.get(parent)?.level ?? 0)) + 1;
    const title = words ?? labelWithPage(passage, paper.meta.language);
    units.set(id, { id, type: passage.kind, level, parent, title, language: words === undefined ? labelsIn(paper) : paper.meta.language });
  };
  const addSection = (section: Section, parent: string | undefined): void => {
    add(section.id, parent, [section.number.join('.'), section.title].filter(Boolean).join(' '));
    for (const child of section.children) {
      if (child.type === 'section') addSection(child, section.id);
      else if (child.type === 'note') add(child.id, paper.passages.get(child.id)?.calledIn?.id ?? section.id);
      else if ('id' in child && child.id) {
        const { id } = child;
        add(id, section.id);
        // A formula that is displayed within a paragraph.
        walk(child, (node) => node.type === 'math' && node.id && node.id !== id && add(node.id, id));
      }
      if (isFloat(child)) for (const note of ownNotes(child)) add(note.id, child.id ?? section.id);
    }
  };
  for (const section of paper.sections) addSection(section, undefined);
  return [...units.values()];
}

/** A unit and what is in it, `down` levels deep; -1 for all. */
export function subtreeOf(units: readonly Unit[], unit: Unit, down: number): Unit[] {
  const start = units.indexOf(unit);
  let end = start + 1;
  while (end < units.length && (units[end] as Unit).level > unit.level) end++;
  return units.slice(start, end).filter(({ level }) => down < 0 || level <= unit.level + down);
}

export const depthOf = (units: readonly Unit[]) => units.reduce((deepest, { level }) => Math.max(deepest, level), 0);

export interface CiteStructure {
  '@type': 'CiteStructure';
  citeType: string;
  citeStructure?: CiteStructure[];
}

/** Which types of unit stand within which, gathered from what there is. */
export const citeStructureOf = once((units: readonly Unit[]): CiteStructure[] => structureWithin(units, new Set([undefined])));

function structureWithin(units: readonly Unit[], within: ReadonlySet<string | undefined>): CiteStructure[] {
  const children = units.filter(({ parent }) => within.has(parent));
  return [...new Set(children.map(({ type }) => type))].map((citeType) => {
    const inner = structureWithin(units, new Set(children.filter(({ type }) => type === citeType).map(({ id }) => id)));
    return { '@type': 'CiteStructure', citeType, ...(inner.length > 0 && { citeStructure: inner }) };
  });
}
