/** Reads all content: the papers, the registers that they share, and who refers to what. */
import path from 'node:path';
import type { z } from 'zod';
import { type CollectionRecord, collectionRecordSchema } from '../../model/collection-record.ts';
import { type Event, eventsSchema } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import { type Names, namesSchema } from '../../model/name.ts';
import type { Occurrence, Paper } from '../../model/paper.ts';
import type { Cite, Name } from '../../model/text.ts';
import { type Works, worksSchema } from '../../model/work.ts';
import { type ContentFile, type ContentFolder, openFolder } from '../content/read-folder.ts';
import { placeInYaml, readYaml, withoutUnknown } from '../content/read-yaml.ts';
import { type PaperReading, readPaper } from '../papers/read-paper.ts';
import { gatherReferences } from './gather-references.ts';
import { readFonts } from './read-fonts.ts';
import { type Prose, type ProseReading, readProse } from './read-prose.ts';

/** A reference from a place in a paper. */
export interface Reference<T> extends Occurrence<T> {
  paper: Paper;
}

export interface Collection {
  /** Undefined where the collection says nothing of itself. */
  record: CollectionRecord | undefined;
  /** The pages that the collection has of its own. */
  prose: Prose;
  papers: readonly Paper[];
  /** Whether there is more than one paper, though this may be a part that holds but one of them. */
  several: boolean;
  works: Works;
  names: Names;
  events: readonly Event[];
  /** The citing places of each work that the text names, in the order of the papers and their texts. */
  citedIn: ReadonlyMap<string, readonly Reference<Cite>[]>;
  mentionedIn: ReadonlyMap<string, readonly Reference<Name>[]>;
  /** The path of a register. */
  fileOf: (register: Register) => string;
  /** Where an entry of a register stands. To find it, the register is read again. */
  placeOf: (register: Register, ...path: readonly PropertyKey[]) => { file: string; line: number; column: number };
  /** Whether a register has an entry of that key, valid or not. */
  hasKey: (register: 'works' | 'names', key: string) => boolean;
  /** Where a field of a paper's record stands. */
  placeInRecord: (paper: Paper, ...path: readonly PropertyKey[]) => { file: string; line: number; column: number };
  /** Paths of all that stands in the folder; a folder's ends in a slash. */
  entries: readonly string[];
  /** The files that were read. */
  files: readonly ContentFile[];
  /** Files that could not be understood. What is judged by absence (a work that nothing cites) has to wait for them. */
  unread: ReadonlySet<string>;
  /** What reading found wrong. Rules find more. */
  findings: readonly Finding[];
}

export type Register = 'works' | 'names' | 'events' | 'collection';

/** Reads the folder that holds `papers/` and the registers. Never throws for what stands in them. */
export function readCollection(root: string): Collection {
  const content = openContent(root);
  return assembleCollection(
    content,
    content.papers.map((id) => readPaperOf(content, id)),
  );
}

/** The content folder with its registers read and its papers unread. */
export interface Content {
  folder: ContentFolder;
  /** The folder's name, as findings have it. */
  shown: string;
  /** The ids of all papers, in the order of their names. */
  papers: readonly string[];
  several: boolean;
  registers: Registers;
  /** Read when it is asked for: who reads one paper does not need it. */
  prose: () => ProseReading;
}

export interface Registers {
  works: RegisterReading<Works>;
  names: RegisterReading<Names>;
  events: RegisterReading<Event[]>;
  collection: RegisterReading<Partial<CollectionRecord>>;
}

/** What was read of the registers, without functions: what can be cloned for another thread. */
export type KnownRegisters = { [K in keyof Registers]: Omit<Registers[K], 'findings' | 'placeOf'> };

export function registersToClone({ works, names, events, collection }: Registers): KnownRegisters {
  const values = <T>({ findings: _, placeOf: __, ...rest }: RegisterReading<T>) => rest;
  return { works: values(works), names: values(names), events: values(events), collection: values(collection) };
}

/** `known` are registers that were read already. */
export function openContent(root: string, known: Partial<KnownRegisters | Registers> = {}): Content {
  const shown = path.basename(root);
  const folder = openFolder(root);
  const registers = readRegisters(folder, shown, known);
  const papers = folder.entries.flatMap((entry) => /^[^/]+\/papers\/([^/]+)\/$/.exec(entry)?.[1] ?? []);
  let prose: ProseReading | undefined;
  return { folder, shown, registers, papers, several: papers.length > 1, prose: () => (prose ??= readProse(folder, shown)) };
}

function readRegisters(folder: ContentFolder, shown: string, known: Partial<KnownRegisters | Registers>): Registers {
  const take = <T>(values: Omit<RegisterReading<T>, 'findings' | 'placeOf'> | RegisterReading<T> | undefined): RegisterReading<T> | undefined =>
    values && { findings: [], placeOf: (path) => placeInYaml(folder.read(values.file)?.text ?? '', path), ...values };
  return {
    works: take(known.works) ?? readRegister(folder, shown, 'works', worksSchema, {}),
    names: take(known.names) ?? readRegister(folder, shown, 'names', namesSchema, {}),
    events: take(known.events) ?? readRegister(folder, shown, 'events', eventsSchema, []),
    collection: take(known.collection) ?? readRegister<Partial<CollectionRecord>>(folder, shown, 'collection', recordSchema(folder, shown), {}),
  };
}

export const readPaperOf = ({ folder, shown, registers }: Content, id: string): PaperReading =>
  readPaper(folder, `${shown}/papers/${id}`, registers.names.value);

/** Of papers that were read of that content. */
export function assembleCollection(content: Content, readings: readonly PaperReading[]): Collection {
  const { folder, shown, several } = content;
  const findings: Finding[] = [];
  const unread = new Set<string>();
  const papers = readings.flatMap(({ paper }) => (paper ? [paper] : []));
  for (const reading of readings) {
    findings.push(...reading.findings);
    for (const file of reading.unread) unread.add(file);
  }
  const shared = assembleRegisters(content, papers);
  for (const file of shared.unread) unread.add(file);
  return {
    ...shared,
    papers,
    several,
    ...gatherReferences(papers),
    placeInRecord: ({ id }, ...keys) => {
      const file = `${shown}/papers/${id}/paper.yaml`;
      return { file, ...placeInYaml(folder.read(file)?.text ?? '', keys) };
    },
    entries: folder.entries,
    files: folder.files,
    unread,
    findings: [...folder.findings, ...shared.findings, ...findings],
  };
}

type SharedParts = Pick<Collection, 'record' | 'prose' | 'works' | 'names' | 'events' | 'fileOf' | 'placeOf' | 'hasKey' | 'unread' | 'findings'>;

interface Referring {
  citations: readonly unknown[];
  mentions: readonly unknown[];
}

/** What the papers of a collection share. */
export function assembleRegisters(
  { folder, shown, registers, papers: ids, prose }: Pick<Content, 'folder' | 'shown' | 'registers' | 'papers' | 'prose'>,
  papers: readonly Referring[],
): SharedParts {
  const { works, names, events } = registers;
  const unwritten = unwrittenIn(registers, papers);
  return {
    record: recordOfCollection({ registers }),
    prose: prose().value,
    works: works.value,
    names: names.value,
    events: events.value,
    fileOf: (register) => registers[register].file,
    placeOf: (register, ...keys) => ({ file: registers[register].file, ...registers[register].placeOf(keys) }),
    hasKey: (register, key) => registers[register].keys.has(key),
    unread: new Set([...Object.values(registers).flatMap(({ isRead, file }) => (isRead ? [] : [file])), ...unwritten]),
    findings: [
      ...Object.values(registers).flatMap((register) => register.findings),
      ...prose().findings,
      ...readFonts({ folder, shown, registers }).findings,
      ...(ids.length === 0 && !registers.collection.exists ? [noPaper(shown)] : []),
      ...unwritten.map((file) => ({
        ...{ rule: 'file-exists', file },
        message: `Unexpected collection without ${path.basename(file)}, expected it, since the papers refer to it`,
      })),
    ],
  };
}

/** A folder that has a record is a collection which begins; one without may be the wrong folder. */
const noPaper = (shown: string): Finding => ({
  rule: 'file-exists',
  file: `${shown}/papers`,
  message: 'Unexpected collection without a paper, expected a folder for each paper',
  hint: '“npm run edition -- new <id>” starts a paper; CONTENT_DIR names the folder of the content where it is another.',
});

/** Undefined where the collection says nothing of itself. */
export function recordOfCollection({ registers }: Pick<Content, 'registers'>): CollectionRecord | undefined {
  const { title, ...rest } = registers.collection.value;
  return title === undefined ? undefined : { title, ...rest };
}

/** A collection may do without a record, but not with one that lacks its title. */
const recordSchema = ({ entries }: ContentFolder, shown: string): z.ZodType<Partial<CollectionRecord>> =>
  entries.includes(`${shown}/collection.yaml`) ? collectionRecordSchema : collectionRecordSchema.partial();

/** The registers that are not there, though papers refer to their entries. */
function unwrittenIn({ works, names }: Registers, papers: readonly Referring[]): string[] {
  return [
    ...(!works.exists && papers.some(({ citations }) => citations.length > 0) ? [works.file] : []),
    ...(!names.exists && papers.some(({ mentions }) => mentions.length > 0) ? [names.file] : []),
  ];
}

export interface RegisterReading<T> {
  /** The entries that are valid. */
  value: T;
  keys: ReadonlySet<string>;
  file: string;
  /** Whether there is such a file. */
  exists: boolean;
  isRead: boolean;
  findings: Finding[];
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

function readRegister<T extends object>(folder: ContentFolder, shown: string, register: Register, schema: z.ZodType<T>, empty: T): RegisterReading<T> {
  const file = `${shown}/${register}.yaml`;
  // A collection may cite nothing, name nothing and date nothing.
  const text = folder.read(file)?.text ?? JSON.stringify(empty);
  const exists = folder.entries.includes(file);
  const { value, raw, badKeys, findings, placeOf } = readYaml(text, file, schema, `${register}-valid`);
  const keys = new Set(typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : []);
  if (value) return { value, keys, file, exists, isRead: true, findings, placeOf };
  // One bad entry does not make all references to the good ones wrong.
  const known = withoutUnknown(schema, raw);
  const good = schema.safeParse(keys.size > 0 ? Object.fromEntries(Object.entries(known as object).filter(([key]) => !badKeys.has(key))) : known);
  return { value: good?.data ?? empty, keys, file, exists, isRead: good?.data !== undefined, findings, placeOf };
}

/** Only the names are needed to compile a section. */
export const readNames = (root: string): Names => readRegister(openFolder(root), path.basename(root), 'names', namesSchema, {}).value;
