/** What a TEI file is: title, responsibility, version, terms and source. Whole papers and single passages carry it alike. */
import type { Element } from 'xast';
import { paperWork } from '../../citation/paper-work.ts';
import type { Author, PaperMeta } from '../../model/paper.ts';
import { countPages } from '../../model/printed-pages.ts';
import { orcidAddress } from '../../model/record-lines.ts';
import type { ExportContext } from '../exporter.ts';
import { fullTextAddress, teiAddress } from './address.ts';
import { biblStruct } from './bibl-struct.ts';
import { creatorName } from './creators.ts';
import { dateAttributes, dateElement } from './date.ts';
import { x } from './element.ts';

/** The name that the edition is published under. */
const publisher = 'Locus';

export function fileDesc({ paper, site }: ExportContext): Element {
  const { title, rights, meta } = paper;
  const [version] = meta.edition;
  return x('fileDesc', [
    x('titleStmt', [
      x('title', { type: 'main' }, meta.titlePage.title ?? title),
      ...(meta.titlePage.subtitle ? [x('title', { type: 'sub' }, meta.titlePage.subtitle)] : []),
      ...meta.authors.map(author),
      ...(meta.contributors ?? []).map(contributor),
      x('respStmt', x('resp', 'Digital edition, encoded and published with'), x('name', { type: 'software' }, publisher)),
    ]),
    ...(version ? [x('editionStmt', x('edition', { n: version.version }, [`Digital edition, version ${version.version}, `, dateElement(version.date)]))] : []),
    x('publicationStmt', [
      x('publisher', publisher),
      ...(version ? [x('date', dateAttributes(version.date), version.date)] : []),
      x('idno', { type: 'URI' }, fullTextAddress(site, paper.id)),
      x('idno', { type: 'URI', subtype: 'TEI' }, teiAddress(site, paper.id)),
      ...(meta.doi ? [x('idno', { type: 'DOI' }, meta.doi)] : []),
      availability(rights, meta.titlePage.copyright, meta.licence),
    ]),
    sourceDesc({ paper, site }),
  ]);
}

const author = (person: Author): Element => x('author', personContent(person));
const contributor = ({ role, ...person }: NonNullable<PaperMeta['contributors']>[number]): Element => x('editor', { role }, personContent(person));

function personContent({ family, given, affiliation, orcid }: Author): Element[] {
  return [
    creatorName({ family, ...(given && { given }) }),
    ...(affiliation ? [x('affiliation', affiliation)] : []),
    ...(orcid ? [x('idno', { type: 'ORCID' }, orcidAddress(orcid))] : []),
  ];
}

/** What a notice means in terms of TEI's `status` is for lawyers to say: its words are given alone. */
function availability(rights: string | undefined, copyright: string | undefined, licence: string | undefined): Element {
  const told = [...[rights, copyright].flatMap((words) => (words ? [x('p', words)] : [])), ...(licence ? [x('licence', licence)] : [])];
  return told.length > 0 ? x('availability', told) : x('availability', { status: 'unknown' }, x('p', 'The paper bears no notice of rights.'));
}

const extentOf = (count: number) => x('extent', x('measure', { unit: 'page', quantity: count }, count === 1 ? '1 page' : `${count} pages`));

function sourceDesc({ paper, site }: Pick<ExportContext, 'paper' | 'site'>): Element {
  // As printed: without what only the edition has, nor the notice, which has its own place.
  const { URL, medium, page, note, ...printed } = paperWork(paper, fullTextAddress(site, paper.id));
  const { pages, source } = paper.meta;
  const count = countPages(pages);
  return x('sourceDesc', [
    biblStruct(printed, { subtype: 'source' }, ...(count > 0 ? [extentOf(count)] : [])),
    ...(source ? [x('bibl', { type: 'copy-text' }, source.description)] : []),
  ]);
}
