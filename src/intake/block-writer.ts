/** Writes the blocks of a text one after the other, numbers its notes, and makes sure that each block reads back as its words. */
import type { FootnoteDefinition, Heading, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { collectDefinitions, keyOf } from './collect-definitions.ts';
import { asComment, encodeText, escapeLineStarts, escapeText, headingLine } from './escape-text.ts';
import type { TellLoss } from './losses.ts';
import { escapedAt } from './pandoc-citations.ts';
import { readsBack } from './reads-back.ts';
import { hasTable } from './suspicious-syntax.ts';
import { indentBy, textOf, writeBlock, writeBlocks } from './write-blocks.ts';
import { writeInlines } from './write-inlines.ts';
import type { CitedWork, InlineContext, Written } from './writing.ts';

export interface BlockWriter {
  /** Notes are defined in the section that calls them. */
  startSection: () => void;
  /** The block and its notes. */
  writeTopBlock: (node: Nodes, previous: Nodes | undefined) => string[];
  writeHeading: (node: Heading, depth: number) => { title: string; blocks: string[] };
  /** Notes that nothing calls and addresses that nothing uses. */
  writeRest: () => string[];
}

interface Parts {
  source: string;
  root: Root;
  tell: TellLoss;
  workOf: (pandocKey: string) => CitedWork | undefined;
  proposeKey: (pandocKey: string) => string | undefined;
}

interface State {
  count: number;
  section: number;
  /** The number of each note by label, in each section that calls it. */
  numbers: Map<string, Map<number, number>>;
  /** Labels of notes whose words stand somewhere. */
  placed: Set<string>;
  /** Takes back what writing the block has changed. */
  undo: (() => void)[];
}

export function createBlockWriter({ source, root, tell, workOf, proposeKey }: Parts): BlockWriter {
  const { notes, links, doubled, used } = collectDefinitions(root);
  const lineOf = (node: Nodes) => node.position?.start.line ?? 1;
  const sourceOf = (node: Nodes) => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).replaceAll(escapedAt, '\\@');
  const state: State = { count: 0, section: 0, numbers: new Map(), placed: new Set(), undo: [] };
  let pending: Written[] = [];
  const opened = new Set<string>();

  const place = (label: string) => {
    if (state.placed.has(label)) return;
    state.placed.add(label);
    state.undo.push(() => state.placed.delete(label));
  };

  const callNote: InlineContext['callNote'] = (note, line) => {
    const label = 'label' in note ? keyOf(note.label) : undefined;
    const numbers = label === undefined ? undefined : (state.numbers.get(label) ?? new Map<number, number>());
    const known = numbers?.get(state.section);
    if (known !== undefined) return `[^${known}]`;
    const definition = label === undefined ? undefined : notes.get(label);
    if (label !== undefined && !definition) return undefined;
    if (numbers && numbers.size > 0)
      tell(
        line,
        `Unexpected second call of the note “${label}” from another section, expected notes to be called where they stand; repeated there as a note of its own`,
      );
    state.count += 1;
    const { count } = state;
    if (label !== undefined && numbers) {
      const { section } = state;
      state.numbers.set(label, numbers.set(section, count));
      state.undo.push(() => numbers.delete(section));
      place(label);
    }
    const inner = { ...context, isInNote: true };
    const words = definition
      ? within(label ?? '', () => writeBlocks(definition.children, inner))
      : 'inlines' in note
        ? paragraph(writeInlines(note.inlines, inner))
        : 'mdx' in note
          ? paragraph(note)
          : undefined;
    if (words) pending.push({ mdx: `[^${count}]: ${indentBy(words.mdx, 4)}`, plain: words.plain });
    return `[^${count}]`;
  };

  const wordsOfNote: InlineContext['wordsOfNote'] = (label) => {
    const definition = notes.get(keyOf(label));
    const words = definition && within(keyOf(label), () => writeBlocks(definition.children, { ...context, isInNote: true }));
    if (words) place(keyOf(label));
    return words?.plain.replace(/\s+/g, ' ').trim();
  };

  /** Undefined for a note that leads back to itself. */
  const within = <T>(label: string, write: () => T): T | undefined => {
    if (opened.has(label)) return undefined;
    opened.add(label);
    const result = write();
    opened.delete(label);
    return result;
  };

  const context: InlineContext = { tell, sourceOf, definitions: links, workOf, proposeKey, callNote, wordsOfNote, isInNote: false, curls: true };

  /** `write`, unless what it gives does not read back; then the source. */
  const writeSafely = (node: Nodes, write: () => Written): { mdx: string; notes: string[]; plain: string } => {
    const { count } = state;
    state.undo = [];
    const block = write();
    const own = pending;
    pending = [];
    if (readsBack([block, ...own])) return { ...block, notes: own.map(({ mdx }) => mdx) };
    state.count = count;
    for (const undo of state.undo.reverse()) undo();
    tell(lineOf(node), 'Unexpected markup that cannot be carried over exactly; the block stands as it was written');
    const escaped = textOf(sourceOf(node), escapeText);
    return { ...(readsBack([escaped]) ? escaped : textOf(sourceOf(node), encodeText)), notes: [] };
  };

  return {
    startSection: () => {
      state.section += 1;
    },
    writeTopBlock(node, previous) {
      const isTable = node.type === 'paragraph' && hasTable(sourceOf(node));
      const { mdx, notes: own } = writeSafely(node, () =>
        isTable ? writeBlock(withLines(node), previous, { ...context, curls: false }) : writeBlock(node, previous, context),
      );
      return [mdx, ...own];
    },
    writeHeading(node, depth) {
      const { children, attributes } = withoutAttributes(node);
      const marks = '#'.repeat(depth);
      const {
        mdx,
        notes: own,
        plain,
      } = writeSafely(node, () => {
        const written = writeInlines(children, context);
        return { ...written, mdx: `# ${headingLine(written.mdx)}` };
      });
      if (attributes) tell(lineOf(node), `Unexpected attributes “${attributes}”, which the encoding has no mark for; they stand as a comment`);
      const title = mdx.startsWith('# ') ? mdx.slice(2) : headingLine(mdx);
      return { title: plain.trim(), blocks: [`${marks} ${title}`, ...(attributes ? [asComment(attributes)] : []), ...own] };
    },
    writeRest() {
      const rest: string[] = [];
      for (const [label, note] of notes) {
        if (!state.placed.has(label)) rest.push(...writeLeft(note, `Unexpected note “${label}” that nothing calls; stands as a paragraph at the end`));
      }
      for (const node of doubled) {
        if (node.type === 'footnoteDefinition')
          rest.push(...writeLeft(node, `Unexpected second note “${node.label ?? node.identifier}”; stands as a paragraph at the end`));
      }
      for (const node of [...links.values(), ...doubled]) {
        if (node.type !== 'definition' || (links.get(node.identifier) === node && used.has(node.identifier))) continue;
        tell(lineOf(node), 'Unexpected address of a link that nothing uses; stands as a comment at the end');
        rest.push(asComment(sourceOf(node)));
      }
      return rest;
    },
  };

  function writeLeft(note: FootnoteDefinition, message: string): string[] {
    tell(lineOf(note), message);
    state.placed.add(keyOf(note.identifier));
    return note.children.flatMap((child, i) => {
      const { mdx, notes: own } = writeSafely(child, () => writeBlock(child, note.children[i - 1], { ...context, isInNote: true }));
      return [mdx, ...own];
    });
  }
}

/** A table’s rows stay lines. */
const withLines = (node: Paragraph): Paragraph => ({
  ...node,
  children: node.children.flatMap((child): PhrasingContent[] =>
    child.type === 'text'
      ? child.value.split('\n').flatMap((value, i): PhrasingContent[] => [...(i > 0 ? [{ type: 'break' } as const] : []), { ...child, value }])
      : [child],
  ),
});

const paragraph = ({ mdx, plain }: Written): Written => ({ mdx: escapeLineStarts(mdx), plain });

/** Pandoc’s `{#id .class}` at a heading’s end. */
function withoutAttributes(node: Heading): { children: readonly Nodes[]; attributes: string | undefined } {
  const last = node.children.at(-1);
  const match = last?.type === 'text' ? /\s*(\{(?:[#.-][^{}]*|[\w-]+=[^{}]*)\})\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return { children: node.children, attributes: undefined };
  return { children: [...node.children.slice(0, -1), { ...last, value: last.value.slice(0, match.index) }], attributes: match[1] };
}
