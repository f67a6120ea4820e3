/** The draft’s blocks as MDX of our encoding: one handler a kind. */
import { doubtComment } from '../../model/doubt.ts';
import type { DraftBlock, DraftInline, DraftList, DraftVerseLine } from '../draft.ts';
import { asComment, escapeLineStarts, escapeText } from './escape-text.ts';
import { mathElement, wordsOfMath, writeInlines } from './write-inlines.ts';
import { writeTable } from './write-table.ts';
import { newLine, type Writing, type Written } from './writing.ts';

export type BlockHandlers = {
  [T in DraftBlock['type']]: (node: Extract<DraftBlock, { type: T }>, writing: Writing, previous: DraftBlock | undefined) => Written;
};

const nothing: Written = { mdx: '', plain: '' };

const handlers: BlockHandlers = {
  // Between blocks it is the section writer’s; within another it is words.
  heading: ({ children }, writing) => paragraphOf(children, writing),
  paragraph: ({ children, role }, writing) => {
    const written = paragraphOf(children, writing);
    if (role === undefined || writing.keeps !== 'marks') return written;
    const name = { attribution: 'Attribution', dedication: 'Dedication', signature: 'Signature' }[role];
    return { ...written, mdx: `<${name}>${written.mdx}</${name}>` };
  },
  quotation: ({ blocks }, writing) => quote(writeBlocks(blocks, writing)),
  epigraph: ({ blocks }, writing) => {
    const inner = writeBlocks(blocks, writing);
    return writing.keeps === 'marks' ? { ...inner, mdx: `<Epigraph>\n\n${inner.mdx}\n\n</Epigraph>` } : quote(inner);
  },
  verse({ stanzas }, writing) {
    const written = stanzas.map((lines) => writeStanza(lines, writing));
    const plain = written.map((stanza) => ` ${stanza.plain}`).join('');
    const mdx = written.map((stanza) => stanza.mdx).join('\n\n');
    return { mdx: writing.keeps === 'marks' ? `<Verse>\n\n${mdx}\n\n</Verse>` : mdx, plain };
  },
  list: writeList,
  definitions({ items }, writing) {
    const written = items.map(({ term, definitions }) => {
      const line = writeInlines(term, writing);
      const blocks = definitions.map((definition) => writeBlocks(definition, writing));
      const mdx = [escapeLineStarts(line.mdx), ...blocks.map((block) => `: ${indentBy(block.mdx, 2)}`)].join('\n');
      return { mdx, plain: ` ${line.plain} ${blocks.map((block) => block.plain).join(' ')}` };
    });
    return { mdx: written.map(({ mdx }) => mdx).join('\n\n'), plain: written.map(({ plain }) => plain).join('') };
  },
  codeBlock({ value, language = '' }, writing) {
    if (writing.keeps !== 'marks') return textLines(value);
    const longest = Math.max(2, ...(value.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return { mdx: `${fence}${language}\n${value}\n${fence}`, plain: value };
  },
  figure(node, writing) {
    const caption = writeInlines(node.caption, writing);
    const anchors = node.anchors.map(writing.anchors.markerOf).join('');
    const src = writing.pictures.names.get(node.picture);
    // One that is missing leaves its caption, and the place that it belongs to.
    if (src === undefined) {
      const words = caption.plain === '' ? '' : `${anchors}${escapeLineStarts(caption.mdx)}`;
      return { mdx: [absentPicture(node.picture, writing), words || anchors].filter(Boolean).join('\n\n'), plain: caption.plain };
    }
    const alt = (node.alt ?? (caption.plain || node.picture)).replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const open = `<Figure src="${src}" alt="${alt}"`;
    if (caption.plain === '' && anchors === '') return { mdx: `${open} />`, plain: '' };
    return caption.plain === ''
      ? { mdx: `${open} />\n\n${anchors}`, plain: '' }
      : { mdx: `${open}>\n\n${anchors}${escapeLineStarts(caption.mdx)}\n\n</Figure>`, plain: caption.plain };
  },
  table: writeTable,
  rule: () => ({ mdx: '---', plain: '' }),
  page: ({ label }) => ({ mdx: `<Page n="${label}" />`, plain: '' }),
  comment: ({ text }) => ({ mdx: asComment(text), plain: '' }),
  doubt: ({ doubt }) => ({ mdx: doubtComment(doubt), plain: '' }),
};

/** Told once, where the first of them belongs. */
function absentPicture(picture: string, { pictures: { missing, unshown } }: Writing): string {
  const absent = [...missing, ...unshown.map((each) => `${each.picture} (${each.format})`)];
  const isFirst = [...missing, ...unshown.map((each) => each.picture)][0] === picture;
  if (!isFirst) return asComment(`figure: ${picture}`);
  const because = 'these pictures are not beside the file, or of a kind that no page shows; put each here as PNG, JPEG or SVG, and its caption into a <Figure>';
  return doubtComment({ kind: 'figure', read: absent.join(', '), candidates: [], because });
}

/** The MDX of blocks, parted by blank lines, and their words. */
export function writeBlocks(blocks: readonly DraftBlock[], writing: Writing): Written {
  const written = blocks.map((block, i) => writeBlock(block, writing, blocks[i - 1])).filter(({ mdx }) => mdx !== '');
  return { mdx: written.map(({ mdx }) => mdx).join('\n\n'), plain: written.map(({ plain }) => ` ${plain}`).join('') };
}

export const writeBlock = <T extends DraftBlock['type']>(node: Extract<DraftBlock, { type: T }>, writing: Writing, previous: DraftBlock | undefined): Written =>
  (handlers[node.type as T] as (node: Extract<DraftBlock, { type: T }>, writing: Writing, previous: DraftBlock | undefined) => Written)(
    node,
    writing,
    previous,
  );

/** A formula alone is a block of its own. */
function paragraphOf(children: readonly DraftInline[], writing: Writing): Written {
  const solid = children.filter((child) => !(child.type === 'text' && !/\S/.test(child.value)) && child.type !== 'anchor');
  const [only] = solid;
  if (solid.length === 1 && only?.type === 'math' && only.display && writing.keeps === 'marks') {
    const anchors = children.flatMap((child) => (child.type === 'anchor' ? [writing.anchors.markerOf(child.name)] : [])).join('');
    return { mdx: `${anchors}${mathElement(only.tex, true, only.label)}`, plain: wordsOfMath(only) };
  }
  const { mdx, plain } = writeInlines(children, writing);
  const lines = writing.keeps === 'words' ? mdx.replace(/\n/g, ' ') : escapeLineStarts(mdx);
  return lines.trim() === '' ? nothing : { mdx: lines, plain };
}

const quote = ({ mdx, plain }: Written): Written => ({ mdx: mdx.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'), plain });

function writeStanza(lines: readonly DraftVerseLine[], writing: Writing): Written {
  const written = lines.map(({ indent, children }) => {
    const line = newLine();
    writeInlines(children, writing, line);
    return { mdx: `${'\u00A0'.repeat(indent * 4)}${escapeLineStarts(line.mdx)}`, plain: '\u00A0'.repeat(indent * 4) + line.plain };
  });
  return { mdx: written.map(({ mdx }) => mdx).join('\n'), plain: written.map(({ plain }) => plain).join(' ') };
}

/** Each line a line, each blank line a paragraph’s end. */
export function textLines(value: string): Written {
  const paragraphs = value
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  return {
    mdx: paragraphs.map((lines) => lines.map((line) => escapeLineStarts(escapeText(line))).join('\\\n')).join('\n\n'),
    plain: paragraphs.flat().join(' '),
  };
}

/** Bullets and numbers are Markdown’s own; labels that Markdown does not count are printed as they stand. */
function writeList(list: DraftList, writing: Writing, previous: DraftBlock | undefined): Written {
  const bullet = previous?.type === 'list' && bulletOf.get(previous) === '-' ? '*' : '-';
  bulletOf.set(list, bullet);
  const items = list.items.map((item) => {
    const inner = writeBlocks(item.blocks, writing);
    // A number alone would begin a paragraph (rule list-meant): behind a bullet it is a label.
    const marker = list.items.length === 1 && item.label !== undefined ? `${bullet} ${item.label}` : markerOf(item.label, bullet);
    return {
      mdx: `${marker} ${indentBy(inner.mdx, /^\d/.test(marker) ? marker.length + 1 : 2)}`.trimEnd(),
      plain: /[^\d*-]/.test(marker.replace(/\.$/, '')) ? `${item.label} ${inner.plain}` : inner.plain,
    };
  });
  return { mdx: items.map(({ mdx }) => mdx).join(list.loose ? '\n\n' : '\n'), plain: items.map(({ plain }) => ` ${plain}`).join('') };
}

/** Lists behind each other would be one, if they had the same bullet. */
const bulletOf = new WeakMap<DraftBlock, string>();

/** Numbers with a stop are Markdown’s own; other labels stand behind a bullet, and are known by their form. */
function markerOf(label: string | undefined, bullet: string): string {
  if (label === undefined) return bullet;
  return /^\d{1,9}\.$/.test(label) ? label : `${bullet} ${label}`;
}

/** All lines but the first. */
export const indentBy = (mdx: string, width: number): string => mdx.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
