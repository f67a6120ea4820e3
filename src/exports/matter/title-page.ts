/** The lines of a title page in the order that a book sets them. */
import { nameOf } from '../../model/authors.ts';
import type { Paper, TitlePageRole } from '../../model/paper.ts';
import { type RecordLine, recordLines } from '../../model/record-lines.ts';

export type TitleLineRole = TitlePageRole | RecordLine['kind'] | 'affiliation';
export interface TitleLine {
  role: TitleLineRole;
  text: string;
}

const above: readonly TitlePageRole[] = ['series', 'occasion', 'dateline', 'organisers', 'session'];
const below: readonly TitlePageRole[] = ['kind', 'rights', 'note', 'copyright'];

export interface TitlePage {
  above: TitleLine[];
  title: TitleLine[];
  authors: TitleLine[];
  below: TitleLine[];
  /** What the record says and the print does not. */
  record: RecordLine[];
}

/** Every printed line once, in its own words. */
export function arrangeTitlePage({ meta }: Paper): TitlePage {
  const linesOf = (roles: readonly TitlePageRole[]) =>
    roles.flatMap((role) => (meta.titlePage[role] === undefined ? [] : [{ role, text: meta.titlePage[role] }]));
  const printed = meta.titlePage.author;
  return {
    above: linesOf(above),
    title: linesOf(['title', 'subtitle']),
    authors: printed === undefined ? authorLines(meta.authors) : divideAuthor(printed, meta.authors),
    below: linesOf(below),
    record: recordLines(meta),
  };
}

const authorLines = (authors: Paper['meta']['authors']): TitleLine[] =>
  authors.flatMap((author) => [
    { role: 'author' as const, text: nameOf(author) },
    ...(author.affiliation === undefined ? [] : [{ role: 'affiliation' as const, text: author.affiliation }]),
  ]);

/** A printed line that begins with the author's name holds the affiliation behind it. */
function divideAuthor(printed: string, authors: Paper['meta']['authors']): TitleLine[] {
  const lines = authorLines(authors);
  const whole = lines.map(({ text }) => text).join(' ');
  return printed.replace(/\s+/g, ' ').trim() === whole ? lines : [{ role: 'author', text: printed }];
}
