/** The record of a paper that is being started: what the source gives, in the order of the record, and doubts beside the fields that they are about. */
import { doubtYamlComment } from '../../model/doubt.ts';
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
  const { title, subtitle, authors, contributors, date, keywords } = record;
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
    ...(keywords.length === 0 ? [] : ['keywords:', ...keywords.map((word) => `  - ${set(word)}`)]),
    ...(source === undefined ? [] : ['', 'source:', '  file: source.txt', `  description: ${quote(source)}`]),
    '',
    '# The edition’s versions, newest first, each with its day.',
    'edition:',
    '  - version: 0.1.0',
    `    date: ${quote(given)}`,
    '    changes: First draft.',
  ];
  void title;
  void subtitle;
  void contributors;
  void abstract;
  return `${lines.join('\n')}\n`;
}

function titlePageOf({ title, subtitle, authors, notes, series }: DraftRecord): { role: string; text: string }[] {
  const known = authors.length > 0 ? authors : [{ family: 'Author', given: 'Name of the' }];
  return [
    ...(series === undefined ? [] : [{ role: 'series', text: series }]),
    { role: 'title', text: title ?? 'Title of the paper' },
    ...(subtitle === undefined ? [] : [{ role: 'subtitle', text: subtitle }]),
    { role: 'author', text: known.map(fullName).join(', ') },
    ...(notes.length === 0 ? [] : [{ role: 'note', text: notes.join(' ') }]),
  ];
}

const fullName = ({ given, particle, family, suffix }: DraftAuthor) => [given, particle, family, suffix].filter(Boolean).join(' ');

function personLines({ family, given, particle, suffix, affiliation }: DraftAuthor, set: (text: string) => string): string[] {
  const fields = { family: [particle, family].filter(Boolean).join(' '), given: [given, suffix].filter(Boolean).join(', ') || undefined, affiliation };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value], i) => `${i === 0 ? '  - ' : '    '}${field}: ${set(value ?? '')}`);
}

/** JSON’s strings are YAML’s. */
const quote = (text: string) => JSON.stringify(text);
