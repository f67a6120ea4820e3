/** The title page as printed, line by line. */
import type { Element, ElementContent } from 'xast';
import { nameOf } from '../../model/authors.ts';
import type { Author, Paper, TitlePageRole } from '../../model/paper.ts';
import { dateAttributes } from './date.ts';
import { x } from './element.ts';

type LineWriter = (line: string, paper: Paper) => Element;

const part =
  (type: string): LineWriter =>
  (line) =>
    x('titlePart', { type }, line);

const writers: Readonly<Record<TitlePageRole, LineWriter>> = {
  series: part('series'),
  occasion: part('occasion'),
  dateline: (line, { meta }) => x('docDate', dateAttributes(meta.occasion?.date ?? meta.date), line),
  organisers: part('organisers'),
  kind: part('kind'),
  rights: part('rights'),
  copyright: part('copyright'),
  session: part('session'),
  title: (line) => x('docTitle', x('titlePart', { type: 'main' }, line)),
  subtitle: part('sub'),
  author: (line, { meta }) => x('byline', markAuthors(line, meta.authors)),
  note: (line) => x('note', { type: 'title-page' }, line),
};

export const titlePage = (paper: Paper): Element =>
  x(
    'titlePage',
    (Object.entries(paper.meta.titlePage) as [TitlePageRole, string][]).map(([role, line]) => writers[role](line, paper)),
  );

/** The line may hold more than names: affiliations stand outside docAuthor. */
function markAuthors(line: string, authors: readonly Author[]): ElementContent[] {
  const marked: ElementContent[] = [];
  let rest = line;
  for (const author of authors) {
    const name = nameOf(author);
    const at = rest.indexOf(name);
    if (at < 0) continue;
    if (at > 0) marked.push({ type: 'text', value: rest.slice(0, at) });
    marked.push(x('docAuthor', name));
    rest = rest.slice(at + name.length);
  }
  return rest ? [...marked, { type: 'text', value: rest }] : marked;
}
