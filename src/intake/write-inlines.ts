/** Pandoc’s inlines as MDX of our encoding. */
import type { ImageReference, LinkReference, Nodes, PhrasingContent } from 'mdast';
import { asComment, escapeText } from './escape-text.ts';
import { writeText } from './write-citations.ts';
import { closeUp, type InlineContext, type Written } from './writing.ts';

export function writeInlines(nodes: readonly Nodes[], context: InlineContext, before = ''): Written {
  const out: Written = { mdx: '', plain: before };
  for (const [i, node] of nodes.entries()) writeInline(node, nodes[i + 1], context, out);
  return { mdx: out.mdx, plain: out.plain.slice(before.length) };
}

const lineOf = (node: Nodes) => node.position?.start.line ?? 1;
const firstCharacter = (node: Nodes | undefined): string =>
  node === undefined ? '' : node.type === 'text' ? (node.value[0] ?? '') : 'children' in node ? firstCharacter(node.children[0]) : 'x';

function writeInline(node: Nodes, next: Nodes | undefined, context: InlineContext, out: Written): void {
  const put = (mdx: string, plain: string) => {
    out.mdx += mdx;
    out.plain += plain;
  };
  const verbatim = (what: string) => {
    const source = context.sourceOf(node);
    context.tell(lineOf(node), `Unexpected ${what}, which the encoding has no mark for; stands as text`);
    put(escapeText(source), source);
  };
  switch (node.type) {
    case 'text':
      writeText(node.value, lineOf(node), firstCharacter(next), context, out);
      return;
    case 'emphasis':
    case 'strong': {
      const mark = node.type === 'emphasis' ? '*' : '**';
      const inner = writeInlines(node.children, context, out.plain.slice(-1));
      put(`${mark}${inner.mdx}${mark}`, inner.plain);
      return;
    }
    case 'link':
      writeLink(node.url, node.title, node.children, context, out);
      return;
    case 'linkReference':
    case 'imageReference':
      writeReference(node, context, out, verbatim);
      return;
    case 'break':
      put('\\\n', ' ');
      return;
    case 'inlineCode':
      context.tell(lineOf(node), 'Unexpected code, which the encoding has no mark for; its words stand as text');
      put(escapeText(node.value), node.value);
      return;
    case 'html':
      if (/^<!--[\s\S]*-->$/.test(node.value)) {
        put(asComment(node.value.slice(4, -3)), '');
        return;
      }
      if (/^<br\s*\/?>$/i.test(node.value)) {
        put('\\\n', ' ');
        return;
      }
      verbatim('HTML');
      return;
    case 'footnoteReference':
      writeCall({ label: node.label ?? node.identifier }, node, context, out);
      return;
    case 'image':
      verbatim('image');
      return;
  }
  // An inline note, which mdast’s types do not know.
  const other = node as { type: string; children?: Nodes[] };
  if (other.type === 'footnote') writeCall({ inlines: other.children ?? [] }, node, context, out);
  else verbatim(`“${other.type}”`);
}

function writeCall(note: { label: string } | { inlines: readonly Nodes[] }, node: Nodes, context: InlineContext, out: Written): void {
  if (!context.isInNote) {
    const call = context.callNote(note, lineOf(node));
    if (call !== undefined) {
      closeUp(out);
      out.mdx += call;
      return;
    }
  }
  const words = 'label' in note ? (context.wordsOfNote(note.label) ?? `[^${note.label}]`) : writeInlines(note.inlines, context).plain;
  context.tell(lineOf(node), 'Unexpected note in a note, expected notes in the text only; its words stand in brackets');
  out.mdx += escapeText(` [${words}]`);
  out.plain += ` [${words}]`;
}

function writeLink(url: string, title: string | null | undefined, children: readonly Nodes[], context: InlineContext, out: Written): void {
  const written = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  // The address itself is not to be curled, and cites nothing.
  const isAddress = written === url || `mailto:${written}` === url;
  const inner = isAddress ? { mdx: escapeText(written), plain: written } : writeInlines(children, context, out.plain.slice(-1));
  const target = url.replace(/[\s()<>{}\\]/g, encodeURIComponent).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  out.mdx += `[${inner.mdx}](${target}${title ? ` "${title.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"` : ''})`;
  out.plain += inner.plain;
}

function writeReference(node: LinkReference | ImageReference, context: InlineContext, out: Written, verbatim: (what: string) => void): void {
  const definition = context.definitions.get(node.identifier);
  if (definition && node.type === 'linkReference') writeLink(definition.url, definition.title, node.children as PhrasingContent[], context, out);
  else verbatim(node.type === 'imageReference' ? 'image' : 'link without an address');
}
