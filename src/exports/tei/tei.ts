/** TEI P5: the whole paper with all that is known of it, its ids those of the page. */
import type { Element, ElementContent } from 'xast';
import { authorSortKey } from '../../citation/short-form.ts';
import { historyOf } from '../../edition/ledger/history.ts';
import { compareStrings } from '../../model/finding.ts';
import { once } from '../../model/once.ts';
import type { Works } from '../../model/work.ts';
import type { ExportContext, Exporter } from '../exporter.ts';
import { tellWithdrawal } from '../matter/withdrawal.ts';
import { fullWorkAddress, workId } from './address.ts';
import { biblStruct } from './bibl-struct.ts';
import { type TeiContext, teiContext } from './context.ts';
import { x } from './element.ts';
import { teiHeader } from './header.ts';
import { nameLists } from './names.ts';
import { writeNode } from './text.ts';
import { titlePage } from './title-page.ts';
import { writeOnce, writeXml } from './xml.ts';

export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

export const teiExporter: Exporter = {
  extension: 'tei.xml',
  mediaType: 'application/tei+xml',
  label: 'TEI',
  render: (context) => writeXml(teiDocument(context)),
};

export function teiDocument(exportContext: ExportContext): Element {
  const context = teiContext(exportContext);
  const { paper } = context;
  const remarks = [...nameLists(context), ...editorialNotes(context)];
  const works = citedWorks(context);
  return x('TEI', { xmlns: teiNamespace }, [
    teiHeader(context),
    x('text', { 'xml:lang': paper.meta.language }, [
      x('front', titlePage(paper)),
      teiBody(exportContext),
      ...(works.length > 0 ? [x('back', x('div', { type: 'bibliography' }, x('listBibl', works)))] : []),
    ]),
    // Behind the text: programs show what they meet, in its order.
    ...(remarks.length > 0 ? [x('standOff', remarks)] : []),
  ]);
}

/** Once for the whole paper and for all its passages. */
export const teiBody = once((exportContext: ExportContext): Element => {
  const context = teiContext(exportContext);
  return x(
    'body',
    context.paper.files.flatMap(({ tree }) => tree.children.flatMap((node) => writeNode(node, context))),
  );
});

/** The reasons for what the edition changed, apart from the words, which a note among them would part. */
function editorialNotes({ paper, changeIds }: TeiContext): Element[] {
  const notes = [...paper.emendations, ...paper.supplied, ...paper.omitted].map(({ node }) =>
    x('note', { type: node.type === 'emend' ? 'emendation' : node.type, target: `#${changeIds.get(node)}` }, node.why),
  );
  for (const [id, { node }] of historyOf(paper).withdrawn) notes.push(x('note', { type: 'withdrawn', target: `#${id}` }, tellWithdrawal(paper, node)));
  return notes.length > 0 ? [x('listAnnotation', { type: 'apparatus' }, notes)] : [];
}

/** Every work that the paper cites, once, in the order of a bibliography. */
function citedWorks({ paper, collection, workOf, site }: TeiContext): ElementContent[] {
  const written = writtenWorks(collection.works);
  const works = new Map(paper.citations.map(({ node }) => [node.work, workOf(node)]));
  return [...works]
    .sort(([a, first], [b, second]) => compareStrings(authorSortKey(first), authorSortKey(second)) || compareStrings(a, b))
    .map(([key, work]) => {
      const sameAs = fullWorkAddress(site, key);
      const xml = written.get(sameAs) ?? writeOnce(biblStruct(work, { 'xml:id': workId(key), sameAs }), bibliographyDepth);
      written.set(sameAs, xml);
      return xml;
    });
}

/** Once for all papers that cite a work; by its address, for that depends on the site. */
const writtenWorks = once((_: Works) => new Map<string, ElementContent>());
/** How many elements stand around a work of the bibliography: TEI, text, back, div and listBibl. */
const bibliographyDepth = 5;
