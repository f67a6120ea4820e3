import { describe, expect, it } from 'vitest';
import { parseBibtex } from './index.ts';

const workOf = (text: string) => {
  const { works, problems } = parseBibtex(text);
  expect(problems).toEqual([]);
  return Object.values(works)[0];
};
const problemsOf = (text: string) => parseBibtex(text).problems;

const foreign = String.raw`% Written by another program; mail me@example.org
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\newcommand{\x}{y}"}
@STRING{ fa = "Foreign Affairs" }
@String(sept = {September})

@Article{daalder-2006,
  Author    = "Ivo Daalder and James {G}oldgeier",
  TITLE     = {{Global {NATO}}},
  journal   = fa,
  volume    = 85, number = 5,
  year      = 2006,
  month     = sep # "/" # oct,
  pages     = {105--113}
}

@inproceedings(parens-2009, title = "Round \"{u} {"}quoted{"}", location = {New York}, year = 2009, month = "15~feb",)

@online{web-2010, title={A}, subtitle = {B}, url = {https://x.org/a\_b}, organization = {W3C}, urldate = {2010-03-04}, date = {2010-02}}
`;

describe('files of other software', () => {
  it('are read with comments, abbreviations, cases, quotes, nested braces and round brackets', () => {
    expect(parseBibtex(foreign)).toEqual({
      problems: [],
      works: {
        'daalder-2006': {
          type: 'article-journal',
          title: 'Global NATO',
          'container-title': 'Foreign Affairs',
          volume: '85',
          issue: '5',
          issued: '2006-09/2006-10',
          page: '105–113',
          author: [
            { family: 'Daalder', given: 'Ivo' },
            { family: 'Goldgeier', given: 'James' },
          ],
        },
        'parens-2009': { type: 'paper-conference', title: 'Round ü "quoted"', 'publisher-place': 'New York', issued: '2009-02-15' },
        'web-2010': { type: 'webpage', title: 'A: B', URL: 'https://x.org/a_b', publisher: 'W3C', accessed: '2010-03-04', issued: '2010-02' },
      },
    });
  });

  it.each([
    ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['van Gogh, Vincent', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['de la Cruz, Jr, Juan', { family: 'Cruz', given: 'Juan', suffix: 'Jr', 'non-dropping-particle': 'de la' }],
    ['{de la Cruz}, Juan', { family: 'de la Cruz', given: 'Juan' }],
    ['Jean-Paul Sartre', { family: 'Sartre', given: 'Jean-Paul' }],
    ['Plato', { family: 'Plato' }],
    ['{Barnes and Noble, Inc.}', { literal: 'Barnes and Noble, Inc.' }],
    ['family=Gogh, given={Vincent}, prefix=Van', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'Van' }],
    [String.raw`Fr{\"u}hling, Stephan`, { family: 'Frühling', given: 'Stephan' }],
  ])('name “%s”', (name, creator) => expect(workOf(`@misc{k, title={T}, author={${name}}}`)?.author).toEqual([creator]));

  it.each([
    [String.raw`\'{e}\`a\^\i{\~n}\c c\v{s}\ss\o\L{} \aa`, 'éàîñçšßøŁ å'],
    [String.raw`\emph{a} \textbf{b}x\textsuperscript{2}`, '<i>a</i> <b>b</b>x<sup>2</sup>'],
    ["``a'' -- b---c `d'", "“a” – b—c `d'"],
    [String.raw`5\% of \$3 \& \#1 a\_b $x$ \textbackslash{} \{y\}`, '5% of $3 & #1 a_b x \\ {y}'],
    ['{{A {B} C}}', 'A B C'],
    ['two\n   lines', 'two lines'],
  ])('TeX %s', (tex, text) => expect(workOf(`@misc{k, title={${tex}}}`)?.title).toBe(text));

  it.each([
    ['year = 2007', '2007'],
    ['year = {2007}, month = jan', '2007-01'],
    ['year = 2007, month = {January}, day = 12', '2007-01-12'],
    ['year = 2007, month = jan # "~12"', '2007-01-12'],
    ['year = 2007, month = 1', '2007-01'],
    ['year = 2007, month = {Summer}', '2007-22'],
    ['year = 2008, month = "October--November"', '2008-10/2008-11'],
    ['year = 2007, date = {2007-01-12}', '2007-01-12'],
    ['year = {c. 1723}', '1723~'],
    ['year = {44 BC}', '-0043'],
    ['year = {1998--99}', '1998/1999'],
    ['date = {2007}, issue = {Summer}', '2007-22'],
    ['date = {2007}, issue = {Spring/Summer}', '2007-21/2007-22'],
  ])('date %s', (fields, edtf) => expect(workOf(`@misc{k, title={T}, ${fields}}`)?.issued).toBe(edtf));
});

describe('what cannot be carried', () => {
  it.each([
    ['@misc{k, title={T}, abstract={Long}}', '“abstract”'],
    ['@misc{k, title={T}, year={after 2007}}', 'after 2007'],
    ['@misc{k, title={T}, year=2007, month={never}}', 'never'],
    ['@misc{k, title={\\weird{T}}}', '\\weird'],
    ['@misc{k, title=undefinedname}', 'undefinedname'],
    ['@artwork{k, title={T}}', '@artwork'],
    ['@misc{Key:1, title={T}}', 'Key:1'],
    ['@misc{k, title={T}, title={U}}', 'second “title”'],
    ['@misc{k, title={T}, url={not an address}}', 'URL'],
    ['@misc{k, year=2007}', 'title'],
  ])('%s is reported', (text, found) => {
    const messages = problemsOf(text).map(({ message }) => message);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(found);
  });

  it('is placed by line', () => {
    const lines = problemsOf('@misc{a, title={A}, x={1}}\n\n@misc{b,\n title={B\nB},\n x={1},\n y={2}\n}').map(({ line }) => line);
    expect(lines).toEqual([1, 6, 7]);
  });
  it('is placed by line in an entry of several', () => expect(problemsOf('\n@misc{k,\n title={T},\n keywords={a}\n}\n')[0]?.line).toBe(4));
});

describe('malformed files', () => {
  it.each([
    '@',
    '@misc',
    '@misc{',
    '@misc{k',
    '@misc{k,',
    '@misc{k, title',
    '@misc{k, title=',
    '@misc{k, title={',
    '@misc{k, title={T',
    '@misc{k, title="T',
    '@misc{k title={T}}',
    '@string{a=',
    '}}}}',
    '@misc{k, title={T}} }',
    '@{}',
    '@misc{,}',
  ])('%s does not throw', (text) => expect(() => parseBibtex(text)).not.toThrow());

  it.each(['{', '\\emph{', "\\'", '\\emph'])('nest %s as deep as they like', (opening) => {
    const deep = opening.repeat(50_000);
    const closing = '}'.repeat(opening.endsWith('{') ? 50_000 : 0);
    expect(() => parseBibtex(`@misc{k, title={T${deep}${closing}}, author={${deep}${closing}}}`)).not.toThrow();
  });

  it('lose only the entry that is malformed', () => {
    const { works, problems } = parseBibtex('@misc{a, title={A}}\n@misc{b, title={B\n@misc{c, title={C}}\n');
    expect(Object.keys(works)).toEqual(['a', 'c']);
    expect(problems).toHaveLength(1);
  });

  it('keep both works of one key', () => expect(Object.keys(parseBibtex('@misc{k, title={A}}\n@misc{k, title={B}}').works)).toEqual(['k', 'k-2']));
  it('may use names of object properties', () => {
    const { works } = parseBibtex('@constructor{constructor, title={A}, constructor={x}, toString={y}, __proto__={z}}');
    expect(works).toEqual({ constructor: { type: 'document', title: 'A' } });
  });
});
