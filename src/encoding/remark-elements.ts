/**
 * Turns MDX's nodes into the text's own: our elements into typed nodes. Whatever has no place in the
 * encoding (other elements, code, raw markup) is reported and keeps its words.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../model/nearest.ts';
import { isNodeType, type Paragraph, plainText, type Table, type TextNode } from '../model/text.ts';
import { buildNode, reportUnevenRows } from './build-node.ts';
import { gatherDefinitions } from './definitions.ts';
import { type ElementContent, type ElementName, elementNames, elements, isElementName, isOfElement, shapeOfElement } from './elements.ts';
import { labelItems, takeNestedLabels } from './list-labels.ts';
import { reportProblem } from './problems.ts';
import { readAttributes } from './read-attributes.ts';
import { splitLines } from './split-lines.ts';
import type { SyntaxNode } from './syntax.ts';

/** Markdown’s own nodes that the encoding uses. Footnotes wait for remark-notes. */
const isKept = ({ type }: SyntaxNode) => isNodeType(type) || type === 'footnoteReference' || type === 'footnoteDefinition';

/** What to do where a first word makes a paragraph code. */
export const codeHint = 'A paragraph that starts with “import” or “export” is read as code: begin its line with &#x69; or &#x65; for the first letter.';

export function remarkElements() {
  return (tree: Root, file: VFile) => {
    tree.children = convertAll(tree.children as SyntaxNode[], file) as Root['children'];
  };
}

function convertAll(nodes: readonly SyntaxNode[], file: VFile, parent?: SyntaxNode): SyntaxNode[] {
  if (parent?.type !== 'listItem') reportCutParagraphs(nodes, file);
  return gatherDefinitions(nodes, file).flatMap((node) => convert(node, file));
}

function convert(node: SyntaxNode, file: VFile): SyntaxNode[] {
  const blocks = blocksOnLines(node);
  if (blocks) return blocks.flatMap((block) => convertElement(block, file));
  switch (node.type) {
    case 'mdxJsxTextElement':
      return [convertElement(node, file)];
    case 'mdxJsxFlowElement':
      return convertFlowElement(node, file);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      // A comment is the editor's own; anything else would be code.
      if (!/^\s*(\/\*[\s\S]*?\*\/\s*)+$/.test(node.value ?? '')) {
        reportProblem(
          file,
          'text-no-code',
          node.position,
          `Unexpected expression {${excerpt(node.value)}}, expected text`,
          'Write \\{ for a brace that is printed.',
        );
      }
      return [];
    case 'mdxjsEsm':
      reportProblem(file, 'text-no-code', node.position, `Unexpected code “${excerpt(node.value)}”, expected text`, codeHint);
      return [];
  }
  if (!isKept(node)) {
    reportProblem(file, 'markdown-known', node.position, `Unexpected ${describe(node)}, expected one of the encoding’s own marks`, hints[node.type]);
  }
  const labels = node.type === 'list' ? takeNestedLabels(node, file) : [];
  if (node.children) node.children = convertAll(node.children, file, node);
  if (node.type === 'paragraph') reportLostSpaces(node, file);
  if (node.type === 'heading') reportUnderlined(node, file);
  if (node.type === 'list') labelItems(node, labels, cuttingNodes.has(node), file);
  if (node.type === 'table') finishTable(node as unknown as Table, file);
  return [node];
}

const isSpace = (node: SyntaxNode) => node.type === 'text' && !/\S/.test(node.value ?? '');

/** Elements that are blocks, which Markdown reads as a paragraph, because their tags and their words stand on one line. */
function blocksOnLines(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const words = (node.children ?? []).filter((child) => !isSpace(child));
  const areBlocks = words.every(({ type, name }) => type === 'mdxJsxTextElement' && shapeOfElement(name ?? '')?.stands === 'between blocks');
  return words.length > 0 && areBlocks ? words : undefined;
}

/** A line that begins with a mark ends the paragraph before it. In an item of a list, that is how a list within it is written. */
function reportCutParagraphs(nodes: readonly SyntaxNode[], file: VFile): void {
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1];
    if (before?.type !== 'paragraph' && before?.type !== 'list') continue;
    const what = cutting[node.type];
    if (what === undefined || node.position?.start.line !== (before.position?.end.line ?? 0) + 1) continue;
    cuttingNodes.add(node);
    const mark = String(file.value).slice(node.position.start.offset).match(/^\S+/)?.[0] ?? '';
    reportProblem(
      file,
      'paragraph-whole',
      node.position,
      `Unexpected “${mark}” at the beginning of a line, which ends the paragraph and begins a ${what}, expected an empty line before it`,
      `Where it belongs to the words before it, write it at the end of their line, or with a backslash: ${escapeMark(mark)}.`,
    );
  }
}

/** Those of which there is a finding. */
const cuttingNodes = new WeakSet<SyntaxNode>();

const cutting: Readonly<Record<string, string>> = {
  list: 'list',
  blockquote: 'quotation',
  heading: 'heading',
  thematicBreak: 'printed rule',
  code: 'block of code',
};
const escapeMark = (mark: string) => mark.replace(/^(\d*)(\S)/, '$1\\$2');

/** A line of dashes below words makes them a heading, and would hardly be meant to. */
function reportUnderlined({ position }: SyntaxNode, file: VFile): void {
  if (String(file.value)[position?.start.offset ?? 0] === '#') return;
  reportProblem(
    file,
    'paragraph-whole',
    position,
    'Unexpected line of marks below words, which makes them a heading, expected “# ” before a heading',
    'Leave an empty line above a printed rule.',
  );
}

/** The first row heads the columns, unless it is empty. */
function finishTable(table: Table, file: VFile): void {
  const [first, ...others] = table.children;
  if (first?.type !== 'tableRow') return;
  if (plainText(first).trim() === '') table.children = others;
  else first.head = true;
  reportUnevenRows(table, file);
}

/**
 * MDX reads a line made of elements alone as a block. For a page break that is right; for words it has lost the paragraph around
 * them, which is given back here.
 */
function convertFlowElement(node: SyntaxNode, file: VFile): SyntaxNode[] {
  const holdsParagraph = (node.children ?? []).some(({ type }) => type === 'paragraph');
  const converted = convertElement(node, file);
  const isBare = converted.type === 'math' && !converted['display'];
  if (shapeOfElement(node.name ?? '')?.stands !== 'among words' && !isBare) return [converted];
  if (holdsParagraph) {
    reportProblem(
      file,
      'element-inline',
      node.position,
      `Unexpected <${node.name}> on a line of its own, expected it on one line with its words`,
      'Put the opening and the closing tag on the lines of the words that they hold.',
    );
  }
  return [{ type: 'paragraph', children: [converted], position: node.position } as Paragraph as SyntaxNode];
}

/** Two elements with only space between them would be read as blocks, and stand without the space. */
function reportLostSpaces(paragraph: SyntaxNode, file: VFile): void {
  const words = (paragraph.children ?? []).filter((child) => !isSpace(child));
  const second = words[1];
  if (second && words.every(isOfElement)) {
    reportProblem(
      file,
      'paragraph-has-words',
      second.position,
      'Unexpected paragraph made of elements alone, expected words or punctuation between or after them',
      'Write &#x20; for the space between them.',
    );
  }
}

function convertElement(node: SyntaxNode, file: VFile): SyntaxNode {
  const name = node.name ?? '';
  const { position } = node;
  if (!isElementName(name)) {
    reportProblem(
      file,
      'element-known',
      position,
      `Unexpected element <${name}>, expected ${elementNames.map((known) => `<${known}>`).join(', ')}`,
      didYouMean(name, elementNames),
    );
    return { type: 'emphasis', children: convertAll(node.children ?? [], file), position } as SyntaxNode;
  }
  const element: ElementName = name;
  const attributes = readAttributes(node, element, file);
  const { holds } = elements[element];
  const children = holds === 'lines' ? convertStanzas(node, file) : convertAll(node.children ?? [], file);
  const filled = children.some((child) => !isSpace(child));
  const misfilled: Readonly<Record<ElementContent, string | false>> = {
    nothing: filled && `Unexpected words in <${name}>, expected none`,
    words: !filled && `Unexpected empty <${name}>, expected the words that it is about`,
    blocks: !filled && `Unexpected empty <${name}>, expected the words that it is about`,
    lines: !filled && `Unexpected empty <${name}>, expected its lines`,
    cells: !filled && `Unexpected empty <${name}>, expected its cells`,
    anything: false,
    caption: false,
    table: !children.some(({ type }) => type === 'table' || type === 'tableRow') && `Unexpected <${name}> without a table, expected one`,
  };
  if (misfilled[holds]) reportProblem(file, 'element-filled', position, misfilled[holds], `Write ${elements[element].example}.`);
  return buildNode(element, { attributes, children, position, file }) as SyntaxNode;
}

/** Each paragraph a stanza, each of its lines a line of it. */
function convertStanzas({ children = [] }: SyntaxNode, file: VFile): SyntaxNode[] {
  const isLine = ({ type }: SyntaxNode) => type === 'text' || isNodeType(type) === false || type === 'emphasis' || type === 'strong';
  const paragraphs = children.some(({ type }) => type === 'paragraph') ? children : [{ type: 'paragraph', children: children.filter(isLine) } as SyntaxNode];
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.type !== 'paragraph' || blocksOnLines(paragraph)) return convert(paragraph, file);
    const lines = splitLines(paragraph.children ?? [], file).filter((line) => line.length > 0);
    const stanza = lines.map((line) => {
      const position = line[0]?.position;
      return { type: 'verseLine', indent: (position?.start.column ?? 1) - 1, children: convertAll(line, file), position };
    });
    return stanza.length > 0 ? [{ type: 'stanza', children: stanza, position: paragraph.position } as SyntaxNode] : [];
  });
}

const descriptions: Readonly<Record<string, string>> = {
  image: 'image',
  html: 'raw HTML',
  definition: 'link definition',
  linkReference: 'link reference',
  imageReference: 'image reference',
  footnote: 'inline note',
};
/** What to write in place of a mark. */
const hints: Readonly<Record<string, string>> = {
  image: `Write ${elements.Figure.example}.`,
  definition: 'Write the address beside the words that it is for: [words](https://example.org).',
  linkReference: 'Write the address beside the words: [words](https://example.org).',
};
const describe = (node: SyntaxNode) => descriptions[node.type] ?? `“${(node as unknown as TextNode).type}”`;
const excerpt = (text = '') => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ').trim();
