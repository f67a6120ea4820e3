/** Several files of one paper as one draft: sections in the order that they are named, the record of the first that says something. */
import { type Draft, type DraftBlock, type DraftInline, emptyDraft } from './draft.ts';

export function joinDrafts(drafts: readonly Draft[]): Draft {
  const [only] = drafts;
  if (only && drafts.length === 1) return only;
  const joined = emptyDraft();
  for (const [i, draft] of drafts.entries()) {
    const prefix = `${i + 1}/`;
    joined.blocks.push(...renameNotes(draft.blocks, prefix));
    for (const [key, note] of draft.notes) joined.notes.set(prefix + key, { ...note, blocks: renameNotes(note.blocks, prefix) });
    for (const [key, work] of draft.works) if (!joined.works.has(key)) joined.works.set(key, work);
    for (const [name, picture] of draft.pictures) if (!joined.pictures.get(name)?.bytes) joined.pictures.set(name, picture);
    joined.remarks.push(...draft.remarks);
    for (const [field, value] of Object.entries(draft.record)) {
      const known = (joined.record as unknown as Record<string, unknown>)[field];
      const isEmpty = known === undefined || (Array.isArray(known) && known.length === 0);
      if (isEmpty) Object.assign(joined.record, { [field]: value });
    }
  }
  return joined;
}

/** Each file counts its notes anew. */
function renameNotes<T extends DraftBlock | DraftInline>(nodes: readonly T[], prefix: string): T[] {
  return JSON.parse(JSON.stringify(nodes), (key, value: unknown) => (key === 'note' && typeof value === 'string' ? prefix + value : value)) as T[];
}
