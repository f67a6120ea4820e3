import { expect, test } from 'vitest';
import { parseSection } from './pipeline.ts';

const tell = (text: string) =>
  parseSection(text, 'f.mdx', { names: () => ({}) }).findings.map(
    ({ line, column, message, hint, also }) =>
      `${line}:${column} ${message}.${hint ? ` ${hint}` : ''}${also ? ` (${also.line}:${also.column} ${also.label})` : ''}`,
  );

const close = 'Close each element that is opened, and write \\{ and \\< for braces and angle brackets that are printed.';

test.each([
  ['It {almost ended', `1:4 Unexpected “{” that nothing closes, expected \\{ for a brace that is printed. ${close}`],
  ['It {almost} {1 +} ended', '1:13 Unexpected words in braces, which are read as code, expected text. Write \\{ for a brace that is printed.'],
  ['It <almost ended', `1:4 Unexpected “<” that no “>” closes, expected a whole tag, or \\< for a sign that is printed. ${close}`],
  ['a <1 b', `1:4 Unexpected “1” behind “<”, expected the name of an element, or \\< for a sign that is printed. ${close}`],
  [
    'a <!-- c --> b',
    '1:4 Unexpected “!” behind “<”, expected the name of an element, or \\< for a sign that is printed. Write a comment of your own as {/* words */}.',
  ],
  ['a </Emend> b', `1:4 Unexpected </Emend>, expected its opening tag before it. ${close}`],
  ['a <Emend was="a">b', `1:3 Unexpected <Emend> that is not closed in its paragraph, expected </Emend>. ${close}`],
  ['# A <Emend was="a">b', `1:5 Unexpected <Emend> that is not closed in its heading, expected </Emend>. ${close}`],
  ['*a <sup>b* c</sup>', `1:4 Unexpected <sup> that is not closed in its italics, expected </sup>. ${close}`],
  ['a <Emend was="a">b</Name> c', `1:19 Unexpected </Name>, expected </Emend>. ${close} (1:3 <Emend> is opened here)`],
  ['a <Emend was=b>c</Emend>', '1:14 Unexpected “b” behind “=”, expected the value in quotes. Write it as was="words".'],
  ['a <Emend was="b>c</Emend>', `1:18 Unexpected value of an attribute that no quotation mark closes, expected one behind it. ${close}`],
  ['a <Emend was="b">c</Emend d>', `1:27 Unexpected </Emend d>, expected nothing but the name in a closing tag. ${close}`],
  ['a <Name "y">b</Name>', `1:9 Unexpected “"” in a tag, expected attributes with their values in quotes, then “>”. ${close}`],
  ['a <Emend {x}>b</Emend>', `1:11 Unexpected braces in a tag, expected its attributes with their values in quotes. ${close}`],
  ['a <https://example.org> b', '1:3 Unexpected address <https://example.org>, expected a link with its words. Write [words](https://example.org).'],
  ['a <quay@example.org> b', '1:3 Unexpected address <quay@example.org>, expected a link with its words. Write quay@example.org.'],
  ['> {a\nb}', `2:1 Unexpected line at the margin, expected it indented or marked (“>”) as the line before, with which its tag or brace belongs. ${close}`],
])('%j is refused in our own words', (text, sentence) => {
  expect(tell(text)).toEqual([sentence]);
});

test.each(['import x from y z', 'export const x = 1; foo()'])('%j is code', (text) => {
  expect(tell(text)).toEqual([
    `1:1 Unexpected code, which a paragraph that starts with “${/^\w+/.exec(text)?.[0]}” is read as, expected text. A paragraph that starts with “import” or “export” is read as code: begin its line with &#x69; or &#x65; for the first letter.`,
  ]);
});
