/** A draft as the files of a paper: its record, its sections, its pictures, and the works that the collection lacks. */
import type { Collection } from '../../edition/collection/read-collection.ts';
import type { Work } from '../../model/work.ts';
import type { Draft, Remark } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { collectAnchors } from './known-anchors.ts';
import { placeAnchors } from './place-anchors.ts';
import { placePictures } from './place-pictures.ts';
import { placeWorks } from './place-works.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeInlines } from './write-inlines.ts';
import { writeRecord } from './write-record.ts';
import { writeSections } from './write-sections.ts';
import type { Writing } from './writing.ts';

export interface WrittenPaper {
  /** By name. */
  files: Map<string, string | Uint8Array>;
  /** Works to be entered, by key. */
  works: ReadonlyMap<string, Work>;
  remarks: Draft['remarks'];
}

export function writeDraft(draft: Draft, id: string, collection: Pick<Collection, 'works' | 'names' | 'papers' | 'hasKey'>): WrittenPaper {
  const remarks = [...draft.remarks];
  const remark: Remark = (kind, message, words) => void remarks.push({ kind, message, ...(words !== undefined && { words }) });
  const works = placeWorks(draft, collection, remark);
  const pictures = placePictures(draft);
  const writing: Writing = {
    draft,
    language: draft.record.language ?? 'en-GB',
    works,
    anchors: collectAnchors(draft),
    pictures,
    remark,
    writeInlines,
    writeBlocks,
    // The block writer’s own.
    callNote: () => undefined,
    addNote: () => '',
    cited: new Set(),
    isInNote: false,
    isInLink: false,
    keeps: 'marks',
  };
  const sections = placeAnchors(writeSections(writing));
  const written = sections.map(({ mdx }) => mdx).join('\n');
  const hasPages = written.includes('<Page ');
  if (!hasPages && draft.record.pages !== undefined)
    remark('left-out', `The printed pages, ${draft.record.pages}, are left out: the file does not tell where in the text each begins`);
  const record = writeRecord(id, {
    record: hasPages ? draft.record : { ...draft.record, pages: undefined },
    abstract: draft.record.abstract.map((block) => wordsOfDraft([block])),
    source: draft.source?.description,
  });
  const files = new Map<string, string | Uint8Array>([['paper.yaml', record], ...sections.map(({ file, mdx }): [string, string] => [file, mdx])]);
  if (draft.source) files.set('source.txt', draft.source.text);
  for (const [name, bytes] of pictures.files) if (written.includes(`src="${name}"`)) files.set(name, bytes);
  // A work that is cited only where the text could not be carried over would be cited nowhere.
  const cited = new Map([...works.added].filter(([key]) => written.includes(`<Cite work="${key}"`)));
  return { files, works: cited, remarks };
}
