/** A work of the bibliography as TEI's biblStruct. */
import type { Element } from 'xast';
import { plainTitle } from '../../citation/plain-title.ts';
import { type Creator, namedCreators, type Work, type WorkType } from '../../model/work.ts';
import { toPointer } from './address.ts';
import { creatorName } from './creators.ts';
import { dateElement } from './date.ts';
import { x } from './element.ts';

/** TEI's levels of titles: analytic, monographic, journal, series, unpublished. */
export type TitleLevel = 'a' | 'm' | 'j' | 's' | 'u';

/** Works that are not published where they stand in no other work. */
const unpublished: ReadonlySet<WorkType> = new Set(['speech', 'paper-conference', 'thesis', 'interview', 'manuscript']);
const isPeriodical = (type: WorkType) => type.startsWith('article-');
const isAnalytic = (work: Work) => work['container-title'] !== undefined;
const ownLevel = (work: Work): TitleLevel => (isAnalytic(work) ? 'a' : unpublished.has(work.type) ? 'u' : 'm');

/** The titles that citations of a work may print, with their levels. */
export function titleLevels(work: Work): { title: string; level: TitleLevel }[] {
  const own = ownLevel(work);
  const titles: [string | undefined, TitleLevel][] = [
    [plainTitle(work.title), own],
    [work['title-short'], own],
    [work['container-title'], isPeriodical(work.type) ? 'j' : 'm'],
    [work['collection-title'], 's'],
  ];
  return titles.flatMap(([title, level]) => (title === undefined ? [] : [{ title, level }]));
}

/** Every field of the work but `custom`, which is the edition's own. */
export function biblStruct(work: Work, attributes: Record<string, string>, extent?: Element): Element {
  const own = [
    ...authors(work.author),
    // The editors of an article or chapter are those of what it stands in.
    ...(isAnalytic(work) ? [] : editors(work)),
    ...(work.translator ?? []).map((creator) => x('editor', { role: 'translator' }, creatorName(creator))),
    ...(work.authority === undefined ? [] : [x('respStmt', x('resp', 'authority'), x('orgName', work.authority))]),
  ];
  const level = ownLevel(work);
  const titles = [x('title', { level }, plainTitle(work.title)), ...textElements(work, 'title-short', (title) => x('title', { level, type: 'short' }, title))];
  return x('biblStruct', { ...attributes, type: work.type }, [
    ...(isAnalytic(work) ? [x('analytic', [...own, ...titles, ...identifiers(work)])] : []),
    x('monogr', [
      ...(isAnalytic(work) ? [...editors(work), ...meeting(work), ...container(work)] : [...own, ...meeting(work), ...titles, ...identifiers(work)]),
      ...serialNumbers(work),
      ...textElements(work, 'language', languageElement),
      ...textElements(work, 'edition', (edition) => x('edition', edition)),
      x('imprint', imprint(work)),
      ...(extent ? [extent] : []),
      ...scopes(work, { volume: 'volume', issue: 'issue', 'chapter-number': 'chapter', section: 'section', page: 'page' }),
    ]),
    ...series(work),
    ...(['genre', 'medium', 'version', 'status', 'archive', 'archive-place', 'archive_collection', 'archive_location', 'note'] as const).flatMap((field) =>
      textElements(work, field, (text) => x('note', { type: field }, text)),
    ),
  ]);
}

function textElements<F extends keyof Work>(work: Work, field: F, build: (text: string) => Element): Element[] {
  const value = work[field];
  return typeof value === 'string' ? [build(value)] : [];
}

/** Those left out are said in words. */
function authors(creators: readonly Creator[] | undefined): Element[] {
  const { named, hasOthers } = namedCreators(creators);
  return [...named.map((creator) => x('author', creatorName(creator))), ...(hasOthers ? [x('author', 'et al.')] : [])];
}

const editors = (work: Work) => (work.editor ?? []).map((creator) => x('editor', creatorName(creator)));

const container = (work: Work) => textElements(work, 'container-title', (title) => x('title', { level: isPeriodical(work.type) ? 'j' : 'm' }, title));

function meeting(work: Work): Element[] {
  const { 'event-title': title, 'event-place': place } = work;
  if (title === undefined && place === undefined) return [];
  return [x('meeting', [...(title === undefined ? [] : [title]), ...(title && place ? [', '] : []), ...(place === undefined ? [] : [x('placeName', place)])])];
}

const identifiers = (work: Work) => [
  ...textElements(work, 'number', (number) => x('idno', { type: 'number' }, number)),
  ...textElements(work, 'DOI', (doi) => x('idno', { type: 'DOI' }, doi)),
  ...textElements(work, 'URL', (url) => x('ptr', { target: toPointer(url) })),
];

const serialNumbers = (work: Work) => (['ISBN', 'ISSN'] as const).flatMap((field) => textElements(work, field, (number) => x('idno', { type: field }, number)));

const languageElement = (language: string) => x('textLang', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? { mainLang: language } : {}, language);

/** Never empty, as TEI asks: an undated work has a date that says nothing. */
function imprint(work: Work): Element[] {
  const parts = [
    ...textElements(work, 'publisher-place', (place) => x('pubPlace', place)),
    ...textElements(work, 'publisher', (publisher) => x('publisher', publisher)),
    ...textElements(work, 'issued', (date) => dateElement(date)),
    ...textElements(work, 'original-date', (date) => dateElement(date, { type: 'original' })),
    ...textElements(work, 'accessed', (date) => dateElement(date, { type: 'accessed' })),
  ];
  return parts.length > 0 ? parts : [x('date')];
}

function scopes(work: Work, units: { [F in keyof Work]?: string }): Element[] {
  return (Object.entries(units) as [keyof Work, string][]).flatMap(([field, unit]) => textElements(work, field, (text) => biblScope(unit, text)));
}

function biblScope(unit: string, text: string): Element {
  const range = /^([\p{L}\p{N}]+)\s*[-–]\s*([\p{L}\p{N}]+)$/u.exec(text);
  const [, from, to] = range ?? (/^[\p{L}\p{N}]+$/u.test(text) ? [text, text, text] : []);
  return x('biblScope', { unit, ...(from && to && { from, to }) }, text);
}

function series(work: Work): Element[] {
  const parts = [...textElements(work, 'collection-title', (title) => x('title', { level: 's' }, title)), ...scopes(work, { 'collection-number': 'volume' })];
  return parts.length > 0 ? [x('series', parts)] : [];
}
