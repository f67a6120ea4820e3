/** A collection without the texts of its papers: what its shared pages show, and what papers are judged by beside each other. */
import { createHash } from 'node:crypto';
import type { CollectionRecord } from '../../model/collection-record.ts';
import type { Event } from '../../model/event.ts';
import type { Names } from '../../model/name.ts';
import { once } from '../../model/once.ts';
import type { CitingReference, MentioningReference, PaperSummary } from '../../model/paper-summary.ts';
import type { Works } from '../../model/work.ts';
import type { ContentFile } from '../content/read-folder.ts';
import { summarizePaper } from '../papers/summarize-paper.ts';
import { gatherReferences } from './gather-references.ts';
import type { Collection } from './read-collection.ts';
import type { Prose } from './read-prose.ts';

export interface Overview extends Pick<Collection, 'fileOf' | 'placeOf' | 'hasKey' | 'unread' | 'entries'> {
  /** Undefined where the collection says nothing of itself. */
  record: CollectionRecord | undefined;
  /** The pages that the collection has of its own. */
  prose: Prose;
  /** In the order of their ids. */
  papers: readonly PaperSummary[];
  /** Whether there is more than one paper, though this may be a part that holds but one of them. */
  several: boolean;
  works: Works;
  names: Names;
  events: readonly Event[];
  /** The citing places of each work that the texts name, in the order of the papers and their texts. */
  citedIn: ReadonlyMap<string, readonly CitingReference[]>;
  mentionedIn: ReadonlyMap<string, readonly MentioningReference[]>;
  /** The files that were read. */
  texts: readonly FileText[];
  /** Whether papers of the collection are left out, which are judged apart. */
  isPart?: boolean;
}

/** Of that, what the shared pages show. */
export type ShownOverview = Pick<Overview, 'record' | 'prose' | 'papers' | 'several' | 'works' | 'names' | 'events' | 'citedIn' | 'mentionedIn'>;

/** What tells a file’s text from another’s. */
export interface FileText {
  path: string;
  /** Undefined where there is nothing but space. */
  hash: string | undefined;
}

export const fileText = ({ path, text }: Pick<ContentFile, 'path' | 'text'>): FileText => ({
  path,
  hash: /\S/.test(text) ? createHash('sha256').update(text).digest('base64') : undefined,
});

type Parts = Omit<Overview, 'papers' | 'citedIn' | 'mentionedIn'>;

export function assembleOverview(
  { record, prose, several, works, names, events, fileOf, placeOf, hasKey, unread, entries, texts, isPart = false }: Parts,
  papers: readonly PaperSummary[],
): Overview {
  return {
    ...{ record, prose, several, works, names, events, fileOf, placeOf, hasKey, unread, entries, texts, papers, isPart },
    ...gatherReferences(papers),
  };
}

/** Of a collection that was read. */
export const overviewOf = once((collection: Collection) =>
  assembleOverview({ ...collection, texts: collection.files.map(fileText) }, collection.papers.map(summarizePaper)),
);
