/**
 * One printed reference to a work. Shapes are rules with names: a title in quotation marks, a title in italics, author and year, author and
 * colon, and titles that nothing marks. The first that reads all of the words is taken; words that no field takes make it none.
 */
import { type Creator, type Work, workSchema } from '../../model/work.ts';
import { type Fields, italicEnd, italicStart, plain, readFields, settleUnknown } from './fields.ts';
import type { MarkedText } from './marked-text.ts';
import { readPeople, readTrailingPeople, withoutArticle } from './people.ts';
import { findQuoted } from './quoted.ts';

export type ReferenceRule = 'quoted-title' | 'italic-title' | 'author-year' | 'author-colon' | 'author-title-imprint' | 'title-imprint';

export interface ReadReference {
  rule: ReferenceRule;
  work: Work;
  locator: string | undefined;
  /** Where its words begin in the text that was read; prose may stand before. */
  start: number;
}

export function readReference(marked: MarkedText): ReadReference | undefined {
  for (const shape of shapes) {
    const found = shape(marked);
    if (found) return found;
  }
  return undefined;
}

interface Parts {
  rule: ReferenceRule;
  start: number;
  people: Creator[] | undefined;
  title: string;
  /** Behind the title, italics marked. */
  behind: string;
  isItalic: boolean;
  /** Known before the fields are read. */
  date?: string;
}

type Shape = (marked: MarkedText) => ReadReference | undefined;

/** With italics as marks, so that one expression sees both letters and faces. */
const withItalics = ({ text, italics }: MarkedText, from: number): string => {
  let result = '';
  let at = from;
  for (const { start, end } of italics) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    result += `${text.slice(at, begin)}${italicStart}${text.slice(begin, end)}${italicEnd}`;
    at = end;
  }
  return result + text.slice(at);
};

const quotedTitle: Shape = (marked) => {
  const quoted = findQuoted(marked.text).find(({ text }) => text.length > 2);
  if (!quoted) return undefined;
  const before = marked.text.slice(0, quoted.start);
  const people = readTrailingPeople(before);
  // Prose before a quotation makes it a title only where it ends in names, or in nothing.
  const start = people?.start ?? quoted.start;
  const dated = /(?<people>.+?)\s\((?<year>(?:1[5-9]|20)\d\d)[a-z]?\)[.,:]?\s*$/u.exec(before)?.groups;
  const named = dated ? readPeople(dated['people'] ?? '') : undefined;
  const parts: Parts = {
    rule: 'quoted-title',
    start: named ? 0 : start,
    people: named ?? people?.people,
    title: quoted.text.replace(/[,.]$/, ''),
    behind: withItalics(marked, quoted.end),
    isItalic: false,
  };
  return finish(dated && named ? { ...parts, date: dated['year'] ?? '' } : parts, marked);
};

const italicTitle: Shape = (marked) => {
  const [first] = marked.italics;
  if (!first || findQuoted(marked.text).some(({ start }) => start < first.start)) return undefined;
  const before = marked.text.slice(0, first.start);
  const people = before.trim() === '' ? undefined : readTrailingPeople(before);
  if (before.trim() !== '' && !people) return undefined;
  // A title that goes on in the next italics (“*NATO 2020*: *Assured Security*”) is one.
  const title = marked.text.slice(first.start, first.end).replace(/[,.]$/, '').trim();
  return finish(
    { rule: 'italic-title', start: people?.start ?? first.start, people: people?.people, title, behind: withItalics(marked, first.end), isItalic: true },
    marked,
  );
};

const yearBehind = /^(?<people>[^()]{3,200}?)\s*\((?:(?:eds?|Hgg?|Hrsg)\.?\)\s*\()?(?<year>(?:1[5-9]|20)\d\d)[a-z]?\)[.,:]?\s+/u;
const authorYear: Shape = (marked) => {
  const match = yearBehind.exec(marked.text);
  const people = match && (readPeople(match.groups?.['people'] ?? '') ?? readBody(match.groups?.['people'] ?? ''));
  if (!match || !people) return undefined;
  const rest = withItalics(marked, match[0].length);
  const isItalic = rest.startsWith(italicStart);
  const title = isItalic
    ? new RegExp(`^${italicStart}([^${italicEnd}]+)${italicEnd}`, 'u').exec(rest)?.[1]
    : /^(?<title>.+?[.?!])(?=\s|$)/u.exec(rest)?.groups?.['title'];
  if (title === undefined) return undefined;
  const length = isItalic ? title.length + 2 : title.length;
  return finish(
    {
      rule: 'author-year',
      start: 0,
      people,
      title: plain(title).replace(/[.,]$/, ''),
      behind: rest.slice(length),
      isItalic,
      date: match.groups?.['year'] ?? '',
    },
    marked,
  );
};
/** A body as an author: capitals and no sentence. */
const readBody = (text: string): Creator[] | undefined =>
  /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 8 && !/[.;]/.test(text.replace(/\.$/, ''))
    ? [{ literal: withoutArticle(text.replace(/[.,]$/, '')) }]
    : undefined;

const colon = /^(?<people>[^:]{3,120}?)(?:\s\((?:Hgg?|Hrsg|eds?)\.?\))?:\s+(?<rest>\S.*)$/u;
const authorColon: Shape = (marked) => {
  const match = colon.exec(marked.text);
  const people = match && readPeople(match.groups?.['people'] ?? '');
  if (!match || !people) return undefined;
  const from = marked.text.length - (match.groups?.['rest'] ?? '').length;
  const rest = withItalics(marked, from);
  const title =
    /^(?<title>.+?)(?=,\sin:?\s|,\s\p{Lu}[\p{L}./ -]*(?::\s[^,]+?,?)?\s(?:1[5-9]|20)\d\d|\s\((?:[^()]*\s)?(?:1[5-9]|20)\d\d\)|[.]\s[\p{Lu}][\p{L}./ -]*:\s|,\s(?:diss|habil|bd|jg)\b)/iu.exec(
      rest,
    )?.groups?.['title'];
  if (title === undefined) return undefined;
  return finish({ rule: 'author-colon', start: 0, people, title: plain(title), behind: rest.slice(title.length), isItalic: true }, marked);
};

/** Italics are lost in many transcripts: the brackets with place, publisher and year tell where a title ends. */
const imprint = String.raw`\((?:[^():]+:\s)?[^():]*(?:1[5-9]|20)\d\d\)`;
const authorTitleImprint: Shape = (marked) => {
  const match = new RegExp(String.raw`^(?<people>[^(“‘"'«„]{3,150}?),\s(?<title>\p{Lu}[^("“]{5,200}?)(?=(?:,[^(]*)?\s${imprint})`, 'u').exec(marked.text);
  const people = match && readPeople(match.groups?.['people'] ?? '');
  if (!match || !people) return undefined;
  return finish(
    { rule: 'author-title-imprint', start: 0, people, title: match.groups?.['title'] ?? '', behind: withItalics(marked, match[0].length), isItalic: true },
    marked,
  );
};
const titleImprint: Shape = (marked) => {
  const match = /^(?<title>\p{Lu}[^(,“"]{5,200}?)(?=(?:,\s[^(]*)?\s\([^():]+:\s[^():]*(?:1[5-9]|20)\d\d\))/u.exec(marked.text);
  return match
    ? finish(
        {
          rule: 'title-imprint',
          start: 0,
          people: undefined,
          title: match.groups?.['title'] ?? '',
          behind: withItalics(marked, match[0].length),
          isItalic: true,
        },
        marked,
      )
    : undefined;
};

const shapes: readonly Shape[] = [authorYear, quotedTitle, italicTitle, authorColon, authorTitleImprint, titleImprint];

/** Words behind a title in small letters are a sentence that goes on. */
function finish(parts: Parts, marked: MarkedText): ReadReference | undefined {
  const fields = readFields(parts.behind);
  const left = settleUnknown(fields, { isQuoted: !parts.isItalic, hasAuthor: parts.people !== undefined });
  const date = parts.date ?? fields.date;
  const known =
    date !== undefined ||
    fields.container !== undefined ||
    fields.url !== undefined ||
    fields.doi !== undefined ||
    (fields.locator !== undefined && parts.people !== undefined);
  if (left.length > 0 || !known || parts.title.trim() === '') return undefined;
  // What is said of a work that stands in a sentence is no reference, unless the sentence leads to it by a name or an announcement.
  if (parts.start > 0 && !parts.people && !leadsTo(marked.text.slice(0, parts.start), date)) return undefined;
  const work = toWork(parts, fields, date);
  return workSchema.safeParse(work).success ? { rule: parts.rule, work, locator: fields.locator, start: parts.start } : undefined;
}

const leadsTo = (before: string, date: string | undefined) =>
  date !== undefined && /(?:\bis the|\bsee|\bin|\bof|,|:|\bsiehe|\bvgl\.?|\bvoir|\bthe)\s*$/i.test(before);

function toWork(parts: Parts, fields: Fields, date: string | undefined): Work {
  const type = typeOf(parts, fields);
  const author = parts.people ?? authorOf(parts, fields);
  const isArticle = type.startsWith('article') || type === 'chapter';
  const series = fields.series ?? (type === 'report' && !isArticle ? fields.container : undefined);
  const container = type === 'report' && fields.series === undefined ? undefined : fields.container;
  const work: Work = {
    type,
    title: plain(parts.title),
    ...given('author', author),
    ...given('editor', fields.editors),
    ...given('translator', fields.translators),
    ...given('container-title', type === 'thesis' ? undefined : container),
    ...given('collection-title', series),
    ...given('volume', fields.volume),
    ...given(series !== undefined && type !== 'article-journal' ? 'collection-number' : 'issue', fields.issue),
    ...given('edition', fields.edition),
    ...given('genre', fields.agent?.genre ?? fields.genre),
    ...given('event-title', fields.agent?.event ?? fields.event),
    ...given(type === 'speech' || type === 'paper-conference' || type === 'treaty' ? 'event-place' : 'publisher-place', fields.place),
    ...given('publisher', fields.publisher),
    ...given('page', fields.page),
    ...given('issued', date),
    ...given('accessed', fields.accessed),
    ...given('DOI', fields.doi),
    ...given('URL', fields.url),
    ...given('note', fields.note),
  };
  return work;
}
const given = <K extends keyof Work>(field: K, value: Work[K] | undefined): Partial<Work> => (value === undefined ? {} : ({ [field]: value } as Partial<Work>));

const agreement = /^(?:agreement|treaty|convention|protocol|charter|accord|memorandum of understanding|vertrag|abkommen|übereinkommen|traité|convention)\b/i;

function typeOf(parts: Parts, fields: Fields): Work['type'] {
  if (fields.thesis) return 'thesis';
  if (fields.agent) return /interview/i.test(fields.agent.genre) ? 'interview' : 'family' in fields.agent.creator ? 'speech' : 'document';
  if (fields.event !== undefined) return 'paper-conference';
  if (!parts.people && agreement.test(parts.title)) return 'treaty';
  if (!parts.isItalic) {
    if (fields.within && fields.container !== undefined && (fields.editors || fields.issue === undefined)) return 'chapter';
    if (fields.container !== undefined) return articleType(fields);
    if (/report|paper|brief|study/i.test(fields.genre ?? '')) return 'report';
    return fields.url !== undefined && fields.genre === undefined && fields.authorBody === undefined ? 'webpage' : 'document';
  }
  if (fields.within && fields.container !== undefined && parts.rule !== 'italic-title') return 'chapter';
  if (fields.container !== undefined && (fields.volume !== undefined || fields.issue !== undefined || fields.page !== undefined)) return 'article-journal';
  if (fields.genre !== undefined || (fields.authorBody !== undefined && !parts.people)) return 'report';
  return 'book';
}

/** A volume or number makes a journal; a day a newspaper, a month or season a magazine; place and publisher a series of papers. */
function articleType({ volume, issue, date = '', publisher, page }: Fields): Work['type'] {
  if (volume !== undefined || issue !== undefined) return 'article-journal';
  if (publisher !== undefined) return 'report';
  if (/^\d{4}-\d\d-\d\d/.test(date)) return 'article-newspaper';
  return /^\d{4}-/.test(date) ? 'article-magazine' : page !== undefined ? 'article-journal' : 'article-magazine';
}

function authorOf(parts: Parts, { agent, authorBody }: Fields): Creator[] | undefined {
  if (agent) return [agent.creator];
  if (authorBody !== undefined) return [bodyOf(authorBody)];
  return authorInTitle(parts.title);
}

/** “Ministerial Meeting of the North Atlantic Council” met; the council speaks. */
const bodyOf = (text: string): Creator => {
  const met = /\b(?:meeting|session|summit)\s+of\s+(?:the\s+)?(?<body>\p{Lu}.*)$/iu.exec(text)?.groups?.['body'];
  return { literal: withoutArticle(met && !/\bin the\b/.test(text) ? met : text) };
};

const saying = '(?:joint\\s)?(?:press\\s)?(?:statement|declaration|communiqué|communique|resolution|erklärung|déclaration)';
/** Titles that say who speaks: “Statement on … by the North Atlantic Council”, “North Atlantic Council Statement on …”. */
function authorInTitle(title: string): Creator[] | undefined {
  const by = new RegExp(String.raw`^${saying}\b.*?\s(?:by|of|von|de)\s+(?<who>.+?)(?:\s+(?:on|zu|sur)\s.*)?$`, 'iu').exec(title)?.groups?.['who'];
  const first = new RegExp(String.raw`^(?<who>(?:\p{Lu}[\p{L}’'-]*\s(?:of\s|the\s|on\s|for\s)?){1,6}?)${saying}\s(?:on|zu|sur)\b`, 'iu').exec(title)?.groups?.[
    'who'
  ];
  const who = by ?? first;
  if (who === undefined) return undefined;
  const bodies = who.split(/\s+and\s+(?=the\s)/).map((body) => withoutArticle(body).trim());
  return bodies.map((literal) => ({ literal }));
}
