/** The record of a JATS article. */
import { childrenNamed, descend, type XmlElement, xmlText } from '../../citation/exchange/xml-reading.ts';
import type { DraftAuthor, DraftRecord } from '../draft.ts';
import { readAuthors, readOrcid } from '../record/read-authors.ts';
import { readDate } from '../record/read-date.ts';
import { languageOfTag } from './read-language.ts';

const words = (element: XmlElement | undefined): string | undefined => {
  const text = element && xmlText(element).replace(/\s+/g, ' ').trim();
  return text || undefined;
};
const first = (element: XmlElement | undefined, name: string): XmlElement | undefined => element && descend(element, name)[0];

export function readJatsRecord(article: XmlElement): Partial<DraftRecord> {
  const front = childrenNamed(article, 'front')[0];
  const meta = childrenNamed(front ?? article, 'article-meta')[0];
  if (!meta) return {};
  const [start, end] = [words(childrenNamed(meta, 'fpage')[0]), words(childrenNamed(meta, 'lpage')[0])];
  const journal = words(first(front, 'journal-title'));
  const titles = childrenNamed(meta, 'title-group')[0];
  return {
    title: words(first(titles, 'article-title')),
    subtitle: words(first(titles, 'subtitle')),
    authors: authorsOf(meta),
    date: dateOf(meta),
    language: languageOfTag(article.attributes['xml:lang'] ?? ''),
    keywords: descend(meta, 'kwd').flatMap((each) => words(each) ?? []),
    doi: words(childrenNamed(meta, 'article-id').find(({ attributes }) => attributes['pub-id-type'] === 'doi')),
    licence: licenceOf(meta),
    copyright: words(first(meta, 'copyright-statement')),
    ...(start !== undefined && /^[\da-z]+$/i.test(start) ? { pages: end === undefined || end === start ? start : `${start}–${end}` } : {}),
    ...(journal === undefined
      ? {}
      : {
          kind: 'article',
          container: {
            title: journal,
            volume: words(childrenNamed(meta, 'volume')[0]),
            issue: words(childrenNamed(meta, 'issue')[0]),
            publisher: words(first(front, 'publisher-name')),
          },
        }),
  };
}

function licenceOf(meta: XmlElement): string | undefined {
  const licence = first(meta, 'license');
  const href = licence?.attributes['xlink:href'] ?? words(first(meta, 'ali:license_ref'));
  return href ?? words(licence);
}

function authorsOf(meta: XmlElement): DraftAuthor[] {
  const institutes = new Map(descend(meta, 'aff').map((aff) => [aff.attributes['id'] ?? '', instituteOf(aff)]));
  return descend(meta, 'contrib')
    .filter(({ attributes }) => attributes['contrib-type'] === undefined || !/edit|transl|review/i.test(attributes['contrib-type']))
    .flatMap((contrib): DraftAuthor[] => {
      const name = first(contrib, 'name');
      const family = words(first(name, 'surname'));
      const collective = words(first(contrib, 'collab')) ?? words(first(contrib, 'string-name'));
      const refs = childrenNamed(contrib, 'xref').filter(({ attributes }) => attributes['ref-type'] === 'aff');
      const affiliations = [
        ...refs.flatMap(({ attributes }) => institutes.get(attributes['rid'] ?? '') ?? []),
        ...childrenNamed(contrib, 'aff').map(instituteOf),
      ];
      const orcid = childrenNamed(contrib, 'contrib-id')
        .map((id) => readOrcid(xmlText(id)))
        .find((id) => id !== undefined);
      const own: DraftAuthor[] =
        family === undefined
          ? collective === undefined
            ? []
            : readAuthors(collective).authors
          : [{ family, given: words(first(name, 'given-names')), suffix: words(first(name, 'suffix')) }];
      return own.map((author) => ({
        ...author,
        ...(affiliations.length > 0 && { affiliation: affiliations.join('; ') }),
        ...(orcid !== undefined && { orcid }),
      }));
    });
}

/** Its parts from the smallest to the largest, as they stand; the mark before it is no part. */
function instituteOf(aff: XmlElement): string {
  const parts = aff.children
    .filter(
      (child) => typeof child === 'string' || (child.name !== 'label' && child.name !== 'sup' && child.name !== 'email' && child.name !== 'institution-id'),
    )
    .map((child) => (typeof child === 'string' ? child : child.name === 'institution-wrap' ? (words(first(child, 'institution')) ?? '') : xmlText(child)))
    .map((text) => text.replace(/\s+/g, ' ').trim());
  return parts
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(', ')
    .replace(/,\s*,/g, ',')
    .replace(/^\W+/, '');
}

/** When it was published; failing that, accepted or received. */
function dateOf(meta: XmlElement): string | undefined {
  const published = childrenNamed(meta, 'pub-date');
  const history = descend(meta, 'date');
  const order = [
    ...published.filter(({ attributes }) => /epub|pub$|publication|electronic/.test(Object.values(attributes).join(' '))),
    ...published,
    ...history.filter(({ attributes }) => attributes['date-type'] === 'accepted'),
  ];
  return order.map(edtfOf).find((date) => date !== undefined);
}

function edtfOf(date: XmlElement): string | undefined {
  const iso = date.attributes['iso-8601-date'];
  const parts = ['year', 'month', 'day'].map((name) => words(childrenNamed(date, name)[0]));
  const numbers = parts.slice(0, parts.indexOf(undefined) < 0 ? 3 : parts.indexOf(undefined));
  const written =
    iso ??
    (numbers.every((part) => /^\d+$/.test(part ?? '')) ? numbers.map((part) => (part ?? '').padStart(2, '0')).join('-') : numbers.toReversed().join(' '));
  return readDate(written);
}
