/** Lines of a title page that stand before the text, where a format knows no title page of its own: they go into the record. */
import type { Draft, DraftBlock, DraftInline } from './draft.ts';
import { partWordOf } from './part-words.ts';
import { readAuthors } from './record/read-authors.ts';
import { readDate } from './record/read-date.ts';
import { looksLikeAuthor } from './transcript/title-page.ts';
import { wordsOfDraft } from './words-of-draft.ts';

/** No title page has more lines. */
const mostLines = 12;

export interface TitleSetting {
  /** From above the first block that is left. */
  titleWasTaken: boolean;
  /** Whether the format has the title in its text once more; in others a heading of the same words is one. */
  repeatsTitle: boolean;
}

/** Taken only where the first of them is the title, or stood below it, or names the authors and nobody else. */
export function takeTitleLines(draft: Draft, { titleWasTaken, repeatsTitle }: TitleSetting): void {
  const { record, blocks } = draft;
  if (record.title === undefined) return;
  let at = blocks.findIndex((block) => block.type !== 'comment' && block.type !== 'page');
  const start = at;
  const isTitle = (block: DraftBlock | undefined) =>
    repeatsTitle && block !== undefined && (block.type === 'heading' || block.type === 'paragraph') && fold(wordsOfDraft([block])) === fold(record.title ?? '');
  if (!titleWasTaken && !isTitle(blocks[at]) && !namesAuthors(blocks[at], draft)) return;
  while (isTitle(blocks[at])) {
    record.notes.push(...notesOf(blocks[at], draft));
    at += 1;
  }
  const taken: string[] = [];
  for (let count = 0; count < mostLines; count++) {
    const block = blocks[at];
    if (!block) break;
    const words = wordsOfDraft([block]);
    if (isAbstract(block, words)) {
      const end = blocks.findIndex((each, i) => i > at && each.type !== 'paragraph' && each.type !== 'quotation');
      const last = block.type === 'heading' ? end : Math.min(at + 2, end < 0 ? at + 2 : end);
      if (record.abstract.length === 0 && last > at + 1)
        record.abstract = blocks.slice(at + 1, last).flatMap((each) => (each.type === 'quotation' ? each.blocks : [each]));
      if (last <= at + 1) break;
      at = last;
    } else if (block.type === 'paragraph' && readLine(words, draft, blocks[at + 1], at === start + 1 || (titleWasTaken && at === start))) {
      record.notes.push(...notesOf(block, draft));
      at += 1;
    } else break;
    taken.push(words);
  }
  if (at === start) return;
  // Without it, the text would have no heading at all.
  const heading = blocks[start]?.type === 'heading' && !blocks.slice(at).some(({ type }) => type === 'heading') ? [blocks[start]] : [];
  blocks.splice(start, at - start, ...heading);
  for (const words of taken) draft.remarks.push({ kind: 'changed', message: 'Lines of the title page stand in the record, not in the text', words });
}

const namesAuthors = (block: DraftBlock | undefined, { record: { authors } }: Draft) =>
  authors.length > 0 &&
  block?.type === 'paragraph' &&
  fold(wordsOfDraft([block])) === fold(authors.map(({ given, particle, family }) => [given, particle, family].filter(Boolean).join(' ')).join(' '));

/** A heading “Summary” may head a section of the text. */
const isAbstract = (block: DraftBlock, words: string) =>
  (block.type === 'paragraph' || (block.type === 'heading' && !/summary/i.test(words))) && partWordOf(words) === 'abstract';

/** Whether the record says the line, or takes it; `isFirst`: just below the title. */
function readLine(words: string, { record }: Draft, next: DraftBlock | undefined, isFirst: boolean): boolean {
  if (words === '') return true;
  const line = fold(words);
  if (record.subtitle !== undefined && line === fold(record.subtitle)) return true;
  const date = words.length < 60 ? readDate(words) : undefined;
  if (date !== undefined) {
    record.date ??= date;
    return record.date === date;
  }
  const keywords = /^(?:key\s?words|schlagw[oö]rter|schlüsselw[oö]rter|mots[- ]clés|palabras clave)\s*[:.—–-]\s*(?<list>.+)$/iu.exec(words)?.groups?.['list'];
  if (keywords !== undefined) {
    if (record.keywords.length === 0) record.keywords.push(...keywords.split(/\s*[;,]\s*/).map((word) => word.replace(/\.$/, '')));
    return true;
  }
  const abstract = record.abstract.length === 0 ? '' : fold(wordsOfDraft(record.abstract));
  if (abstract !== '' && line === abstract) return true;
  const named = readAuthors(words).authors;
  const known = record.authors.map(({ family }) => fold(family));
  if (known.length > 0 && words.length < 200 && named.length > 0 && named.every(({ family }) => known.includes(fold(family)))) return true;
  if (record.authors.length === 0 && looksLikeAuthor(words)) {
    record.authors = named;
    record.doubts.push({
      field: 'authors',
      doubt: { kind: 'record', read: words, candidates: [], because: 'it stands below the title, and nothing else says whose paper it is' },
    });
    return true;
  }
  const isShort = words.length <= 160 && !/[.;,:]$/.test(words);
  const behind = next && next.type === 'paragraph' ? wordsOfDraft([next]) : '';
  const isAbovePeople =
    behind !== '' &&
    (looksLikeAuthor(behind) || readDate(behind) !== undefined || readAuthors(behind).authors.some(({ family }) => known.includes(fold(family))));
  if (!isFirst || !isShort || !isAbovePeople || record.subtitle !== undefined) return false;
  record.subtitle = words;
  return true;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of the notes that a line calls. */
function notesOf(block: DraftBlock | undefined, { notes }: Draft): string[] {
  const children: readonly DraftInline[] = block && 'children' in block ? block.children : [];
  return children.flatMap((child) => {
    const note = child.type === 'call' ? notes.get(child.note) : undefined;
    if (child.type === 'call') notes.delete(child.note);
    return note ? [wordsOfDraft(note.blocks)] : [];
  });
}
