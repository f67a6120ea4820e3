/** How each node of the text becomes HTML: one handler a kind, run while a section compiles, so that a section is static markup. */
import type { Element, ElementContent, Properties } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { nameAddress, picturePath, workAddress } from '../model/addresses.ts';
import { noteId } from '../model/ids.ts';
import { pageLabel, sectionLabel } from '../model/labels.ts';
import {
  type Caption,
  type Cite,
  type Emend,
  type Figure,
  type Foreign,
  type Heading,
  type Name,
  type NodeOf,
  type Note,
  type Noteref,
  type Page,
  plainText,
  type Ruby,
  type Section,
  type Supplied,
  type Table,
  type TableCell,
  type TextNode,
} from '../model/text.ts';

export interface RenderingOptions {
  /** The site's base path, with a slash at its end. */
  base: string;
}

/** Markdown's own nodes need no handler here but where the text's ids or depths are to be added. */
type OwnType =
  | 'section'
  | 'heading'
  | 'paragraph'
  | 'blockquote'
  | 'list'
  | 'figure'
  | 'table'
  | 'caption'
  | 'note'
  | 'noteref'
  | 'cite'
  | 'page'
  | 'emend'
  | 'supplied'
  | 'name'
  | 'foreign'
  | 'ruby';
type Handlers = { [T in OwnType]: (state: State, node: NodeOf<T>, parent: TextNode | undefined) => Element | ElementContent[] };

const element = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({ type: 'element', tagName, properties, children });
const text = (value: string): ElementContent => ({ type: 'text', value });

export function textHandlers({ base }: RenderingOptions): Handlers {
  const inner = (state: State, node: TextNode) => state.all(node as never) as ElementContent[];
  const blocks = (state: State, node: TextNode) => state.wrap(inner(state, node), true) as ElementContent[];

  /** A citable block carries its id, and a link to itself that reads as its number. */
  const citable = (tagName: string) => (state: State, node: NodeOf<'paragraph' | 'blockquote' | 'list'>) => {
    const children = node.type === 'paragraph' ? inner(state, node) : blocks(state, node);
    if (!node.id) return element(tagName, {}, children);
    const link = permalink(node.id, `Paragraph ${node.ordinal}`, 'pn', { dataN: String(node.ordinal) });
    return node.type === 'paragraph'
      ? element(tagName, { id: node.id }, [link, ...children])
      : element('div', { id: node.id, className: ['block'] }, [link, element(tagName, {}, children)]);
  };

  const permalink = (id: string, label: string, className: string, more: Properties = {}) =>
    element('a', { className: [className], href: `#${id}`, ariaLabel: label, ...more });

  /** A figure or a table with the link to itself, its caption before or behind it as printed. */
  const float = (node: Figure | Table, parts: ElementContent[]) => {
    const what = node.type === 'figure' ? 'Figure' : 'Table';
    const link = node.id ? [permalink(node.id, `${what} ${node.ordinal} of this section`, 'pn')] : [];
    // A caption is a figure's first or its last element.
    const isCaption = ([first]: readonly ElementContent[]) => first?.type === 'element' && first.tagName === 'figcaption';
    const inOrder = isCaption(parts) ? [...parts.slice(0, 1), ...link, ...parts.slice(1)] : [...link, ...parts];
    return element('figure', { ...(node.id && { id: node.id }), className: ['float'] }, inOrder);
  };

  const captionId = ({ id }: Figure | Table) => `${id ?? 'float'}-caption`;

  const row = (state: State, cells: readonly TableCell[], align: Table['align'], isHead: boolean) =>
    element(
      'tr',
      {},
      cells.map((cell, i) => {
        const side = align[i];
        // A heading without words would be one to no one.
        const isHeading = isHead && plainText(cell).trim() !== '';
        return element(isHeading ? 'th' : 'td', { ...(isHeading && { scope: 'col' }), ...(side && { className: [`to-${side}`] }) }, inner(state, cell));
      }),
    );

  return {
    section(state, node: Section) {
      const role = landmarkRoles[node.id];
      return element('section', { id: node.id, ariaLabelledBy: [`${node.id}-title`], ...(role && { role }) }, gatherNotes(blocks(state, node)));
    },
    heading(state, node: Heading, parent) {
      if (parent?.type !== 'section') throw new Error('A heading stands outside a section.');
      // The page's own title is its h1.
      const level = Math.min(node.depth + 1, 6);
      const link = permalink(parent.id, `Link to ${sectionLabel(parent)}`, 'anchor');
      // Outside the heading: the name of the section should not contain its link's.
      return element('div', { className: ['heading'] }, [element(`h${level}`, { id: `${parent.id}-title` }, inner(state, node)), link]);
    },
    paragraph: citable('p'),
    blockquote: citable('blockquote'),
    list: (state, node) => citable(node.ordered ? 'ol' : 'ul')(state, node),
    figure(state, node: Figure) {
      const { src, alt, width, height } = node;
      const picture = element('img', { src: picturePath(src), alt, width, height, loading: 'lazy', decoding: 'async' });
      return float(node, [picture, ...inner(state, node)]);
    },
    table(state, node: Table) {
      const [head, ...body] = node.children.filter((child) => child.type === 'tableRow');
      const rows = [
        ...(head ? [element('thead', {}, [row(state, head.children, node.align, true)])] : []),
        ...(body.length > 0
          ? [
              element(
                'tbody',
                {},
                body.map(({ children }) => row(state, children, node.align, false)),
              ),
            ]
          : []),
      ];
      const caption = node.children.find((child) => child.type === 'caption');
      const named: Properties = caption ? { ariaLabelledBy: [captionId(node)] } : { ariaLabel: `Table ${node.ordinal ?? ''}`.trim() };
      // A wide table is scrolled by itself, with the keyboard too.
      const region = element('div', { className: ['scroll'], role: 'region', tabIndex: 0, ...named }, [element('table', {}, rows)]);
      const words = caption ? [element('figcaption', { id: captionId(node) }, inner(state, caption))] : [];
      return float(node, node.children[0]?.type === 'caption' ? [...words, region] : [region, ...words]);
    },
    caption: (state, node: Caption) => element('figcaption', {}, inner(state, node)),
    note(state, node: Note) {
      const number = permalink(node.id, `Note ${node.number}`, 'note-number', { dataN: String(node.number) });
      const back = element(
        'a',
        { className: ['backlink'], href: `#${node.callId}`, role: 'doc-backlink', ariaLabel: `Back to the call of note ${node.number}` },
        [text('↩')],
      );
      const children = inner(state, node);
      const last = children.findLast((child) => child.type === 'element');
      // Behind the last words rather than on a line of its own.
      if (last?.type === 'element' && last.tagName === 'p') last.children.push(text(' '), back);
      else children.push(back);
      return element('aside', { id: node.id, className: ['note'], role: 'doc-footnote', ariaLabel: `Note ${node.number}` }, [number, ...children]);
    },
    noteref(_state, node: Noteref) {
      const link = element(
        'a',
        { id: node.id, className: ['noteref'], role: 'doc-noteref', href: `#${noteId(node.number)}`, ariaLabel: `Note ${node.number}` },
        [text(String(node.number))],
      );
      return element('sup', {}, [link]);
    },
    cite(state, node: Cite) {
      return element('a', { id: node.id, className: ['cite'], role: 'doc-biblioref', href: workAddress(base, node.work) }, withoutLinks(inner(state, node)));
    },
    page(_state, node: Page) {
      // Named by its text: the role allows no label.
      const mark = element('span', { id: node.id, className: ['page'], role: 'doc-pagebreak' }, [text(`[${pageLabel(node.number)}]`)]);
      return element('a', { className: ['page-link'], href: `#${node.id}` }, [mark]);
    },
    emend(state, node: Emend) {
      return element('a', { className: ['emend'], href: `apparatus/#${node.id}` }, inner(state, node));
    },
    supplied(state, node: Supplied) {
      return element('span', { className: ['supplied'] }, inner(state, node));
    },
    name(state, node: Name) {
      const words = inner(state, node);
      return node.first ? element('a', { className: ['name'], href: nameAddress(base, node.ref) }, words) : words;
    },
    foreign: (state, node: Foreign) => element('span', { lang: node.lang }, inner(state, node)),
    ruby: (state, node: Ruby) =>
      element('ruby', {}, [...inner(state, node), element('rp', {}, [text('（')]), element('rt', {}, [text(node.reading)]), element('rp', {}, [text('）')])]),
  };
}

/** DPUB-ARIA roles by the title that a section bears. */
const landmarkRoles: Readonly<Record<string, string>> = {
  introduction: 'doc-introduction',
  conclusion: 'doc-conclusion',
  conclusions: 'doc-conclusion',
};

/** A link cannot hold another: what would be one inside a citation is only marked, with the address beside it for who opens it by a script. */
function withoutLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element') return child;
    const { href, ...properties } = child.properties;
    if (href) properties['dataHref'] = href;
    return { ...child, tagName: child.tagName === 'a' ? 'span' : child.tagName, properties, children: withoutLinks(child.children) };
  });
}

const isNote = (node: ElementContent): node is Element => node.type === 'element' && node.properties['role'] === 'doc-footnote';

/** Puts a block and the notes that it calls in one box, in which the notes can stand beside the block where there is room. */
function gatherNotes(children: readonly ElementContent[]): ElementContent[] {
  const gathered: ElementContent[] = [];
  let block: { element: Element; notes: Element[] } | undefined;
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (!isNote(child)) {
      block = { element: child, notes: [] };
      gathered.push(child);
    } else if (block) {
      if (block.notes.length === 0)
        gathered[gathered.length - 1] = element('div', { className: ['passage'] }, [block.element, element('div', { className: ['notes'] }, block.notes)]);
      block.notes.push(child);
    } else {
      gathered.push(child);
    }
  }
  return gathered;
}
