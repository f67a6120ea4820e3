/** The record of a paper that is being started. */
import { nameOf } from '../model/authors.ts';
import type { FrontMatter } from './front-matter.ts';

/** What is not known stands as a placeholder, with a comment that says so. */
export function writeRecord(id: string, front: FrontMatter): string {
  const { title, subtitle, authors, date, language, keywords, others } = front;
  const known = authors.length > 0 ? authors : [{ family: 'Author', given: 'Name of the' }];
  const given = date ?? /(?<!\d)\d{4}(?!\d)/.exec(id)?.[0] ?? '2000';
  const lines = [
    '# The words of the title page, line by line, as printed and in the order of the print.',
    'titlePage:',
    `  title: ${quote(title ?? 'Title of the paper')}`,
    ...(subtitle === undefined ? [] : [`  subtitle: ${quote(subtitle)}`]),
    `  author: ${quote(known.map(nameOf).join(', '))}`,
    '',
    ...(language === undefined ? ['# The language of the text.'] : []),
    `language: ${language ?? 'en-GB'}`,
    'authors:',
    ...known.flatMap(({ family, given: first, affiliation }) => [
      `  - family: ${quote(family)}`,
      ...(first === undefined ? [] : [`    given: ${quote(first)}`]),
      ...(affiliation === undefined ? [] : [`    affiliation: ${quote(affiliation)}`]),
    ]),
    date === undefined ? '# When the paper was presented or published.' : '',
    `date: ${quote(given)}`,
    '# The pages of the print, as 12, 217–234 or i–iii, 1–12; <Page n="2" /> stands in the text where page 2 begins.',
    'pages: 1',
    ...(keywords.length === 0 ? [] : ['keywords:', ...keywords.map((word) => `  - ${quote(word)}`)]),
    ...(others.length === 0 ? [] : ['', '# From the imported file, as it stood there:', ...others.map((line) => `# ${line}`.trimEnd())]),
    '',
    '# The edition’s versions, newest first, each with its day.',
    'edition:',
    '  - version: 0.1.0',
    `    date: ${quote(given)}`,
    '    changes: First draft.',
  ];
  return `${lines.join('\n')}\n`;
}

/** JSON’s strings are YAML’s. */
const quote = (text: string) => JSON.stringify(text);
