/** Pandoc’s blocks as the draft’s: one handler a node. */
import type { DraftBlock, DraftInline, DraftListItem } from '../draft.ts';
import type { ListDelimiter, ListStyle, PandocBlock, PandocInline } from './pandoc-tree.ts';
import { readDiv } from './read-div.ts';
import { readFigure, withoutTexNames } from './read-figure.ts';
import { joinTexts } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { type Reading, readTag } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';

type Handlers = { [T in PandocBlock['t']]: (node: Extract<PandocBlock, { t: T }>, reading: Reading) => DraftBlock[] };

const paragraph = ({ c }: { c: PandocInline[] }, reading: Reading): DraftBlock[] => toParagraphs(reading.readInlines(c), reading);

const handlers: Handlers = {
  Plain: paragraph,
  Para: paragraph,
  LineBlock: ({ c }, reading) => {
    const lines = c.map((line) => reading.readInlines(line));
    return [{ type: 'verse', stanzas: splitAtEmpty(lines) }];
  },
  CodeBlock: ({ c: [[id, classes], value] }) => [
    ...(id === '' ? [] : [{ type: 'paragraph', children: [{ type: 'anchor', name: id }] } as DraftBlock]),
    { type: 'codeBlock', value, ...languageOfCode(classes) },
  ],
  RawBlock: ({ c: [format, text] }, reading) => readRawBlock(format, text, reading),
  BlockQuote({ c }, reading) {
    const blocks = reading.readBlocks(c);
    return blocks.length === 0 ? [] : [{ type: 'quotation', blocks }];
  },
  OrderedList({ c: [[start, { t: style }, { t: delimiter }], items] }, reading) {
    return [listOf(items, true, (i) => labelOf(start + i, style, delimiter), reading)];
  },
  BulletList: ({ c }, reading) => [listOf(c, false, () => undefined, reading)],
  DefinitionList({ c }, reading) {
    const items = c.map(([term, definitions]) => ({ term: reading.readInlines(term), definitions: definitions.map(reading.readBlocks) }));
    return [{ type: 'definitions', items }];
  },
  Header({ c: [level, [id, classes], inlines] }, reading) {
    const children = withoutBreaks(withoutTexNames(reading.readInlines(inlines)));
    // A heading of a sixth level in a box is the box’s caption.
    if (children.length === 0) return [];
    return [{ type: 'heading', level, children, anchors: id === '' ? [] : [id], unnumbered: classes.includes('unnumbered') }];
  },
  HorizontalRule: () => [{ type: 'rule' }],
  Table: readTable,
  Figure: readFigure,
  Div: readDiv,
};

export function readBlocks(blocks: readonly PandocBlock[], reading: Reading): DraftBlock[] {
  return blocks.flatMap((block) => read(block, reading));
}

const read = <T extends PandocBlock['t']>(node: Extract<PandocBlock, { t: T }>, reading: Reading): DraftBlock[] =>
  (handlers[node.t as T] as (node: Extract<PandocBlock, { t: T }>, reading: Reading) => DraftBlock[])(node, reading);

/** A picture alone in its paragraph is a figure; a paragraph of comments is comments; one without words is none. */
function toParagraphs(inlines: readonly DraftInline[], reading: Reading): DraftBlock[] {
  const children = trimEnds(joinTexts(inlines));
  const solid = children.filter((child) => !(child.type === 'text' && !/\S/.test(child.value)) && child.type !== 'anchor');
  if (solid.length === 0) return children.some(({ type }) => type === 'anchor') ? [{ type: 'paragraph', children }] : [];
  if (solid.every(({ type }) => type === 'image')) {
    const anchors = children.flatMap((child) => (child.type === 'anchor' ? [child.name] : []));
    return solid.flatMap((child, i): DraftBlock[] =>
      child.type === 'image' ? [{ type: 'figure', picture: child.picture, alt: child.alt, caption: [], anchors: i === 0 ? anchors : [] }] : [],
    );
  }
  if (solid.every(({ type }) => type === 'comment')) return solid.flatMap((child) => (child.type === 'comment' ? [child] : []));
  return [{ type: 'paragraph', children: placeFilterNames(children, reading) }];
}

/** pandoc-crossref’s name behind a formula: `$$ … $$ {#eq:rate}`. */
function placeFilterNames(children: readonly DraftInline[], _reading: Reading): DraftInline[] {
  return children.flatMap((child, i) => {
    const before = children[i - 1];
    const match = child.type === 'text' && before?.type === 'math' ? /^\s*\{#(eq[:-][^\s{}]+)[^{}]*\}/.exec(child.value) : null;
    return match && child.type === 'text'
      ? [{ type: 'anchor', name: match[1] ?? '' } as const, { ...child, value: child.value.slice(match[0].length) }]
      : [child];
  });
}

function trimEnds(children: readonly DraftInline[]): DraftInline[] {
  const trimmed = [...children];
  while (isEmpty(trimmed[0])) trimmed.shift();
  while (isEmpty(trimmed.at(-1))) trimmed.pop();
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (first?.type === 'text') trimmed[0] = { ...first, value: first.value.replace(/^[ \t\n]+/, '') };
  const end = trimmed.at(-1);
  if (last && end?.type === 'text') trimmed[trimmed.length - 1] = { ...end, value: end.value.replace(/[ \t\n]+$/, '') };
  return trimmed;
}

const isEmpty = (child: DraftInline | undefined) => child !== undefined && (child.type === 'break' || (child.type === 'text' && !/[^ \t\n]/.test(child.value)));

const withoutBreaks = (children: readonly DraftInline[]): DraftInline[] =>
  trimEnds(joinTexts(children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child))));

function splitAtEmpty(lines: readonly DraftInline[][]) {
  const stanzas: { indent: number; children: DraftInline[] }[][] = [[]];
  for (const line of lines) {
    const [first] = line;
    const blank = first?.type === 'text' ? (/^[\u00A0 ]*/.exec(first.value)?.[0].length ?? 0) : 0;
    const children = trimEnds(first?.type === 'text' ? [{ ...first, value: first.value.slice(blank) }, ...line.slice(1)] : line);
    if (children.length === 0) stanzas.push([]);
    else stanzas.at(-1)?.push({ indent: Math.ceil(blank / 4), children });
  }
  return stanzas.filter((stanza) => stanza.length > 0);
}

function listOf(items: readonly PandocBlock[][], ordered: boolean, labelOfItem: (i: number) => string | undefined, reading: Reading): DraftBlock {
  const read = items.map((blocks, i): DraftListItem => ({ label: labelOfItem(i), blocks: reading.readBlocks(blocks) }));
  return { type: 'list', ordered, loose: items.some((blocks) => blocks.some(({ t }) => t === 'Para')), items: read };
}

function labelOf(number: number, style: ListStyle, delimiter: ListDelimiter): string {
  const numeral = numerals[style](number);
  return delimiter === 'TwoParens' ? `(${numeral})` : delimiter === 'OneParen' ? `${numeral})` : `${numeral}.`;
}

const letter = (number: number): string => (number > 26 ? letter(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));
const numerals: Readonly<Record<ListStyle, (number: number) => string>> = {
  DefaultStyle: String,
  Decimal: String,
  Example: String,
  LowerAlpha: letter,
  UpperAlpha: (number) => letter(number).toUpperCase(),
  LowerRoman: (number) => romanNumeral(number).toLowerCase(),
  UpperRoman: romanNumeral,
};

/** Quarto’s and knitr’s `{python}` is a class in braces. */
const languageOfCode = (classes: readonly string[]): { language?: string } => {
  const language = classes
    .map((name) => name.replace(/[{}]/g, ''))
    .find((name) => /^[a-z][\w+#-]*$/i.test(name) && !/^(?:sourceCode|cell-code|numberLines)$/.test(name));
  return language === undefined ? {} : { language };
};

function readRawBlock(format: string, text: string, reading: Reading): DraftBlock[] {
  const comments = [...text.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words = '']) => words.trim());
  if (comments.length > 0 && !/\S/.test(text.replace(/<!--[\s\S]*?-->/g, '')))
    return comments.filter(Boolean).map((words) => ({ type: 'comment', text: words }));
  const tag = readTag(text);
  if (tag?.name === 'hr') return [{ type: 'rule' }];
  return toParagraphs(reading.readInlines([{ t: 'RawInline', c: [format, text] }]), reading);
}
