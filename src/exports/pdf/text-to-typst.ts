/** How each node of the text becomes Typst code: one handler a kind, each a call of the template’s function for it. */
import { typstOf } from '../../encoding/formula.ts';
import { linkRuns } from '../../model/link-runs.ts';
import { type LaidRow, layOutTable, rowsOf } from '../../model/table-grid.ts';
import {
  type CitableBlock,
  cutAtCalls,
  definitionsOf,
  type Float,
  gapMark,
  holdsCall,
  type Inline,
  isLabelled,
  type LetterStyle,
  type ListItem,
  type Note,
  type Ordinal,
  ownNotes,
  type Paragraph,
  paragraphsOf,
  type TableCell,
  type TextNode,
  writeReading,
} from '../../model/text.ts';
import { canSetFormula } from '../../typst/try-out.ts';
import { array, block, call, quote, verbatim } from '../../typst/typst-code.ts';
import { type ExportContext, handle, type NodeHandlers } from '../exporter.ts';
import { resolveLink, webAddress } from '../matter/addresses.ts';
import { headingWords } from '../matter/printed-text.ts';
import { tellWithdrawal } from '../matter/withdrawal.ts';
import { cutAtLinks } from '../matter/written-links.ts';
import { gatherFacts, type TextFacts } from './text-facts.ts';

type Nodes = readonly TextNode[];

/** Where the compiler finds a picture. */
export const pictureFile = (name: string) => `/figures/${name}`;

/** The labels of the back matter, which no id of the text page can be. */
export const workAnchor = (key: string) => `work:${key}`;
export const changeAnchor = (index: number) => `change:${index}`;
export const labelOf = (anchor: string) => call('label', quote(anchor));

/** Words with the addresses among them as links. */
export const linkedWords = (text: string) => block(linkRuns(text).map((run) => (run.url ? call('link', quote(run.url), quote(run.text)) : quote(run.text))));
const styles: Readonly<Record<LetterStyle, string>> = {
  superscript: 'super',
  subscript: 'sub',
  'small-caps': 'smallcaps',
  underline: 'underline',
  strike: 'strike',
};

const numberCode = (ordinal: Ordinal) => (typeof ordinal === 'string' ? quote(ordinal) : ordinal);

/** The printed label that an item begins with. */
const labelOfItem = ({ children: [first] }: ListItem): TextNode[] =>
  first?.type === 'paragraph' && first.children[0]?.type === 'label' ? first.children[0].children : [];
/** Of the spaces before and behind words that are left out, Typst would set both. */
const withoutDoubledSpaces = (nodes: Nodes): Nodes =>
  nodes.map((node, i) => {
    const [before, omitted] = [nodes[i - 2], nodes[i - 1]];
    const doubled = node.type === 'text' && omitted?.type === 'omitted' && before?.type === 'text' && before.value.endsWith(' ') && node.value.startsWith(' ');
    return doubled ? { ...node, value: node.value.trimStart() } : node;
  });

/** The text of the paper, section by section. */
export function textToTypst(context: ExportContext, loose: ReadonlySet<string> = new Set()): string {
  const handlers = handlersFor(context, gatherFacts(context.paper, loose), false);
  return block(context.paper.files.flatMap(({ tree }) => tree.children.map((child) => handle(handlers, child))));
}

/** `linked`: for what stands within a link, which can hold no other. */
function handlersFor(context: ExportContext, facts: TextFacts, linked: boolean): NodeHandlers<string> {
  const linkedHandlers = (): NodeHandlers<string> => (linked ? handlers : handlersFor(context, facts, true));
  const inner = (nodes: Nodes, by = handlers) => block(withoutDoubledSpaces(nodes).map((node) => handle(by, node)));
  const linkTo = (target: string, children: Nodes, cut: typeof cutAtLinks = cutAtCalls) =>
    linked ? inner(children) : block(cut(children).map((run) => (run.linked ? call('link', target, inner(run.nodes, linkedHandlers())) : inner(run.nodes))));
  const anchored = (id: string, body: string) => call('anchored', quote(id), body);
  const pageMarks = (node: TextNode) => (facts.leading.get(node) ?? []).map((page) => call('source-page', quote(page.id), quote(page.label)));
  const words = (node: TextNode & { children: Nodes }, marked: TextNode = node) =>
    block([...pageMarks(marked), ...withoutDoubledSpaces(node.children).map((child) => handle(handlers, child))]);
  const web = (id: string) => quote(webAddress(context, id));

  /** In the flow of the page. The first paragraph of a quotation bears the quotation’s number. */
  const paragraph = (node: Paragraph) => {
    const quotation = facts.quoted.get(node);
    const { id, ordinal } = quotation === undefined ? node : quotation.children.find((child) => child.type === 'paragraph') === node ? quotation : {};
    // A formula that is displayed ends one of the paragraph’s parts.
    const parts = cutAtDisplayed(node.children).map((part, i) => {
      const [formula] = part;
      if (formula?.type === 'math' && facts.displayed.has(formula)) return handle(handlers, formula);
      if (i > 0) return call('paragraph', quotation !== undefined, false, inner(part));
      const given = [quotation !== undefined, facts.continuing.has(node), words({ ...node, children: part }, node)] as const;
      return id === undefined || ordinal === undefined
        ? call('paragraph', ...given)
        : call('cited-paragraph', quote(id), numberCode(ordinal), web(id), ...given);
    });
    const code = block(parts);
    return facts.loose.has(node) ? call('loose', code) : code;
  };

  /** Any other block that can be cited bears its number and address in the margin. */
  const citable = (node: CitableBlock, body: string) =>
    node.id === undefined || node.ordinal === undefined ? body : call('cited-block', quote(node.id), numberCode(node.ordinal), web(node.id), body);

  /** What Typst divides between pages may part from its notes; without calls that does no harm. */
  const undivided = (node: TextNode, body: string) => (holdsCall(node) ? call('undivided', body) : body);

  const float = (node: Float, body: string) => {
    const [first] = node.children;
    const caption = node.children.find((child) => child.type === 'caption');
    const below = node.children.filter((child) => child.type === 'legend');
    const notes = ownNotes(node).map((note) => call('float-note', quote(note.id), quote(note.label), noteWords(note)));
    const whole = notes.length > 0 ? block([body, ...notes]) : body;
    const shown = undivided(
      node,
      call('float', whole, caption ? words(caption) : 'none', first?.type === 'caption' && node.type === 'table' ? 'top' : 'bottom'),
    );
    const captioned = below.length > 0 ? block([shown, inner(below)]) : shown;
    return node.id === undefined ? captioned : anchored(node.id, call('float-link', web(node.id), captioned));
  };

  const noteWords = (note: Note): string => {
    const by = linked ? handlersFor(context, facts, false) : handlers;
    const [first, ...others] = note.children;
    // Behind the number, on its line.
    const body = first?.type === 'paragraph' ? [...first.children, ...others] : note.children;
    return inner(body, by);
  };
  const noteCode = (note: Note): string => call('note', quote(note.id), quote(note.label), noteWords(note));

  /** Changed words lead to what the back matter says of them. */
  const changed = (node: TextNode & { children: Nodes }) => {
    const index = facts.changes.get(node);
    const target = index === undefined ? undefined : labelOf(changeAnchor(index));
    return block(cutAtCalls(node.children).map((run) => (run.linked && target ? call('changed', linkTo(target, run.nodes)) : inner(run.nodes))));
  };

  const cellCode = (node: TableCell) => {
    const body = block(paragraphsOf(node.children).flatMap((children, i) => [...(i > 0 ? ['parbreak()'] : pageMarks(node)), inner(children)]));
    const spans = [
      ...(node.columns ? [`colspan: ${node.columns}`] : []),
      ...(node.rows ? [`rowspan: ${node.rows}`] : []),
      ...(node.align ? [`align: ${node.align}`] : []),
    ];
    return spans.length === 0 ? body : call('table.cell', ...spans, body);
  };

  /** A cell that takes several rows, in the first of them, and empty ones below it. */
  const cellsRowByRow = (rows: readonly LaidRow[]) => {
    let open: { at: number; rows: number; columns: number | undefined }[] = [];
    return array(
      rows.flatMap(({ row, columns }) => {
        const own = row.children.map((cell, i) => ({ at: columns[i] ?? 0, code: cellCode({ ...cell, rows: undefined }) }));
        const below = open.map(({ at, columns }) => ({ at, code: columns === undefined ? '[]' : call('table.cell', `colspan: ${columns}`, '[]') }));
        open = [
          ...open.flatMap((each) => (each.rows > 1 ? [{ ...each, rows: each.rows - 1 }] : [])),
          ...row.children.flatMap((cell, i) => (cell.rows ? [{ at: columns[i] ?? 0, rows: cell.rows - 1, columns: cell.columns }] : [])),
        ];
        return [...own, ...below].sort((a, b) => a.at - b.at).map(({ code }) => code);
      }),
    );
  };

  const cutAtDisplayed = (children: readonly Inline[]): Inline[][] => {
    const parts: Inline[][] = [[]];
    for (const child of children) {
      if (child.type === 'math' && facts.displayed.has(child)) parts.push([child], []);
      else parts.at(-1)?.push(child);
    }
    return parts.filter((part, i) => i === 0 || part.some((child) => child.type !== 'text' || /\S/.test(child.value)));
  };

  const handlers: NodeHandlers<string> = {
    section: ({ children }) => inner(children),
    heading(node) {
      const section = facts.sections.get(node);
      if (!section) throw new Error('A heading stands outside a section.');
      return call('section-heading', node.depth, quote(section.id), web(section.id), quote(headingWords(section)), words(node));
    },
    paragraph,
    blockquote: (node) => (facts.flowing.has(node) ? call('quotation', inner(node.children)) : citable(node, call('boxed-quotation', inner(node.children)))),
    list(node) {
      if (isLabelled(node)) {
        const labels = array(node.children.map((item) => inner(labelOfItem(item))));
        return citable(node, undivided(node, call('labelled-list', labels, array(node.children.map((item) => handle(handlers, item))))));
      }
      const items = array(node.children.map((item) => handle(handlers, item)));
      return citable(node, undivided(node, node.ordered ? call('numbered-list', node.start ?? 1, items) : call('bulleted-list', items)));
    },
    listItem: ({ children }) => inner(children),
    figure: (node) => float(node, call('picture', quote(pictureFile(node.src)), quote(node.alt), node.width ?? 'none')),
    table(node) {
      const { head, body, columns } = layOutTable(node);
      const cells = (rows: readonly LaidRow[]) => array(rows.flatMap(({ row }) => row.children.map((cell) => handle(handlers, cell))));
      const align = array(Array.from({ length: Math.max(1, columns) }, (_, column) => node.align[column] ?? 'left'));
      const grid = (code: typeof cells) => call('grid-of-words', align, head.length, code(head), code(body));
      const spansRows = rowsOf(node).some(({ children }) => children.some(({ rows }) => rows !== undefined));
      return float(node, spansRows ? call('undivided-grid', grid(cells), grid(cellsRowByRow)) : grid(cells));
    },
    tableRow: ({ children }) => inner(children),
    tableCell: (node) => cellCode(node),
    caption: words,
    legend: (node) => call('legend', words(node)),
    code: (node) => citable(node, call('code-lines', verbatim(node.value))),
    thematicBreak: () => call('printed-rule'),
    verse: (node) => citable(node, undivided(node, call('verse', inner(node.children)))),
    stanza: ({ children }) => call('stanza', array(children.map((line) => array([String(line.indent), handle(handlers, line)])))),
    verseLine: words,
    epigraph: (node) => citable(node, undivided(node, call('epigraph', inner(node.children)))),
    attribution: (node) => call('attribution', words(node)),
    setOff: (node) => citable(node, undivided(node, call(node.role, words(node)))),
    definitions: (node) =>
      citable(
        node,
        undivided(
          node,
          call(
            'definitions',
            array(
              definitionsOf(node).map(({ terms, definitions }) =>
                array([
                  block(terms.flatMap((term, i) => [...(i > 0 ? ['linebreak()'] : []), words(term)])),
                  inner(definitions.flatMap(({ children }) => children)),
                ]),
              ),
            ),
          ),
        ),
      ),
    term: words,
    description: ({ children }) => inner(children),
    // Set where it is called. One that nothing calls stands at its own place.
    note: (node) => (facts.called.has(node.id) ? '' : noteCode(node)),
    noteref({ id, note: called, label }) {
      const note = facts.notes.get(called);
      if (!note) throw new Error(`Unexpected call of note ${label} in ${context.paper.id}, expected a note with that label.`);
      if (facts.floatNotes.has(note)) return anchored(id, call('float-call', quote(note.id), quote(label)));
      return anchored(id, id === note.callId ? noteCode(note) : call('note-again', quote(note.id), quote(label)));
    },
    page(node) {
      if (facts.betweenBlocks.has(node) && !facts.trailing.has(node)) return '';
      return call(facts.trailing.has(node) ? 'last-page' : 'source-page', quote(node.id), quote(node.label));
    },
    styled: (node) => call(facts.lined.has(node) ? `drawn-${styles[node.style]}` : styles[node.style], inner(node.children)),
    inlineCode: ({ value }) => call('raw', verbatim(value)),
    math(node) {
      const { id, tex, display, label } = node;
      const made = typstOf(tex);
      // As it is written, where Typst refuses it; a rule tells of it.
      const source = made !== undefined && canSetFormula(made) ? made : undefined;
      const isBlock = display && facts.displayed.has(node);
      const formula = call('formula', verbatim(tex), source === undefined ? 'none' : verbatim(source), isBlock, label === undefined ? 'none' : quote(label));
      return id === undefined ? formula : anchored(id, formula);
    },
    gap(node) {
      const index = facts.changes.get(node);
      return index === undefined || linked ? quote(gapMark) : call('link', labelOf(changeAnchor(index)), quote(gapMark));
    },
    withdrawn(node) {
      const told = call('emph', quote(tellWithdrawal(context.paper, node)));
      return node.id === undefined ? told : anchored(node.id, call('paragraph', false, false, told));
    },
    omitted: () => '',
    // Set by its list, before the item.
    label: () => '',
    text: ({ value }) => (linked ? quote(value) : linkedWords(value)),
    emphasis: ({ children }) => call('emph', inner(children)),
    strong: ({ children }) => call('strong', inner(children)),
    break: ({ paragraph }) => (paragraph ? 'parbreak()' : 'linebreak()'),
    link({ url, children }) {
      const target = resolveLink(url, context, facts.ids);
      return target ? linkTo('id' in target ? labelOf(target.id) : quote(target.url), children) : inner(children);
    },
    cite: (node) => anchored(node.id, linkTo(labelOf(workAnchor(node.work)), node.children, cutAtLinks)),
    emend: changed,
    supplied: changed,
    // Where each name stands is told by the index.
    name: ({ children }) => inner(children),
    foreign: ({ lang, children }) => call('foreign', quote(new Intl.Locale(lang).language), inner(children)),
    ruby: ({ reading, children }) => call('ruby', inner(children), quote(writeReading(reading))),
  };
  return handlers;
}
