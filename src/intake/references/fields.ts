/**
 * The fields behind a title, one after the other: each rule knows the words that announce its field, and takes them. What no rule knows is
 * kept in order, and told by its place afterwards. Italics stand between two private letters.
 */
import type { Creator } from '../../model/work.ts';
import { readOfficeholder, readPeople, withoutArticle } from './people.ts';
import { findDates } from './printed-dates.ts';

export const italicStart = '\ue000';
export const italicEnd = '\ue001';
const italic = `${italicStart}(?<italic>[^${italicEnd}]+)${italicEnd}`;
export const plain = (text: string) => text.replaceAll(italicStart, '').replaceAll(italicEnd, '').trim();

export interface Fields {
  date?: string;
  locator?: string;
  page?: string;
  container?: string;
  /** Announced by “in”, so that it holds the work. */
  within?: boolean;
  editors?: Creator[];
  translators?: Creator[];
  agent?: { genre: string; creator: Creator; event?: string };
  authorBody?: string;
  event?: string;
  genre?: string;
  thesis?: boolean;
  volume?: string;
  issue?: string;
  edition?: string;
  series?: string;
  place?: string;
  publisher?: string;
  doi?: string;
  url?: string;
  accessed?: string;
  note?: string;
  /** In order: what no rule knew. */
  unknown: string[];
}

type Groups = Record<string, string>;
interface FieldRule {
  name: string;
  pattern: RegExp;
  /** False where the words are not this field after all. */
  take: (fields: Fields, groups: Groups) => boolean | undefined;
}

const genres =
  'press release|news release|press statement|joint press statement|joint statement|joint declaration|joint communiqué|statement|declaration|communiqu[eé]|final communiqu[eé]|factsheet|fact sheet|report|draft report|final report|special report|policy brief|policy paper|working paper|discussion paper|briefing paper|research paper|white paper|green paper|background paper|issue brief|memorandum|transcript|minutes|resolution|decision|directive|analysis|recommendations|study|findings|testimony|pressemitteilung|erklärung|bericht|antwort|drucksache|communiqué de presse|rapport|manuscript|unpublished manuscript|typescript|brochure|leaflet|speech|statement to the press|press briefing|interview';
const end = String.raw`(?=\s*(?:,|\.(?:\s|$)|;|\(|$))`;
const place = String.raw`\p{Lu}[\p{L}.’'-]*(?:[\s/–-]+(?:\p{Lu}[\p{L}.’'-]*|am|an|der|im|of|upon|sur|sous|les|i\.\s?Br\.))*(?:,\s(?:D\.?C\.?|UK|USA|MA|NY|CA|NJ|CT|IL|PA|VA|Mass\.|Conn\.|N\.Y\.|Cal\.))?`;

const startsWithDate = (text: string) => findDates(text).find(({ start }) => start === 0);

const rules: readonly FieldRule[] = [
  rule('doi', String.raw`(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)(?<doi>10\.\d{4,9}\/[^\s,;]+?)(?=[,;]?\s|[.,;]?$)`, (fields, { doi }) =>
    set(fields, 'doi', doi),
  ),
  rule(
    'accessed',
    String.raw`[([]?(?:last\s+)?(?:accessed|retrieved|viewed|visited|abgerufen|aufgerufen|zuletzt (?:abgerufen|aufgerufen|besucht)|zugriff|stand|consulté)(?:\s(?:on|am|le))?:?\s*(?<rest>[^)\]]+)[)\]]?`,
    (fields, { rest = '' }) => set(fields, 'accessed', findDates(rest)[0]?.date),
  ),
  rule(
    'url',
    String.raw`(?:available (?:at|from|online at):?\s*|at:?\s+|url:?\s*|online:?\s*|unter:?\s+|retrieved from\s+|from\s+|en ligne\s*:\s*)?<?(?<url>https?:\/\/[^\s>]+[^\s>.,;)])>?`,
    (fields, { url }) => set(fields, 'url', url),
  ),
  rule(
    'paper-presented',
    String.raw`(?:(?:a|conference|unpublished)\s)?(?:paper|lecture|talk)\s(?:presented|given|delivered|read|prepared)\s(?:at|to|for)\s(?:the\s)?(?<event>[^,]+?)${end}`,
    (fields, { event }) => set(fields, 'event', event),
  ),
  rule(
    'spoken',
    String.raw`(?<genre>(?:keynote\s)?(?:speech|statement|address|remarks|lecture|testimony|rede|ansprache|vortrag|discours|allocution|déclaration|interview))\s(?:(?:given|delivered|made|held|gehalten)\s)?(?:by|of|with|von|de|du|avec)\s(?<who>[^,(]+?)(?:\s(?:at|to|before|vor|auf|bei|devant|à)\s(?:the\s|dem\s|der\s|den\s|la\s|le\s|l[’'])?(?<event>[^,(]+?))?${end}`,
    takeSpoken,
  ),
  rule(
    'issued-by',
    String.raw`(?:as\s)?(?:issued|adopted|released|agreed|published|herausgegeben|publiée?)\sby\s(?<body>[^,(]+?)${end}`,
    (fields, { body = '' }) => set(fields, 'authorBody', withoutArticle(body)),
  ),
  rule('signed', String.raw`which\s[^,;]*?\sin\s(?<place>\p{Lu}[\p{L} ]*?)\son\s(?<rest>.*)`, takeSigned),
  rule(
    'thesis',
    String.raw`[([]?(?<genre>(?:unpublished\s)?(?:Ph\.?D\.?|doctoral|master[’']?s?|M\.?A\.?|M\.?Sc\.?|D\.?Phil\.?)\s(?:thesis|dissertation)|(?:phil\.\s)?Diss(?:ertation|\.)|Habil(?:itationsschrift|\.)|Magisterarbeit|thèse(?:\sde\sdoctorat)?)(?<rest>(?:,\s[^,)]+)*?)[)\]]?${end}`,
    (fields, { genre = '' }) => {
      fields.thesis = true;
      return set(fields, 'genre', genre);
    },
  ),
  rule(
    'genre-of',
    String.raw`(?<genre>(?:\p{Lu}\p{L}+\s)?(?:${genres})(?:\sand\s(?:${genres}))?)\s(?:of|by|des|der|du|de\sla)\s(?<body>[^,(]+?)(?:\sby\s(?<people>.+?)(?=,\s${place},\s[^,]*\d{4})|${end})`,
    takeGenreOf,
  ),
  rule('genre', `(?<genre>(?:${genres}))${end}`, (fields, { genre }) => set(fields, 'genre', genre)),
  rule('editors-in', String.raw`in:?\s+(?<people>[^()${italicStart}]{3,120}?)\s\((?:eds?|Hgg?|Hrsg|dir|éds?|coord)\.?\)\s*[:,]?`, (fields, { people = '' }) =>
    takeEditors(fields, people),
  ),
  rule('editors', String.raw`(?:eds?\.|edited)\s?(?:by)?\s+(?<people>[^,(]{3,100}?)${end}`, (fields, { people = '' }) => takeEditors(fields, people)),
  rule('editors-de', String.raw`(?:hg|hrsg)\.\s(?:v\.|von)\s(?<people>[^,(]{3,100}?)${end}`, (fields, { people = '' }) => takeEditors(fields, people)),
  rule('editors-fr', String.raw`sous\sla\sdir(?:ection|\.)\sde\s(?<people>[^,(]{3,100}?)${end}`, (fields, { people = '' }) => takeEditors(fields, people)),
  rule('translators', String.raw`(?:trans\.|translated|übers\.|übersetzt|traduit)\s?(?:by|v\.|von|par)?\s+(?<people>[^,(]{3,100}?)${end}`, takeTranslators),
  rule(
    'edition',
    String.raw`(?<edition>\d{1,2})(?:st|nd|rd|th|e|\.)?\s(?:rev\.\s)?(?:edn?\.?|edition|Aufl(?:age|\.)|éd(?:ition|\.))${end}`,
    (fields, { edition }) => set(fields, 'edition', edition),
  ),
  rule('within', String.raw`in:?\s+${italic}`, (fields, groups) => {
    fields.within = true;
    return set(fields, 'container', plain(groups['italic'] ?? ''));
  }),
  rule('within-plain', String.raw`in:?\s+(?<title>\p{Lu}[^,(${italicStart}]{3,150}?)${end}`, (fields, { title }) => {
    fields.within = true;
    return set(fields, 'container', title);
  }),
  rule('container', italic, (fields, groups) =>
    fields.container === undefined
      ? set(fields, 'container', plain(groups['italic'] ?? '').replace(/[,.]$/, ''))
      : set(fields, 'series', plain(groups['italic'] ?? '')),
  ),
  rule('volume', String.raw`(?:vol(?:ume)?|bd|band|jg|jahrgang|tome|t)\.?\s*(?<volume>\d+|[IVXLC]+)(?:\s*\((?<issue>\d+)\))?`, (fields, { volume, issue }) => {
    if (issue) fields.issue = issue;
    return set(fields, 'volume', volume);
  }),
  rule('issue', String.raw`(?:no|nos|nr|heft|h|n[°º]|issue|number)\.?\s*(?<issue>\d+(?:[/–-]\d+)*)`, (fields, { issue }) => set(fields, 'issue', issue)),
  rule('volume-issue', String.raw`(?<volume>\d{1,4})\s?(?:\((?<a>\d{1,3}(?:[–/-]\d{1,3})?)\)|[.:/](?<b>\d{1,3})(?=[\s,(]))`, takeVolumeIssue),
  rule(
    'locator',
    String.raw`(?<locator>(?:pp?|paras?|S|Rn|Abs|Art|arts?|chs?|chap|sec|fol|fols|cols?|Sp|nn?|note|tab|fig)\.?\s?[\divxlc]+(?:[a-z]\b)?(?:\s?[-–]\s?[\divxlc]+)?(?:(?:,|\s(?:and|und|et|&))\s?\d+(?:\s?[-–]\s?\d+)?)*(?:\s?ff?\.|f\.)?|§§?\s?\d+\w*)(?=[\s,.;)]|$)`,
    (fields, { locator }) => set(fields, 'locator', locator),
  ),
  rule('pages', String.raw`(?<page>\d{1,4}\s?[-–]\s?\d{1,4})(?=$|[.,;)\s])`, (fields, { page }) =>
    fields.container === undefined ? false : set(fields, 'page', page),
  ),
  rule('bare-volume', String.raw`(?<volume>\d{1,4})(?=\s*(?:,|\(|:))`, (fields, { volume = '' }) =>
    fields.container === undefined || /^(?:1[5-9]|20)\d\d$/.test(volume) ? false : set(fields, 'volume', volume),
  ),
  rule('parenthesis', String.raw`\((?<inner>[^()]*(?:\([^()]*\)[^()]*)*)\)`, (fields, { inner = '' }) => readImprint(fields, inner)),
  rule(
    'imprint',
    String.raw`(?<place>${place}):\s(?<publisher>[^,:()${italicStart}]{2,80}?),?\s(?<year>(?:1[5-9]|20)\d\d)(?![-–\d])`,
    (fields, { place: where, publisher, year }) => set(fields, 'place', where) && set(fields, 'publisher', publisher) && set(fields, 'date', year),
  ),
  rule(
    'place-publisher',
    String.raw`(?<place>${place}):\s(?<publisher>\p{Lu}[^,.:;()${italicStart}]{1,80}?)${end}`,
    (fields, { place: where, publisher }) => set(fields, 'place', where) && set(fields, 'publisher', publisher),
  ),
  rule('place-year', String.raw`(?<place>${place})\s(?<year>(?:1[5-9]|20)\d\d)(?![-–\d])`, (fields, { place: where = '', year }) =>
    /\b(?:19|20)\d\d$/.test(where) || startsWithDate(`${where} ${year}`) ? false : set(fields, 'place', where) && set(fields, 'date', year),
  ),
];

function rule(name: string, source: string, take: FieldRule['take']): FieldRule {
  return { name, pattern: new RegExp(`^(?:${source})`, 'iu'), take };
}

function set<K extends keyof Fields>(fields: Fields, field: K, value: Fields[K] | undefined): boolean {
  if (value === undefined || fields[field] !== undefined) return false;
  fields[field] = typeof value === 'string' ? (value.trim() as Fields[K]) : value;
  return true;
}

function takeSpoken(fields: Fields, { genre = '', who = '', event }: Groups): boolean {
  fields.agent = { genre: capital(genre), creator: readOfficeholder(who), ...(event === undefined ? {} : { event: event.trim() }) };
  return true;
}
function takeSigned(fields: Fields, { place: where, rest = '' }: Groups): boolean {
  const date = startsWithDate(rest);
  if (!date) return false;
  fields.date = date.date;
  return set(fields, 'place', where);
}
function takeGenreOf(fields: Fields, { genre = '', body = '', people }: Groups): boolean {
  if (people !== undefined) fields.note = `By ${people}`;
  set(fields, 'genre', genre);
  return set(fields, 'authorBody', withoutArticle(body));
}
function takeEditors(fields: Fields, words: string): boolean {
  const people = readPeople(words);
  if (!people) return false;
  fields.within = true;
  return set(fields, 'editors', people);
}
function takeTranslators(fields: Fields, { people = '' }: Groups): boolean {
  return set(fields, 'translators', readPeople(people));
}
function takeVolumeIssue(fields: Fields, { volume, a, b }: Groups): boolean {
  if (fields.container === undefined) return false;
  fields.issue = a ?? b ?? '';
  return set(fields, 'volume', volume);
}

/** What brackets hold: `Place: Publisher, 2006`, `Summer 2007`, `Madrid: Complutense University of Madrid, January 2010`, `2nd ed.` */
function readImprint(fields: Fields, inner: string): boolean {
  if (/^(?:(?:eds?|Hgg?|Hrsg|dir|éds?)\.?|\p{Lu}{2,8})$/u.test(inner)) return true;
  const date = findDates(inner).at(-1);
  if (date) set(fields, 'date', date.date);
  const rest = (date ? inner.slice(0, date.start) + inner.slice(date.end) : inner).replace(/[\s,:;]+$/, (tail) => (tail.includes(':') ? ':' : '')).trim();
  const colon = /^(?<place>[^:]*):\s*(?<publisher>.*)$/u.exec(rest)?.groups;
  if (colon) {
    set(fields, 'place', colon['place'] || undefined);
    set(fields, 'publisher', colon['publisher'] || undefined);
  } else if (rest !== '') {
    const [first = '', second] = rest.split(/,\s+/);
    if (second !== undefined) {
      set(fields, 'place', first);
      set(fields, 'publisher', rest.slice(first.length + 2));
    } else if (/^\d+(?:st|nd|rd|th)/.test(rest)) set(fields, 'edition', rest);
    else set(fields, 'publisher', rest);
  }
  return date !== undefined || colon !== undefined || /^\p{Lu}/u.test(rest);
}

/** Reads all that stands behind a title. */
export function readFields(text: string): Fields {
  const fields: Fields = { unknown: [] };
  let rest = text;
  for (let steps = 0; steps < 60; steps++) {
    rest = rest.replace(/^[\s,.;:]+/, '');
    if (rest === '') break;
    const date = startsWithDate(rest.replace(/^(?:on|am|vom|le)\s/i, ''));
    if (date && fields.date === undefined) {
      fields.date = date.date;
      rest = rest.replace(/^(?:on|am|vom|le)\s/i, '').slice(date.end);
      continue;
    }
    rest = takeOne(fields, rest);
  }
  return fields;
}

function takeOne(fields: Fields, rest: string): string {
  for (const { pattern, take } of rules) {
    const match = pattern.exec(rest);
    if (match && match[0] !== '' && take(fields, match.groups ?? {}) === true) return rest.slice(match[0].length);
  }
  const piece = nextPiece(rest);
  fields.unknown.push(plain(piece));
  return rest.slice(Math.max(1, piece.length));
}

/** Up to the next comma or stop outside brackets; “D.C.” and initials end nothing. */
function nextPiece(text: string): string {
  const match = /^(?:[^,.;:()]|\(\p{Lu}{2,8}\)|\.(?=\S)|(?<=\b\p{Lu})\.(?=\s\p{Lu})|(?<=\b(?:St|Mt|Ft))\.)+/u.exec(text);
  return match?.[0] ?? text.slice(0, 1);
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const periodical =
  /\b(?:news|times|review|journal|post|zeitung|magazine|magazin|bulletin|quarterly|monthly|weekly|herald|tribune|affairs|studies|studien|monde|revue|zeitschrift|blätter|spiegel|zeit|guardian|economist|observer|annals|annales|archiv|archives|letters|proceedings|transactions|today|daily|gazette|presse|cahiers|jahrbuch|yearbook|annual|forum|politik|politique)\b/i;

/** What no rule knew, told by its place: a periodical first, a series before its number, a place before the date, bodies between. */
export function settleUnknown(fields: Fields, { isQuoted, hasAuthor }: { isQuoted: boolean; hasAuthor: boolean }): string[] {
  const pieces = joinStates(fields.unknown.filter((piece) => /[\p{L}\p{N}]/u.test(piece)));
  const left: string[] = [];
  const bodies: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const isName = /^["“]?[\p{Lu}\p{N}]/u.test(piece);
    if (!isName) left.push(piece);
    else if (
      at === 0 &&
      isQuoted &&
      fields.container === undefined &&
      !fields.agent &&
      fields.genre === undefined &&
      (fields.volume !== undefined || fields.issue !== undefined || periodical.test(piece))
    )
      fields.container = piece;
    else if (
      fields.container !== undefined &&
      at === pieces.length - 1 &&
      fields.series === undefined &&
      (fields.publisher !== undefined || fields.issue !== undefined)
    )
      fields.series = piece;
    else bodies.push(piece);
  }
  // Books in French: the place comes first, and who published it behind.
  const isBook = (!isQuoted || fields.within === true) && fields.genre === undefined && !fields.agent;
  if (isBook && bodies.length === 2 && isPlace(bodies[0] ?? '') && fields.place === undefined && fields.publisher === undefined) {
    [fields.place, fields.publisher] = bodies.splice(0, 2) as [string, string];
  }
  const last = bodies.at(-1);
  if (last !== undefined && fields.place === undefined && isPlace(last)) fields.place = bodies.pop() as string;
  if (bodies.length > 0) settleBodies(fields, bodies, hasAuthor);
  return left;
}

/** “Washington”, “D.C.” is one place; so are “NATO HQ”, “Brussels” by their order. */
function joinStates(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const isState = /^(?:D\.?C\.?|UK|USA|[A-Z]{2}|Mass\.|N\.Y\.)$/.test(piece) && joined.length > 0;
    if (isState) joined.push(`${joined.pop()}, ${piece}`);
    else joined.push(piece);
  }
  return joined;
}

const isPlace = (piece: string) =>
  piece.split(/\s+/).length <= 3 && !/\b(?:office|ministry|institute|university|council|committee|press|centre|center|agency|verlag|assembly)\b/i.test(piece);

/** Who speaks, where nobody else wrote it, and who published; bodies of bodies are kept as a note. */
function settleBodies(fields: Fields, bodies: readonly string[], hasAuthor: boolean): void {
  const isAuthor = !hasAuthor && fields.authorBody === undefined && !fields.agent && fields.within !== true;
  const [author, others] = isAuthor ? [bodies[0], bodies.slice(1)] : [undefined, bodies];
  if (author !== undefined) fields.authorBody = withoutArticle(author);
  const publisher = others.at(-1);
  if (publisher === undefined) return;
  const rest = set(fields, 'publisher', publisher) ? others.slice(0, -1) : others;
  if (rest.length > 0) fields.note = rest.join(', ');
}
