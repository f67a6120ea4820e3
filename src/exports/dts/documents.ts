/** Passages as TEI, each in the place of the text that it comes from. */
import type { Element, ElementContent } from 'xast';
import type { ExportContext } from '../exporter.ts';
import { teiAddress } from '../tei/address.ts';
import { x } from '../tei/element.ts';
import { fileDesc } from '../tei/file-desc.ts';
import { editionLanguage } from '../tei/header.ts';
import { teiBody, teiNamespace } from '../tei/tei.ts';
import { writeOnce, writeXml } from '../tei/xml.ts';
import { citationTrees, pagesTree, subtreeOf } from './citation-trees.ts';
import type { DocumentRequest } from './requests.ts';
import { slicePage } from './slice-page.ts';

/** As DTS 1.0 gives it for the document endpoint; its JSON-LD context has another for the vocabulary. */
export const wrapperNamespace = 'https://w3id.org/api/dts#';

export interface PaperDocuments {
  requests: DocumentRequest[];
  /** Undefined for a reference that the paper does not have. */
  render: (request: DocumentRequest) => string | undefined;
}

/** Every citable unit. A section comes with all that is in it, a paragraph with the notes that it calls. */
export function paperDocuments(context: ExportContext): PaperDocuments {
  const { paper } = context;
  const trees = citationTrees(context);
  const body = teiBody(context);
  const header = writeOnce(x('teiHeader', { 'xml:lang': editionLanguage }, [fileDesc(context)]), 1);
  const wrap = (ref: string, content: ElementContent[], around: readonly Element[]) => writeXml(inItsPlace(context, header, ref, content, around));
  const places = placesIn(body);
  const requests = trees.flatMap(({ identifier, units }) => units.map(({ id }) => ({ resource: paper.id, tree: identifier, ref: id })));

  const renderPassage = (ref: string) => {
    const units = trees[0]?.units ?? [];
    const unit = units.find(({ id }) => id === ref);
    const place = places.get(ref);
    if (!unit || !place) return undefined;
    const elements = subtreeOf(units, unit, -1).flatMap(({ id }) => places.get(id) ?? []);
    const outermost = elements.filter(({ around }) => !around.some((outer) => elements.some(({ element }) => element === outer)));
    return wrap(ref, outermost.map(asBlock), place.around);
  };

  const pages = new Map(paper.pages.map(({ node }) => [node.label, node.id]));
  const pageOfNote = (id: string) => pages.get(paper.passages.get(id)?.page ?? '');
  const renderPage = (ref: string) => {
    const start = places.get(ref);
    if (!start) return undefined;
    const content = slicePage(body, ref, pageOfNote);
    const hasStart = content.some((node) => holds(node, ref));
    return wrap(ref, hasStart ? content : [start.element, ...content], []);
  };

  return {
    requests,
    render({ tree, ref }) {
      if (ref === undefined) return undefined;
      const known = trees.find(({ identifier }) => identifier === tree)?.units.some(({ id }) => id === ref);
      return known ? (tree === pagesTree ? renderPage(ref) : renderPassage(ref)) : undefined;
    },
  };
}

interface ElementPlace {
  element: Element;
  /** Outermost first. */
  around: readonly Element[];
}

/** A formula has its place among words by TEI’s rules: it comes in the block that it stands in with its label, or in one of its own. */
function asBlock({ element, around }: ElementPlace): Element {
  if (element.name !== 'formula') return element;
  const block = around.at(-1);
  return block?.name === 'ab' ? block : x('ab', { type: 'formula' }, [element]);
}

function placesIn(body: Element): Map<string, ElementPlace> {
  const places = new Map<string, ElementPlace>();
  const visit = (element: Element, around: readonly Element[]): void => {
    const id = element.attributes['xml:id'];
    if (id) places.set(id, { element, around });
    for (const child of element.children) if (child.type === 'element') visit(child, [...around, element]);
  };
  for (const child of body.children) if (child.type === 'element') visit(child, []);
  return places;
}

const holds = (node: ElementContent, id: string): boolean =>
  node.type === 'element' && (node.attributes['xml:id'] === id || node.children.some((child) => holds(child, id)));

/** Pointers from a passage lead into the whole paper, where what they point to stands: @xml:base. */
function inItsPlace(context: ExportContext, header: ElementContent, ref: string, content: ElementContent[], around: readonly Element[]): Element {
  const { paper, site } = context;
  const wrapper = x('dts:wrapper', { 'xmlns:dts': wrapperNamespace, ref: `//*[@xml:id='${ref}']` }, content);
  const sections = around.filter(({ name }) => name === 'div');
  const inPlace = sections.reduceRight((inner, section) => x('div', section.attributes as Record<string, string>, [inner]), wrapper);
  return x('TEI', { xmlns: teiNamespace, 'xml:base': teiAddress(site, paper.id) }, [
    header,
    x('text', { 'xml:lang': paper.meta.language }, [x('body', [inPlace])]),
  ]);
}
