/** Pandoc’s tree to the draft. */
import { readCslItem } from '../../citation/csl-item.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { readDate } from '../record/read-date.ts';
import { guessLanguage } from '../transcript/guess-language.ts';
import { type PandocInline, type PandocMeta, type PandocTree, wordsOfBlocks } from './pandoc-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { joinTexts, readInlines } from './read-inlines.ts';
import { languageOfTag } from './read-language.ts';
import { plainValue, readRecord, textOf } from './read-record.ts';
import type { Reading } from './reading.ts';

export interface TreeOptions {
  citesByKey: boolean;
  /** What is known of the record before the tree is read. */
  record?: Partial<Draft['record']>;
  /** Whether it holds where both say something. */
  recordPrevails?: boolean;
  works?: Draft['works'];
}

export function readTree(tree: PandocTree, { citesByKey, record = {}, recordPrevails = false, works }: TreeOptions): Draft {
  const draft = emptyDraft();
  for (const [key, work] of works ?? []) draft.works.set(key, work);
  const said = record.language ?? languageOfTag(textOf(tree.meta['lang'] ?? tree.meta['language']));
  const guessed = said === undefined ? guessLanguage(wordsOfBlocks(tree.blocks)) : undefined;
  const language = said ?? guessed ?? 'en-GB';
  const reading: Reading = {
    draft,
    citesByKey,
    language,
    readInlines: (inlines: readonly PandocInline[]) => joinTexts(readInlines(inlines, reading)),
    readBlocks: (blocks) => readBlocks(blocks, reading),
    remark: (kind, message, words) => draft.remarks.push({ kind, message, ...(words !== undefined && { words }) }),
    noteCount: 0,
  };
  readReferences(tree.meta['references'], reading);
  readRecord(tree.meta, reading);
  completeRecord(draft.record, record, recordPrevails);
  if (draft.record.language === undefined && guessed !== undefined) {
    draft.record.language = guessed;
    reading.remark('changed', `The file does not name its language; by its words it is ${guessed}`);
  }
  draft.blocks = reading.readBlocks(tree.blocks);
  return draft;
}

/** Pandoc writes the dates of CSL-JSON as EDTF, or as they stood. */
const withDates = (item: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).map(([field, value]) => {
      const isDate = ['issued', 'accessed', 'original-date', 'event-date'].includes(field) && typeof value === 'string';
      return [field, isDate ? { raw: readDate(value) ?? value } : value];
    }),
  );

/** What a preparation read of the record, where Pandoc read nothing or less. */
function completeRecord(record: Draft['record'], known: Partial<Draft['record']>, prevails: boolean): void {
  for (const [field, value] of Object.entries(known)) {
    const present = (record as unknown as Record<string, unknown>)[field];
    const isEmpty = present === undefined || (Array.isArray(present) && present.length === 0);
    const says = value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (says && (isEmpty || prevails)) Object.assign(record, { [field]: value });
  }
}

/** Works as CSL-JSON in the metadata: of a YAML head, of JATS’s `ref-list`, of the fields of Zotero, Mendeley and EndNote in a Word file. */
function readReferences(references: PandocMeta | undefined, reading: Reading): void {
  if (references?.t !== 'MetaList') return;
  for (const each of references.c) {
    const { pages, ...fields } = plainValue(each) as Record<string, unknown>;
    // Of EndNote’s fields, Pandoc calls the pages so.
    const item = withDates(pages === undefined ? fields : { page: pages, ...fields });
    const key = String(item['id'] ?? '');
    const { work, problems } = readCslItem(item);
    if (work) reading.draft.works.set(key, { work });
    for (const problem of work ? [] : problems) reading.remark('decide', `A work of the file cannot be read: ${problem}`, key);
  }
}
