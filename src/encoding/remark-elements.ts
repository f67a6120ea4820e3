/**
 * Turns MDX's nodes into the text's own: our elements into typed nodes. Whatever has no place in the
 * encoding (other elements, code, raw markup) is reported and keeps its words.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { pageId } from '../model/ids.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Block, type Caption, type Cite, type CiteForm, type Inline, isBlock, isNodeType, type Note, type Paragraph, type Table } from '../model/text.ts';
import { attributesOf, type ElementContent, type ElementName, elementNames, elements, isElementName, isOfElement, shapeOfElement } from './elements.ts';
import { reportProblem } from './problems.ts';
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

function convertAll(nodes: readonly SyntaxNode[], file: VFile): SyntaxNode[] {
  return nodes.flatMap((node) => convert(node, file));
}

function convert(node: SyntaxNode, file: VFile): SyntaxNode[] {
  const float = floatOf(node);
  if (float) return [convertElement(float, file)];
  switch (node.type) {
    case 'mdxJsxTextElement':
      return [convertElement(node, file)];
    case 'mdxJsxFlowElement':
      return convertFlowElement(node, file);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      // A comment is the editor's own; anything else would be code.
      if (!/^\s*(\/\*[\s\S]*?\*\/\s*)*$/.test(node.value ?? '')) {
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
  if (node.type === 'inlineCode') return [{ type: 'text', value: node.value ?? '', position: node.position }];
  if (node.type === 'code')
    return [{ type: 'paragraph', children: [{ type: 'text', value: node.value ?? '', position: node.position }], position: node.position }];
  if (node.children) node.children = convertAll(node.children, file);
  if (node.type === 'paragraph') reportLostSpaces(node, file);
  if (node.type === 'table') reportUnevenRows(node as unknown as Table, file);
  return [node];
}

/** A figure or a table that Markdown reads as a paragraph, because its tags and its caption stand on one line. */
function floatOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...others] = (node.children ?? []).filter((child) => !(child.type === 'text' && !/\S/.test(child.value ?? '')));
  return only?.type === 'mdxJsxTextElement' && shapeOfElement(only.name ?? '')?.stands === 'between blocks' && others.length === 0 ? only : undefined;
}

/** Cells beyond those of the head would be shown under no heading, and cells that are missing would be guessed. */
function reportUnevenRows({ children: rows }: Table, file: VFile): void {
  const [head, ...others] = rows.map((row) => ({ row, cells: row.children.length }));
  for (const { row, cells } of others) {
    if (cells === head?.cells) continue;
    reportProblem(
      file,
      'table-rows-even',
      row.position,
      `Unexpected row of ${cells} ${cells === 1 ? 'cell' : 'cells'}, expected ${head?.cells} as in the first row`,
      'Leave a cell empty where nothing is printed, and write \\| for a line that is printed.',
    );
  }
}

/**
 * MDX reads a line made of elements alone as a block. For a page break that is right; for words it has lost the paragraph around
 * them, which is given back here.
 */
function convertFlowElement(node: SyntaxNode, file: VFile): SyntaxNode[] {
  const converted = convertElement(node, file);
  if (shapeOfElement(node.name ?? '')?.stands !== 'among words') return [converted];
  const inner = converted.children ?? [];
  const paragraph = inner.find((child) => child.type === 'paragraph');
  if (paragraph) {
    reportProblem(
      file,
      'element-inline',
      node.position,
      `Unexpected <${node.name}> on a line of its own, expected it on one line with its words`,
      'Put the opening and the closing tag on the lines of the words that they hold.',
    );
    converted.children = inner.flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]));
  }
  return [{ type: 'paragraph', children: [converted], position: node.position } as Paragraph as SyntaxNode];
}

/** Two elements with only space between them would be read as blocks, and stand without the space. */
function reportLostSpaces(paragraph: SyntaxNode, file: VFile): void {
  const words = (paragraph.children ?? []).filter((child) => !(child.type === 'text' && !/\S/.test(child.value ?? '')));
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
  const children = convertAll(node.children ?? [], file) as Inline[];
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
    return { type: 'emphasis', children, position } as SyntaxNode;
  }
  const element: ElementName = name;
  const attributes = readAttributes(node, element, file);
  const { holds } = elements[element];
  const misfilled: Readonly<Record<ElementContent, string | false>> = {
    nothing: children.length > 0 && `Unexpected words in <${name}>, expected none`,
    words: children.length === 0 && `Unexpected empty <${name}>, expected the words that it is about`,
    caption: false,
    table: !(children as SyntaxNode[]).some(({ type }) => type === 'table') && `Unexpected <${name}> without a table, expected one`,
  };
  if (misfilled[holds]) reportProblem(file, 'element-filled', position, misfilled[holds], `Write ${elements[element].example}.`);
  return buildNode(element, attributes, children, position, file) as SyntaxNode;
}

function buildNode(
  element: ElementName,
  attributes: ReadonlyMap<string, string>,
  children: Inline[],
  position: SyntaxNode['position'],
  file: VFile,
): Inline | Block {
  const get = (name: string) => attributes.get(name) ?? '';
  switch (element) {
    case 'Cite':
      // The id follows from the passage that it stands in: remark-notes gives it, and those of emendations.
      return {
        type: 'cite',
        id: '',
        work: get('work'),
        locator: attributes.get('locator'),
        form: (attributes.get('form') as CiteForm | undefined) ?? 'full',
        children,
        position,
      } satisfies Cite;
    case 'Page':
      return { type: 'page', id: pageId(get('n')), label: get('n'), position };
    case 'Label':
      return { type: 'headingLabel', as: attributes.get('as'), children, position } as unknown as Inline;
    case 'Emend':
      return { type: 'emend', id: '', was: get('was'), why: get('why'), children, position };
    case 'Supplied':
      return { type: 'supplied', id: '', why: get('why'), children, position };
    case 'Name':
      return { type: 'name', ref: get('ref'), first: false, children, position };
    case 'Foreign':
      return { type: 'foreign', lang: get('lang'), children, position };
    case 'Ruby':
      return { type: 'ruby', reading: get('reading'), children, position };
    case 'Figure':
      return {
        type: 'figure',
        src: get('src'),
        alt: get('alt'),
        children: [...captionOf(withoutNotes(children), element, file), ...notesAmong(children)],
        position,
      };
    case 'Table':
      return buildTable(children as SyntaxNode[], position, file);
  }
}

/** The float's own notes, which remark-notes makes of their definitions. */
const isDefinition = ({ type }: SyntaxNode) => type === 'footnoteDefinition';
const notesAmong = (children: readonly unknown[]) => (children as SyntaxNode[]).filter(isDefinition) as unknown as Note[];
const withoutNotes = (children: readonly unknown[]) => (children as SyntaxNode[]).filter((child) => !isDefinition(child));

/** The one paragraph beside a picture or a table. */
function captionOf(children: readonly SyntaxNode[], element: ElementName, file: VFile): Caption[] {
  const [first, ...others] = inParagraphs(children);
  for (const { position } of others) {
    reportProblem(
      file,
      'caption-single',
      position,
      `Unexpected second block in <${element}>, expected one paragraph: its caption`,
      `Put what is no caption behind </${element}>.`,
    );
  }
  return first ? [{ type: 'caption', children: first.children as Inline[], position: first.position }] : [];
}

/** Words on the line of the tags are no paragraph to Markdown. */
function inParagraphs(children: readonly SyntaxNode[]): SyntaxNode[] {
  const standsAlone = (node: SyntaxNode) => isBlock(node) || node.type === 'page' || node.type === 'footnoteDefinition';
  if (children.length === 0 || children.some(standsAlone)) return [...children];
  return [{ type: 'paragraph', children: [...children], position: children[0]?.position }];
}

function buildTable(children: readonly SyntaxNode[], position: SyntaxNode['position'], file: VFile): Table {
  const at = children.findIndex(({ type }) => type === 'table');
  const table = children[at] as unknown as Table | undefined;
  const caption = captionOf(withoutNotes(children.toSpliced(at, at < 0 ? 0 : 1)), 'Table', file);
  const rows = table?.children ?? [];
  // Before the rows as printed, or behind them.
  const isFirst = caption.length > 0 && children.slice(0, Math.max(at, 0)).some((child) => !isDefinition(child));
  const inOrder = isFirst ? [...caption, ...rows] : [...rows, ...caption];
  return { type: 'table', align: table?.align ?? [], children: [...inOrder, ...notesAmong(children)], position };
}

function readAttributes(node: SyntaxNode, element: ElementName, file: VFile): Map<string, string> {
  const known = attributesOf(element);
  const values = new Map<string, string>();
  for (const attribute of node.attributes ?? []) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const place = attribute.position ?? node.position;
    const expected = known[name];
    if (!expected) {
      reportProblem(
        file,
        'attribute-known',
        place,
        `Unexpected attribute “${name}” of <${element}>, expected ${Object.keys(known)
          .map((n) => `“${n}”`)
          .join(', ')}`,
        didYouMean(name, Object.keys(known)),
      );
    } else if (values.has(name)) {
      reportProblem(file, 'attribute-known', place, `Unexpected second attribute “${name}” of <${element}>, expected one`);
    } else if (typeof attribute.value !== 'string' || !expected.accepts(attribute.value)) {
      const found = typeof attribute.value === 'string' ? `“${attribute.value}”` : attribute.value === null ? 'lack of a value' : 'expression';
      reportProblem(file, 'attribute-valid', place, `Unexpected ${found} for “${name}” of <${element}>, expected ${expected.expected} in quotes`);
      values.set(name, '');
    } else {
      values.set(name, attribute.value);
    }
  }
  for (const [name, { required, expected }] of Object.entries(known)) {
    if (required && !values.has(name)) {
      reportProblem(file, 'attribute-valid', node.position, `Unexpected <${element}> without “${name}”, expected ${name}="…" with ${expected}`);
    }
  }
  return values;
}

const descriptions: Readonly<Record<string, string>> = {
  code: 'block of code',
  inlineCode: 'code in backquotes',
  thematicBreak: 'rule',
  image: 'image',
  html: 'raw HTML',
  definition: 'link definition',
  linkReference: 'link reference',
  imageReference: 'image reference',
  footnote: 'inline note',
};
/** What to write in place of a mark. */
const hints: Readonly<Record<string, string>> = { image: `Write ${elements.Figure.example}.` };
const describe = (node: SyntaxNode) => descriptions[node.type] ?? `“${node.type}”`;
const excerpt = (text = '') => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ').trim();
