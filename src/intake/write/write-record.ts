/** The record of a paper that is being started: what the source gives, in the order of the record, and doubts beside the fields that they are about. */
import { doubtYamlComment } from '../../model/doubt.ts';
import { contributorRoles } from '../../model/paper.ts';
import { paperKinds } from '../../model/paper-kind.ts';
import type { DraftAuthor, DraftRecord } from '../draft.ts';
import { setTypography } from './set-typography.ts';

/** The abstract as it is printed, a string a paragraph. */
export interface RecordParts {
  record: DraftRecord;
  abstract: readonly string[];
  /** The copy text’s description. */
  source: string | undefined;
}

export function writeRecord(id: string, { record, abstract, source }: RecordParts): string {
  const { authors, date, keywords } = record;
  const language = record.language ?? 'en-GB';
  const set = (text: string) => quote(setTypography(text, { before: '', after: '', language, quotes: [] }).trim());
  const known = authors.length > 0 ? authors : [{ family: 'Author', given: 'Name of the' }];
  const given = date ?? /(?<!\d)\d{4}(?!\d)/.exec(id)?.[0] ?? '2000';
  const doubtsOf = (...fields: (keyof DraftRecord)[]) =>
    record.doubts.filter(({ field }) => fields.includes(field)).map(({ doubt }) => doubtYamlComment(doubt));
  const lines = [
    '# The words of the title page, line by line, as printed and in the order of the print.',
    ...doubtsOf('titlePage'),
    'titlePage:',
    ...(record.titlePage ?? titlePageOf(record)).map(({ role, text }) => `  ${role}: ${set(text)}`),
    '',
    ...doubtsOf('language'),
    ...(record.language === undefined ? ['# The language of the text.'] : []),
    `language: ${language}`,
    ...doubtsOf('title', 'subtitle', 'authors'),
    'authors:',
    ...known.flatMap((author) => personLines(author, set)),
    ...doubtsOf('date'),
    ...(date === undefined ? [doubtYamlComment({ kind: 'record', read: given, candidates: [], because: 'the file gives no date; this year is a guess' })] : []),
    `date: ${quote(given)}`,
    ...doubtsOf('pages'),
    ...(record.pages === undefined ? [] : [`pages: ${quote(record.pages)}`]),
    ...publicationLines(record, set),
    ...(abstract.length === 0 ? [] : [`abstract: ${quote(abstract.map((words) => words.trim()).join('\n\n'))}`]),
    ...(keywords.length === 0 ? [] : ['keywords:', ...keywords.map((word) => `  - ${set(word)}`)]),
    ...(source === undefined ? [] : ['', 'source:', '  file: source.txt', `  description: ${quote(source)}`]),
    '',
    '# The edition’s versions, newest first, each with its day.',
    'edition:',
    '  - version: 0.1.0',
    `    date: ${quote(record.begun ?? given)}`,
    '    changes: First draft.',
  ];
  return `${lines.join('\n')}\n`;
}

/** What it is, where it appeared, who had a part in it, and under which terms. What the record cannot hold is a doubt. */
function publicationLines({ kind, series, number, container, contributors, doi, licence }: DraftRecord, set: (text: string) => string): string[] {
  const doubt = (read: string, because: string) => doubtYamlComment({ kind: 'record', read, candidates: [], because });
  const roles: readonly string[] = contributorRoles;
  const known = contributors.filter(({ role }) => roles.includes(role));
  const fields = (given: Readonly<Record<string, string | undefined>>) =>
    Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [`  ${field}: ${set(value)}`]));
  return [
    ...(kind === undefined ? [] : [Object.hasOwn(paperKinds, kind) ? `kind: ${kind}` : doubt(kind, 'the record has no such kind of paper')]),
    ...(series === undefined
      ? number === undefined
        ? []
        : [doubt(number, 'a number without the name of its series')]
      : ['series:', ...fields({ name: series, number })]),
    ...(container ? ['publishedIn:', ...fields({ title: container.title, volume: container.volume, issue: container.issue })] : []),
    ...(container?.publisher ? ['publisher:', ...fields({ name: container.publisher })] : []),
    ...(known.length === 0 ? [] : ['contributors:', ...known.flatMap((each) => [...personLines(each, set), `    role: ${each.role}`])]),
    ...contributors.filter((each) => !known.includes(each)).map((each) => doubt(fullName(each), `the record has no contributor of the kind “${each.role}”`)),
    ...(doi === undefined ? [] : [/^10\.\d{4,9}\/\S+$/.test(doi) ? `doi: ${quote(doi)}` : doubt(doi, 'a DOI begins with 10.')]),
    ...(licence === undefined ? [] : [`licence: ${quote(licence)}`]),
  ];
}

function titlePageOf({ title, subtitle, authors, notes, series, notice, copyright }: DraftRecord): { role: string; text: string }[] {
  const known = authors.length > 0 ? authors : [{ family: 'Author', given: 'Name of the' }];
  return [
    ...(series === undefined ? [] : [{ role: 'series', text: series }]),
    { role: 'title', text: title ?? 'Title of the paper' },
    ...(subtitle === undefined ? [] : [{ role: 'subtitle', text: subtitle }]),
    { role: 'author', text: known.map(fullName).join(', ') },
    ...(notice === undefined ? [] : [{ role: 'rights', text: notice }]),
    ...(copyright === undefined ? [] : [{ role: 'copyright', text: copyright }]),
    ...(notes.length === 0 ? [] : [{ role: 'note', text: notes.join(' ') }]),
  ];
}

const fullName = ({ given, particle, family, suffix }: DraftAuthor) => [given, particle, family, suffix].filter(Boolean).join(' ');

function personLines({ family, given, particle, suffix, affiliation, orcid }: DraftAuthor, set: (text: string) => string): string[] {
  const fields = { family: [particle, family].filter(Boolean).join(' '), given: [given, suffix].filter(Boolean).join(', ') || undefined, affiliation, orcid };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value], i) => `${i === 0 ? '  - ' : '    '}${field}: ${field === 'orcid' ? quote(value ?? '') : set(value ?? '')}`);
}

/** JSON’s strings are YAML’s. */
const quote = (text: string) => JSON.stringify(text);
