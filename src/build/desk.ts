/**
 * The desk: the thread where the content is read and judged, and where all is made of it that is no page, while Astro is loaded and
 * renders. What it makes of papers and works waits on disk for the pages.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ToldOverview } from '../edition/overview.ts';
import type { PaperPresentation } from '../presentation/paper-presentation.ts';
import type { Cuts } from '../type/cut-faces.ts';
import { type FormattedWorks, readMade, readWorks } from './made-files.ts';
import type { Places } from './paper-steps.ts';

export interface DeskSettings extends Places {
  root: string;
  /** The name of the range of papers that are built, as a part to be joined with others. */
  range: string | undefined;
  /** The folders of parts that hold all papers: only what the papers share is made. */
  join: readonly string[] | undefined;
}

/** Whether the content can be published, and what is to be said of it. */
export interface Verdict {
  isSound: boolean;
  /** The mistakes, for people; empty where there are none. */
  report: string;
  /** How far each paper is its copy text. */
  fidelity: readonly string[];
}

export interface SoundContent {
  overview: ToldOverview;
  /** The papers whose own pages are rendered. */
  shown: readonly string[];
}

export type FromDesk =
  /** All papers are judged. */
  | { kind: 'read' }
  | { kind: 'verdict'; verdict: Verdict; content: SoundContent | undefined }
  /** What the pages of a paper are made of waits in that folder. */
  | { kind: 'presented'; id: string; folder: string }
  /** All works are formatted. */
  | { kind: 'formatted' }
  | { kind: 'cut'; faces: Cuts }
  | { kind: 'indexed' }
  /** All is made. */
  | { kind: 'done' };
export type ToDesk = 'stop';

export interface Desk {
  read: Promise<void>;
  verdict: Promise<Verdict>;
  /** Fails where the content is not sound. */
  content: Promise<SoundContent>;
  presentationOf: (paper: string) => Promise<PaperPresentation>;
  formattedWorks: () => Promise<FormattedWorks>;
  faces: () => Promise<Cuts>;
  indexed: Promise<void>;
  done: Promise<void>;
  /** Done when the thread has ended, and where not all was made, without it. */
  close: () => Promise<void>;
}

export function openDesk(workerData: DeskSettings): Desk {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { workerData });
  const awaited: Awaited<unknown>[] = [];
  /** Whom nobody waits for may fail: the first that fails is told. */
  const awaitOne = <T = void>() => {
    const one = Promise.withResolvers<T>();
    one.promise.catch(() => {});
    awaited.push(one as Awaited<unknown>);
    return one;
  };
  const [read, indexed, formatted, done] = [awaitOne(), awaitOne(), awaitOne(), awaitOne()];
  const verdict = awaitOne<Verdict>();
  const content = awaitOne<SoundContent>();
  const faces = awaitOne<Cuts>();
  const presented = new Map<string, Awaited<string>>();
  const presentedOf = (id: string) => {
    const known = presented.get(id) ?? awaitOne<string>();
    presented.set(id, known);
    return known;
  };
  const failAll = (fault: unknown) => {
    for (const { reject } of awaited) reject(fault);
  };
  worker.on('message', (told: FromDesk) => {
    if (told.kind === 'read') read.resolve();
    else if (told.kind === 'verdict') {
      verdict.resolve(told.verdict);
      if (told.content) content.resolve(told.content);
      else content.reject(new Error('The content has mistakes.'));
    } else if (told.kind === 'presented') presentedOf(told.id).resolve(told.folder);
    else if (told.kind === 'formatted') formatted.resolve();
    else if (told.kind === 'cut') faces.resolve(told.faces);
    else if (told.kind === 'indexed') indexed.resolve();
    else done.resolve();
  });
  worker.on('error', failAll);
  const ended = once(worker, 'exit').catch(() => {});
  return {
    read: read.promise,
    verdict: verdict.promise,
    content: content.promise,
    presentationOf: async (id) => readMade(await presentedOf(id).promise, id, 'presentation'),
    formattedWorks: async () => {
      await formatted.promise;
      return readWorks(workerData.waiting);
    },
    faces: () => faces.promise,
    indexed: indexed.promise,
    done: done.promise,
    close: async () => {
      failAll(new Error('The build has ended.'));
      worker.postMessage('stop' satisfies ToDesk);
      await ended;
    },
  };
}

type Awaited<T> = PromiseWithResolvers<T>;
