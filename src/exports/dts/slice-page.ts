/** What stands on one printed page, cut from the text between its page break and the next. */
import type { Element, ElementContent } from 'xast';
import { once } from '../../model/once.ts';

/** Elements that TEI lets say that they are cut: its att.fragmentable. */
const fragmentable = new Set(['div', 'p']);
/** Elements that hold readings side by side, and cannot be cut. */
const atomic = new Set(['choice', 'note']);

/**
 * The children of `body` that stand on the page, those that go on elsewhere cut, with TEI's @part. A footnote stands whole on the
 * page of its call, as `pageOfNote` knows it, for it follows a paragraph that may end on a later one.
 */
export function slicePage(body: Element, page: string, pageOfNote: (id: string) => string | undefined): ElementContent[] {
  let current: string | undefined;

  const slice = (node: ElementContent): ElementContent | undefined => {
    if (node.type !== 'element') return current === page ? node : undefined;
    if (isOfOnePage(node)) return current === page ? node : undefined;
    if (node.name === 'pb') current = idOf(node);
    if (atomic.has(node.name)) {
      const own = (isNote(node) && pageOfNote(idOf(node))) || current;
      current = lastPage(node) ?? current;
      return own === page ? node : undefined;
    }
    if (node.children.length === 0) return current === page ? node : undefined;
    // A note that stands on another page says nothing of where this element ends.
    const children = node.children
      .map((child) => ({ child, kept: slice(child) }))
      .flatMap(({ child, kept }) => (kept === undefined && isNote(child) ? [] : [kept]));
    const first = children.findIndex((child) => child !== undefined);
    if (first < 0) return undefined;
    const last = children.findLastIndex((child) => child !== undefined);
    const begins = first === 0 && !isCut(children[first], ['M', 'F']);
    const ends = last === children.length - 1 && !isCut(children[last], ['I', 'M']);
    const part = begins ? (ends ? undefined : 'I') : ends ? 'F' : 'M';
    const attributes = part && fragmentable.has(node.name) ? { ...node.attributes, part } : node.attributes;
    return { ...node, attributes, children: children.filter((child) => child !== undefined) };
  };

  return body.children.map(slice).filter((child) => child !== undefined);
}

/** Where no page begins, and no note calls for its own: most elements, which are looked into once for all pages. */
const isOfOnePage = once((element: Element) => !holdsPageOrNote(element));
const holdsPageOrNote = ({ name, children }: Element): boolean =>
  name === 'pb' || name === 'note' || children.some((child) => child.type === 'element' && holdsPageOrNote(child));

const isNote = (node: ElementContent) => node.type === 'element' && node.name === 'note';
const idOf = ({ attributes }: Element) => attributes['xml:id'] ?? '';
const isCut = (node: ElementContent | undefined, parts: readonly string[]) => node?.type === 'element' && parts.includes(node.attributes['part'] ?? '');

function lastPage(element: Element): string | undefined {
  let found: string | undefined;
  for (const child of element.children) {
    if (child.type === 'element') found = (child.name === 'pb' ? idOf(child) : lastPage(child)) ?? found;
  }
  return found;
}
