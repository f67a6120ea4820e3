/** The edition in the Citation File Format (CFF 1.2.0), for the services that read a version from it. */
import { stringify } from 'yaml';
import { typeOf } from '../../citation/paper-work.ts';
import { textAddress } from '../../model/addresses.ts';
import { dateOf } from '../../model/date.ts';
import type { Author } from '../../model/paper.ts';
import { countPages, printedNumber } from '../../model/printed-pages.ts';
import type { WorkType } from '../../model/work.ts';
import type { ExportContext } from '../exporter.ts';
import { isoDate } from '../iso-date.ts';
import { abstractOf } from '../matter/abstract.ts';

/** CFF knows software and data only, so the edition is data, and the paper is what it asks to be cited. */
export function formatCff({ paper, site }: Pick<ExportContext, 'paper' | 'site'>): string {
  const { authors, keywords, edition } = paper.meta;
  const abstract = abstractOf(paper);
  const [version] = edition;
  const address = site.origin + textAddress(site.base, paper.id);
  return stringify(
    {
      'cff-version': '1.2.0',
      message: ['Please cite the paper with the address of the passage.', paper.rights].filter(Boolean).join(' '),
      type: 'dataset',
      title: `${paper.title}: a digital edition`,
      authors: authors.map(cffAuthor),
      ...(version && { version: version.version, ...fullDate('date-released', version.date) }),
      url: address,
      ...(keywords && { keywords }),
      ...(abstract && { abstract }),
      'preferred-citation': cffReference({ paper, site }, address),
    },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
}

const cffAuthor = ({ family, given, affiliation, orcid }: Author) => ({
  'family-names': family,
  ...(given && { 'given-names': given }),
  ...(affiliation && { affiliation }),
  ...(orcid && { orcid: `https://orcid.org/${orcid}` }),
});

function cffReference({ paper }: Pick<ExportContext, 'paper' | 'site'>, address: string) {
  const { authors, occasion, pages, date, titlePage, edition, language } = paper.meta;
  const { from } = dateOf(date);
  return {
    type: cffType(typeOf(paper.meta), occasion !== undefined),
    title: paper.title,
    authors: authors.map(cffAuthor),
    ...(occasion && { conference: cffConference(occasion) }),
    year: from.year,
    ...(from.month && { month: from.month }),
    ...(pages && { start: printedNumber(pages.labels[0] ?? ''), end: printedNumber(pages.labels.at(-1) ?? ''), pages: countPages(pages) }),
    ...(titlePage.kind && { medium: titlePage.kind }),
    version: edition[0]?.version ?? '',
    languages: [language.replace(/-.*/, '')],
    ...(paper.meta.doi && { doi: paper.meta.doi }),
    url: address,
    ...(paper.rights && { notes: paper.rights }),
  };
}

function cffType(type: WorkType, hasOccasion: boolean): string {
  const types: Partial<Record<WorkType, string>> = {
    report: 'report',
    'article-journal': 'article',
    'article-magazine': 'magazine-article',
    book: 'book',
    thesis: 'thesis',
  };
  return types[type] ?? (hasOccasion && type === 'paper-conference' ? 'conference-paper' : 'generic');
}

function cffConference({ name, place, date }: NonNullable<ExportContext['paper']['meta']['occasion']>) {
  const { from = undefined, to = undefined } = date ? { from: date.split('/')[0], to: date.split('/')[1] } : {};
  return { name, ...(place && { city: place }), ...fullDate('date-start', from), ...fullDate('date-end', to) };
}

/** CFF takes whole dates only. */
function fullDate(name: string, edtf: string | undefined): Record<string, string> {
  const date = isoDate(edtf);
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { [name]: date } : {};
}
