/** How each node of the text becomes Typst code: one handler a kind, each a call of the template’s function for it. */
import { type CitableBlock, type Float, type Note, ownNotes, type Paragraph, type TableRow, type TextNode, writeReading } from '../../model/text.ts';
import { array, block, call, quote } from '../../typst/typst-code.ts';
import { type ExportContext, handle, type NodeHandlers } from '../exporter.ts';
import { cutAtCalls, holdsCall, resolveLink, webAddress } from '../matter/addresses.ts';
import { headingWords } from '../matter/printed-text.ts';
import { cutAtLinks, linkRuns } from '../matter/written-links.ts';
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

/** The text of the paper, section by section. */
export function textToTypst(context: ExportContext, loose: ReadonlySet<string> = new Set()): string {
  const handlers = handlersFor(context, gatherFacts(context.paper, loose), false);
  return block(context.paper.files.flatMap(({ tree }) => tree.children.map((child) => handle(handlers, child))));
}

/** `linked`: for what stands within a link, which can hold no other. */
function handlersFor(context: ExportContext, facts: TextFacts, linked: boolean): NodeHandlers<string> {
  const linkedHandlers = (): NodeHandlers<string> => (linked ? handlers : handlersFor(context, facts, true));
  const inner = (nodes: Nodes, by = handlers) => block(nodes.map((node) => handle(by, node)));
  const linkTo = (target: string, children: Nodes, cut: typeof cutAtLinks = cutAtCalls) =>
    linked ? inner(children) : block(cut(children).map((run) => (run.linked ? call('link', target, inner(run.nodes, linkedHandlers())) : inner(run.nodes))));
  const anchored = (id: string, body: string) => call('anchored', quote(id), body);
  const pageMarks = (node: TextNode) => (facts.leading.get(node) ?? []).map((page) => call('source-page', quote(page.id), quote(page.label)));
  const words = (node: TextNode & { children: Nodes }) => block([...pageMarks(node), ...node.children.map((child) => handle(handlers, child))]);
  const web = (id: string) => quote(webAddress(context, id));

  /** In the flow of the page. The first paragraph of a quotation bears the quotation’s number. */
  const paragraph = (node: Paragraph) => {
    const quotation = facts.quoted.get(node);
    const { id, ordinal } = quotation === undefined ? node : quotation.children.find((child) => child.type === 'paragraph') === node ? quotation : {};
    const given = [quotation !== undefined, facts.continuing.has(node), words(node)] as const;
    const code = id === undefined || ordinal === undefined ? call('paragraph', ...given) : call('cited-paragraph', quote(id), ordinal, web(id), ...given);
    return facts.loose.has(node) ? call('loose', code) : code;
  };

  /** Any other block that can be cited bears its number and address in the margin. */
  const citable = (node: CitableBlock, body: string) =>
    node.id === undefined || node.ordinal === undefined ? body : call('cited-block', quote(node.id), node.ordinal, web(node.id), body);

  /** What Typst divides between pages may part from its notes; without calls that does no harm. */
  const undivided = (node: TextNode, body: string) => (holdsCall(node) ? call('undivided', body) : body);

  const float = (node: Float, body: string) => {
    const [first] = node.children;
    const caption = node.children.find((child) => child.type === 'caption');
    const notes = ownNotes(node).map((note) => call('float-note', quote(note.id), quote(note.label), noteWords(note)));
    const whole = notes.length > 0 ? block([body, ...notes]) : body;
    const captioned = undivided(
      node,
      call('float', whole, caption ? words(caption) : 'none', first?.type === 'caption' && node.type === 'table' ? 'top' : 'bottom'),
    );
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
      const items = array(node.children.map((item) => handle(handlers, item)));
      return citable(node, undivided(node, node.ordered ? call('numbered-list', node.start ?? 1, items) : call('bulleted-list', items)));
    },
    listItem: ({ children }) => inner(children),
    figure: (node) => float(node, call('picture', quote(pictureFile(node.src)), quote(node.alt), node.width ?? 'none')),
    table(node) {
      const [head, ...rows] = node.children.filter((child) => child.type === 'tableRow');
      const cells = (row: TableRow | undefined) => array((row?.children ?? []).map((cell) => handle(handlers, cell)));
      const align = array(node.align.map((side) => side ?? 'left'));
      return float(node, call('grid-of-words', align, cells(head), array(rows.flatMap(({ children }) => children.map((cell) => handle(handlers, cell))))));
    },
    tableRow: ({ children }) => inner(children),
    tableCell: words,
    caption: words,
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
    text: ({ value }) => (linked ? quote(value) : linkedWords(value)),
    emphasis: ({ children }) => call('emph', inner(children)),
    strong: ({ children }) => call('strong', inner(children)),
    break: () => 'linebreak()',
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
