/**
 * The desk: the thread where the content is read and judged, and where all is made of it that is no page, while Astro is loaded and
 * renders. What it makes of papers and works waits on disk for the pages.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ToldOverview } from '../edition/collection/overview.ts';
import type { Outset } from '../edition/current-build.ts';
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

export type FromDesk =
  | { kind: 'opened'; outset: Outset }
  /** All papers are judged. */
  | { kind: 'read' }
  /** The overview is of sound content only. */
  | { kind: 'verdict'; verdict: Verdict; overview: ToldOverview | undefined }
  /** What the pages of a paper are made of. */
  | { kind: 'presented'; id: string; presented: Presented }
  /** All works are formatted. */
  | { kind: 'formatted' }
  | { kind: 'cut'; faces: Cuts }
  | { kind: 'indexed' }
  /** All is made. */
  | { kind: 'done' };
export type ToDesk = 'stop';

/** Where what the pages of a paper are made of waits, and the key of all that it was made of. */
export interface Presented {
  folder: string;
  key: string;
}

export interface Desk {
  outset: Promise<Outset>;
  read: Promise<void>;
  verdict: Promise<Verdict>;
  /** Fails where the content is not sound. */
  overview: Promise<ToldOverview>;
  presented: (paper: string) => Promise<Presented>;
  presentationOf: (paper: string) => Promise<PaperPresentation>;
  formattedWorks: () => Promise<FormattedWorks>;
  faces: Promise<Cuts>;
  indexed: Promise<void>;
  done: Promise<void>;
  hasFailed: () => boolean;
  /** Done when the thread has ended, and where not all was made, without it. */
  close: () => Promise<void>;
}

export function openDesk(workerData: DeskSettings): Desk {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { workerData });
  const awaited: Awaited<unknown>[] = [];
  let failure: unknown;
  /** What nobody waits for may fail. */
  const awaitOne = <T = void>() => {
    const one = Promise.withResolvers<T>();
    one.promise.catch(() => {});
    if (failure) one.reject(failure);
    awaited.push(one as Awaited<unknown>);
    return one;
  };
  const [read, indexed, formatted, done] = [awaitOne(), awaitOne(), awaitOne(), awaitOne()];
  const verdict = awaitOne<Verdict>();
  const outset = awaitOne<Outset>();
  const overview = awaitOne<ToldOverview>();
  const faces = awaitOne<Cuts>();
  const presented = new Map<string, Awaited<Presented>>();
  const presentedOf = (id: string) => {
    const known = presented.get(id) ?? awaitOne<Presented>();
    presented.set(id, known);
    return known;
  };
  const failAll = (fault: unknown) => {
    failure ??= fault;
    for (const { reject } of awaited) reject(fault);
  };
  worker.on('message', (told: FromDesk) => {
    if (told.kind === 'opened') outset.resolve(told.outset);
    else if (told.kind === 'read') read.resolve();
    else if (told.kind === 'verdict') {
      verdict.resolve(told.verdict);
      if (told.overview) overview.resolve(told.overview);
      else failAll(new Error('The content has mistakes.'));
    } else if (told.kind === 'presented') presentedOf(told.id).resolve(told.presented);
    else if (told.kind === 'formatted') formatted.resolve();
    else if (told.kind === 'cut') faces.resolve(told.faces);
    else if (told.kind === 'indexed') indexed.resolve();
    else done.resolve();
  });
  worker.on('error', failAll);
  const ended = once(worker, 'exit').catch(() => {});
  return {
    outset: outset.promise,
    read: read.promise,
    verdict: verdict.promise,
    overview: overview.promise,
    presented: (id) => presentedOf(id).promise,
    presentationOf: async (id) => readMade((await presentedOf(id).promise).folder, id, 'presentation'),
    formattedWorks: async () => {
      await formatted.promise;
      return readWorks(workerData.waiting);
    },
    faces: faces.promise,
    indexed: indexed.promise,
    done: done.promise,
    hasFailed: () => failure !== undefined,
    close: async () => {
      failAll(new Error('The build has ended.'));
      worker.postMessage('stop' satisfies ToDesk);
      await ended;
    },
  };
}

type Awaited<T> = PromiseWithResolvers<T>;
