/** Notes that a page of the web makes of links: a number that leads to words, which lead back to it. */
import type { Draft, DraftBlock, DraftInline } from './draft.ts';
import { partWordOf } from './part-words.ts';
import { wordsOfDraft } from './words-of-draft.ts';
import { partsOf } from './write/parts-of-block.ts';

/** `1`, `[12]`, `*`, `iv`. */
const isLabel = (words: string) => /^[[(]?(?:\d{1,3}|[ivxl]{1,6}|[a-z]|[*†‡§¶]{1,3})[\])]?\.?$/.test(words.trim());

export function linkNotes(draft: Draft): void {
  const calls = callsIn(draft.blocks);
  const places = new Map<string, { list: DraftBlock[]; index: number }>();
  findPlaces(draft.blocks, new Set(calls.keys()), places);
  // Words that lead back to their call, and stand behind it.
  const found = [...places].filter(([name, { list, index }]) => leadsBack(list[index] as DraftBlock, calls.get(name) ?? []));
  if (found.length === 0) return;
  const starts = new Set(found.map(([, { list, index }]) => list[index]));
  for (const [name, { list, index }] of found) {
    const end = list.findIndex((block, i) => i > index && (starts.has(block) || block.type === 'heading'));
    const isLast = end < 0 || !starts.has(list[end] as DraftBlock);
    const blocks = list.slice(index, isLast ? index + 1 : end);
    draft.notes.set(`link-${name}`, { blocks: blocks.map((block) => withoutBackLinks(block, name)) });
  }
  const noteBlocks = new Set(found.flatMap(([name]) => draft.notes.get(`link-${name}`)?.blocks ?? []));
  const taken = new Set(found.flatMap(([, { list, index }]) => list.slice(index, endOf(list, index, starts))));
  draft.blocks = removeBlocks(draft.blocks, taken).filter((block, i, all) => !isEmptyNotesHeading(block, all[i + 1]));
  // The rule above the notes.
  while (draft.blocks.at(-1)?.type === 'rule') draft.blocks.pop();
  const names = new Set(found.map(([name]) => name));
  for (const block of draft.blocks) replaceIn(block, names);
  for (const block of noteBlocks) replaceIn(block, names);
}

function endOf(list: readonly DraftBlock[], index: number, starts: ReadonlySet<DraftBlock | undefined>): number {
  const end = list.findIndex((block, i) => i > index && (starts.has(block) || block.type === 'heading'));
  return end >= 0 && starts.has(list[end]) ? end : index + 1;
}

const isEmptyNotesHeading = (block: DraftBlock, next: DraftBlock | undefined) =>
  block.type === 'heading' && partWordOf(wordsOfDraft([block])) === 'notes' && (!next || (next.type === 'heading' && next.level <= block.level));

interface Call {
  /** Places by which it can be led back to. */
  anchors: string[];
}

/** Links whose words are a label, by where they lead, with the names that stand beside them. */
function callsIn(blocks: readonly DraftBlock[]): Map<string, Call[]> {
  const calls = new Map<string, Call[]>();
  const walk = (inlines: readonly DraftInline[], outer: readonly string[]) => {
    const anchors = [...outer, ...inlines.flatMap((child) => (child.type === 'anchor' ? [child.name] : []))];
    for (const child of inlines) {
      if (child.type === 'crossReference' && isLabel(wordsOfDraft(child.children))) {
        const own = child.children.flatMap((each) => (each.type === 'anchor' ? [each.name] : []));
        calls.set(child.target, [...(calls.get(child.target) ?? []), { anchors: [...anchors, ...own] }]);
      } else if ('children' in child) walk(child.children, anchors);
    }
  };
  const visit = (block: DraftBlock) => {
    const { inlines, blocks: lists } = partsOf(block);
    const own = 'anchors' in block ? block.anchors : [];
    for (const run of inlines) walk(run, own);
    for (const list of lists) for (const each of list) visit(each);
  };
  for (const block of blocks) visit(block);
  return calls;
}

/** The block in which each place stands, if it is the first thing in it. */
function findPlaces(list: DraftBlock[], names: ReadonlySet<string>, places: Map<string, { list: DraftBlock[]; index: number }>): void {
  let waiting: string[] = [];
  for (const [index, block] of list.entries()) {
    const own = block.type === 'paragraph' ? leadingAnchors(block.children) : 'anchors' in block ? block.anchors : [];
    const isEmpty = block.type === 'paragraph' && block.children.every(({ type }) => type === 'anchor');
    if (isEmpty) {
      waiting.push(...own);
      continue;
    }
    if (block.type === 'paragraph') for (const name of [...waiting, ...own]) if (names.has(name) && !places.has(name)) places.set(name, { list, index });
    waiting = [];
    if (block.type === 'list') for (const item of block.items) findPlaces(item.blocks, names, places);
    if (block.type === 'quotation') findPlaces(block.blocks, names, places);
  }
}

const leadingAnchors = (inlines: readonly DraftInline[]): string[] => {
  const names: string[] = [];
  for (const child of inlines) {
    if (child.type === 'anchor') names.push(child.name);
    else if (child.type === 'crossReference' || child.type === 'superscript') names.push(...leadingAnchors(child.children));
    else if (child.type === 'text' && !/\S/.test(child.value)) continue;
    if (child.type !== 'anchor') break;
  }
  return names;
};

const linksIn = (inlines: readonly DraftInline[]): string[] =>
  inlines.flatMap((child) => (child.type === 'crossReference' ? [child.target] : 'children' in child ? linksIn(child.children) : []));

const leadsBack = (block: DraftBlock, calls: readonly Call[]): boolean =>
  block.type === 'paragraph' && linksIn(block.children).some((target) => calls.some(({ anchors }) => anchors.includes(target)));

/** Without its name, its label and the sign that leads back. */
function withoutBackLinks(block: DraftBlock, name: string): DraftBlock {
  if (block.type !== 'paragraph') return block;
  const strip = (inlines: readonly DraftInline[]): DraftInline[] =>
    inlines.flatMap((child): DraftInline[] => {
      if (child.type === 'anchor' && child.name === name) return [];
      if (child.type === 'crossReference' && isBackSign(wordsOfDraft(child.children))) return [];
      if (child.type === 'superscript') {
        const children = strip(child.children);
        return wordsOfDraft(children) === '' ? [] : [{ ...child, children }];
      }
      return [child];
    });
  const children = strip(block.children);
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') children[0] = { ...first, value: first.value.replace(/^[\s\u00A0.)\]]+/, '') };
  const end = children.at(-1);
  if (last?.type === 'text' && end?.type === 'text') children[children.length - 1] = { ...end, value: end.value.trimEnd() };
  return { ...block, children };
}

const isBackSign = (words: string) =>
  isLabel(words) || /^(?:\s|\^|↑|↩|⏎|⤴|\uFE0E|\uFE0F|\[|\])*$/u.test(words) || /^(?:back|zurück|retour|jump up)\b.{0,20}$/iu.test(words);

/** What is left of an item whose words are a note now. */
const isNameAlone = (block: DraftBlock) => block.type === 'paragraph' && block.children.every(({ type }) => type === 'anchor');

function removeBlocks(blocks: readonly DraftBlock[], taken: ReadonlySet<DraftBlock>): DraftBlock[] {
  return blocks
    .filter((block) => !taken.has(block))
    .flatMap((block): DraftBlock[] => {
      if (block.type === 'quotation') {
        const inner = removeBlocks(block.blocks, taken);
        return inner.length === 0 && block.blocks.length > 0 ? [] : [{ ...block, blocks: inner }];
      }
      if (block.type !== 'list') return [block];
      const items = block.items.map((item) => ({ ...item, blocks: removeBlocks(item.blocks, taken) })).filter(({ blocks: inner }) => !inner.every(isNameAlone));
      return items.length === 0 ? [] : [{ ...block, items }];
    });
}

/** The links become calls; the raising of a number is the call’s own. */
function replaceIn(block: DraftBlock, names: ReadonlySet<string>): void {
  const { inlines, blocks } = partsOf(block);
  for (const run of inlines) (run as DraftInline[]).splice(0, run.length, ...replaced(run, names));
  for (const list of blocks) for (const each of list) replaceIn(each, names);
}

const replaced = (inlines: readonly DraftInline[], names: ReadonlySet<string>): DraftInline[] =>
  inlines.flatMap((child): DraftInline[] => {
    if (child.type === 'crossReference' && names.has(child.target) && isLabel(wordsOfDraft(child.children)))
      return [{ type: 'call', note: `link-${child.target}` }];
    if (!('children' in child)) return [child];
    const children = replaced(child.children, names);
    return child.type === 'superscript' && children.length > 0 && children.every(({ type }) => type === 'call' || type === 'anchor')
      ? children
      : [{ ...child, children } as DraftInline];
  });
