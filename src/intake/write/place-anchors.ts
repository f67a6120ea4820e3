/** Leads a draft’s own links to the ids that their places have: only who has read the sections knows these. */
import { parseSection } from '../../encoding/pipeline.ts';
import type { SectionTree, TextNode } from '../../model/text.ts';
import { markerPattern } from './known-anchors.ts';
import type { WrittenSection } from './write-sections.ts';

interface PlacedId {
  id: string;
  start: number;
  end: number;
}

export function placeAnchors(sections: readonly WrittenSection[]): WrittenSection[] {
  const ids = new Map<string, string>();
  for (const { file, mdx } of sections) {
    const markers = [...mdx.matchAll(markerPattern)];
    if (markers.length === 0) continue;
    const places = placesOf(parseSection(mdx, file, { names: () => ({}) }).tree);
    for (const { 1: index = '', index: at } of markers) {
      const id = idAt(places, at);
      if (id !== undefined) ids.set(index, id);
    }
  }
  return sections.map(({ file, mdx }) => ({ file, mdx: resolve(mdx, ids) }));
}

const resolve = (mdx: string, ids: ReadonlyMap<string, string>): string =>
  mdx
    // A marker on lines of its own leaves none.
    .replace(/\n\n(?:\{\/\*draft-anchor-\d+\*\/\})+(?=\n\n|\n$)/g, '')
    .replace(markerPattern, '')
    .replace(/\]\(#draft-anchor-(\d+)\)/g, (_, index: string) => `](#${ids.get(index) ?? ''})`);

/** The ids of a section’s tree, each with where it stands; a heading stands for its section. */
function placesOf(tree: SectionTree): PlacedId[] {
  const places: PlacedId[] = [];
  const visit = (node: TextNode, section: string | undefined): void => {
    const own = node.type === 'section' ? node.id : section;
    const id = node.type === 'heading' ? section : isPassage(node) ? node.id : undefined;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (id !== undefined && start !== undefined && end !== undefined) places.push({ id, start, end });
    if ('children' in node) for (const child of node.children) visit(child as TextNode, own);
  };
  for (const node of tree.children) visit(node, undefined);
  return places.sort((a, b) => a.start - b.start);
}

const passages = new Set(['paragraph', 'blockquote', 'list', 'figure', 'table', 'note', 'definitions', 'verse', 'math', 'codeBlock']);
const isPassage = (node: TextNode): node is TextNode & { id: string } =>
  passages.has(node.type) && 'id' in node && typeof node.id === 'string' && node.id !== '';

/** What holds the place, else what follows it, else what stands before. */
function idAt(places: readonly PlacedId[], at: number): string | undefined {
  const holding = places.filter(({ start, end }) => start <= at && at <= end);
  return (holding.at(-1) ?? places.find(({ start }) => start > at) ?? places.at(-1))?.id;
}
