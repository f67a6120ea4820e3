/** The content while it is edited: after a change, only what changed is read again. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findInPapers } from '../checks/judge.ts';
import type { JudgedAlone } from '../checks/judge-collection.ts';
import { fileText } from '../edition/collection/overview.ts';
import { assembleCollection, type Collection, type Content, openContent, type Registers, readPaperOf } from '../edition/collection/read-collection.ts';
import { contentOfPaper } from '../edition/content/narrow-content.ts';
import type { ContentFolder } from '../edition/content/read-folder.ts';
import type { PaperReading } from '../edition/papers/read-paper.ts';
import { summarizePaper } from '../edition/papers/summarize-paper.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import { keepLastEntries, keepLastWords } from './last-words.ts';

export interface LivePaper {
  /** The collection with this paper alone; of a new identity after each change of anything that the paper is made of. */
  collection: Collection;
  reading: PaperReading;
  /** What was read for it. */
  folder: ContentFolder;
  /** The same as it stands, without last good words: what is judged. */
  actual: Collection;
  /** The files that are shown as they last could be read. */
  stale: readonly string[];
  /** Of all that it is made of: another after each change. */
  stamp: string;
}

export interface LiveContent {
  /** As it stands on disk: of the same identity while nothing changed. */
  content: () => Content;
  /** The same with the last good entries of registers in which something is wrong: what is shown. */
  shown: () => Content;
  /** Undefined where the content has no such paper. */
  paper: (id: string) => LivePaper | undefined;
  /** A paper as it stands, judged by itself. Throws where there is none of that id. */
  judged: (id: string) => JudgedAlone;
  /** Of all papers that can be read, in the order of their ids. */
  summaries: () => readonly PaperSummary[];
}

/** Of the same work for each: the papers whose trees are kept, so that a large collection does not stay in memory. */
const mostKept = 24;

interface Known<T> {
  stamp: string;
  value: T;
}

export function openLiveContent(root: string): LiveContent {
  let current: (Known<Content> & { shown: Content }) | undefined;
  let stamps: Stamps = { registers: {}, papers: new Map() };
  const papers = new Map<string, Known<LivePaper>>();
  const judgedPapers = new Map<string, Known<JudgedAlone>>();
  const summaries = new Map<string, Known<PaperSummary | undefined>>();

  function content(): Content {
    const next = readStamps(root);
    const stamp = JSON.stringify([next.registers, [...next.papers]]);
    if (current?.stamp === stamp) return current.value;
    const unchanged = current && pickUnchanged(current.value.registers, stamps.registers, next.registers);
    const value = openContent(root, unchanged);
    current = { stamp, value, shown: { ...value, registers: keepLastEntries(value.registers, current?.shown.registers) } };
    stamps = next;
    return current.value;
  }

  function shown(): Content {
    content();
    return (current as NonNullable<typeof current>).shown;
  }

  const stampOf = (id: string, ...registers: readonly (keyof Registers)[]) =>
    [stamps.papers.get(id), stamps.papers.size > 1, ...registers.map((name) => stamps.registers[name])].join('\n');

  function paper(id: string): LivePaper | undefined {
    const whole = content();
    if (!whole.papers.includes(id)) return undefined;
    const stamp = stampOf(id, 'works', 'names', 'events', 'collection');
    const known = papers.get(id);
    if (known?.stamp === stamp) return known.value;
    const own = contentOfPaper(whole, id);
    const reading = readPaperOf(own, id);
    const actual = assembleCollection(own, [reading]);
    const isSound = Object.values(own.registers).every(({ findings }) => findings.length === 0);
    const ownShown = isSound ? own : contentOfPaper(shown(), id);
    const kept = keepLastWords(isSound ? reading : readPaperOf(ownShown, id), known?.value.collection.papers[0]);
    const collection = isSound && kept.stale.length === 0 ? actual : assembleCollection(ownShown, [kept.reading]);
    const value = { stamp, reading, folder: own.folder, actual, stale: kept.stale, collection };
    papers.delete(id);
    papers.set(id, { stamp, value });
    for (const oldest of papers.keys()) if (papers.size > mostKept) papers.delete(oldest);
    return value;
  }

  function judged(id: string): JudgedAlone {
    const live = paper(id);
    if (!live) throw new Error(`There is no paper ${id}.`);
    const known = judgedPapers.get(id);
    if (known?.stamp === live.stamp) return known.value;
    const [read] = live.actual.papers;
    const value = {
      summary: read && summarizePaper(read),
      unread: live.reading.unread,
      texts: live.folder.files.map(fileText),
      findings: [...live.folder.findings, ...live.reading.findings, ...findInPapers(live.actual)],
    };
    judgedPapers.set(id, { stamp: live.stamp, value });
    return value;
  }

  /** Works and events are no part of what a paper's summary says. */
  function summary(id: string): PaperSummary | undefined {
    const stamp = stampOf(id, 'names');
    const known = summaries.get(id);
    if (known?.stamp === stamp) return known.value;
    const read = paper(id)?.collection.papers[0];
    const value = read && summarizePaper(read);
    summaries.set(id, { stamp, value });
    return value;
  }

  return { content, shown, paper, judged, summaries: () => content().papers.flatMap((id) => summary(id) ?? []) };
}

/** What tells whether a file is as it was. */
interface Stamps {
  registers: Partial<Record<string, string>>;
  /** Of all that stands in the folder of each paper. */
  papers: Map<string, string>;
}

function readStamps(root: string): Stamps {
  const registers: Record<string, string> = {};
  const papers = new Map<string, string>();
  for (const entry of entriesOf(root)) {
    const [, name] = /^(.+)\.(?:yaml|mdx)$/.exec(entry) ?? [];
    if (name !== undefined) registers[name] = stampOfFile(path.join(root, entry));
  }
  for (const id of entriesOf(path.join(root, 'papers'))) papers.set(id, stampOfFolder(path.join(root, 'papers', id)));
  return { registers, papers };
}

const stampOfFolder = (folder: string): string =>
  entriesOf(folder)
    .map((name) => `${name} ${stampOfFile(path.join(folder, name))}`)
    .join('\n');

function stampOfFile(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size}` : '';
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The registers whose files did not change. */
function pickUnchanged(registers: Registers, before: Stamps['registers'], now: Stamps['registers']): Partial<Registers> {
  return Object.fromEntries(Object.entries(registers).filter(([name]) => before[name] === now[name]));
}
