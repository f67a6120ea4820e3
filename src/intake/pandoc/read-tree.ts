/** Pandoc’s tree to the draft. */
import { readCslItem } from '../../citation/csl-item.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import type { PandocInline, PandocMeta, PandocTree } from './pandoc-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { joinTexts, readInlines } from './read-inlines.ts';
import { languageOfTag } from './read-language.ts';
import { plainValue, readRecord, textOf } from './read-record.ts';
import type { Reading } from './reading.ts';

export interface TreeOptions {
  citesByKey: boolean;
  /** What is known of the record before the tree is read; it holds where both say something. */
  record?: Partial<Draft['record']>;
  works?: Draft['works'];
}

export function readTree(tree: PandocTree, { citesByKey, record = {}, works }: TreeOptions): Draft {
  const draft = emptyDraft();
  for (const [key, work] of works ?? []) draft.works.set(key, work);
  const language = record.language ?? languageOfTag(textOf(tree.meta['lang'] ?? tree.meta['language'])) ?? 'en-GB';
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
  Object.assign(
    draft.record,
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))),
  );
  draft.blocks = reading.readBlocks(tree.blocks);
  return draft;
}

/** Works as CSL-JSON in the metadata: of a YAML head, of JATS’s `ref-list`, of the fields of Zotero, Mendeley and EndNote in a Word file. */
function readReferences(references: PandocMeta | undefined, reading: Reading): void {
  if (references?.t !== 'MetaList') return;
  for (const each of references.c) {
    const item = plainValue(each) as Record<string, unknown>;
    const key = String(item['id'] ?? '');
    const { work, problems } = readCslItem(item);
    if (work) reading.draft.works.set(key, { work });
    for (const problem of work ? [] : problems) reading.remark('decide', `A work of the file cannot be read: ${problem}`, key);
  }
}
