import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { formatForPeople, formatGithub, formatJson } from './report.ts';

const file = 'content/papers/marlow-1999/1-introduction.mdx';
const finding = (fields: Partial<Finding>): Finding => ({
  rule: 'work-exists',
  file,
  line: 2,
  column: 5,
  message: 'Unexpected work “a”, expected a key',
  ...fields,
});
const sources = [{ path: file, text: `first\nThe \tquays\n${'word '.repeat(60)}here ${'word '.repeat(60)}\n` }];
const judge = (...errors: Finding[]) => ({ errors, warnings: [] });

test('people see the line, with a caret under the place', () => {
  expect(formatForPeople(judge(finding({ hint: 'Did you mean “b”?' })), sources)).toBe(`${file}

  2:5  error  work-exists
    The \tquays
        ^
  Unexpected work “a”, expected a key.
  Did you mean “b”?

1 error.

What the rules ask for, and why:
  docs/rules.md#work-exists
`);
});

test('findings are grouped by file and counted', () => {
  const told = formatForPeople(
    { errors: [finding({ file: 'content/works.yaml', line: undefined, column: undefined })], warnings: [finding({}), finding({ line: 1, column: 1 })] },
    sources,
  );
  expect(told.match(/^content\/\S+$/gm)).toEqual([file, 'content/works.yaml']);
  expect(told.indexOf('1:1  warning')).toBeLessThan(told.indexOf('2:5  warning'));
  expect(told).toMatch(/\n1 error, 2 warnings\.\n\nWhat the rules ask for, and why:\n {2}docs\/rules\.md#work-exists\n$/);
});

test('a caret stands under its column behind a tab', () => {
  expect(formatForPeople(judge(finding({ column: 6 })), sources)).toContain('    The \tquays\n        \t^\n');
});

test('a long line is cut around the place', () => {
  const lines = formatForPeople(judge(finding({ line: 3, column: 301 })), sources).split('\n');
  const at = lines.findIndex((line) => line.includes('here'));
  expect(lines[at]).toMatch(/^ {4}….{100}…$/);
  expect(lines[at + 1]?.indexOf('^')).toBe(lines[at]?.indexOf('here'));
});

test('a place beyond the file shows no line', () => {
  expect(formatForPeople(judge(finding({ line: 99 })), sources)).toContain('  99:5  error  work-exists\n  Unexpected');
  expect(formatForPeople(judge(finding({ column: 999 })), sources)).toContain('The \tquays\n');
});

test('no character of the text reaches the terminal as a command', () => {
  const told = formatForPeople(judge(finding({ line: 1, message: 'Unexpected \u001B[31m “\u202E”, expected\nwords' })), [{ path: file, text: 'a\u001B[2Jb' }]);
  for (const command of ['\u001B', '\u202E', '\n  words']) expect(told).not.toContain(command);
  expect(told).toContain('Unexpected �[31m “�”, expected�words.');
});

test('nothing found is said', () => {
  expect(formatForPeople(judge(), sources)).toBe('No mistakes found.\n');
  expect(formatGithub(judge())).toBe('');
});

test('programs get every field', () => {
  const documentation = 'docs/rules.md#work-exists';
  const told: unknown = JSON.parse(formatJson({ errors: [finding({})], warnings: [finding({ line: 1, column: undefined, hint: 'h' })] }));
  expect(told).toEqual({
    errors: 1,
    warnings: 1,
    findings: [
      { rule: 'work-exists', severity: 'warning', file, line: 1, message: 'Unexpected work “a”, expected a key', hint: 'h', documentation },
      { rule: 'work-exists', severity: 'error', file, line: 2, column: 5, message: 'Unexpected work “a”, expected a key', documentation },
    ],
  });
});

test('an annotation’s text cannot end it or begin another', () => {
  const told = formatGithub(judge(finding({ file: 'content/a,b:c.mdx', message: 'Unexpected 100 %\n::error::x, expected y' })));
  expect(told).toBe('::error file=content/a%2Cb%3Ac.mdx,line=2,col=5,title=work-exists::Unexpected 100 %25%0A::error::x, expected y.\n');
});

test('a second place is shown with its line, and told in one line elsewhere', () => {
  const also = { file, line: 1, column: 3, label: 'defined here' };
  expect(formatForPeople(judge(finding({ also })), sources)).toContain(
    `  Unexpected work “a”, expected a key.\n  ${file}:1:3  defined here\n    first\n      ^\n`,
  );
  expect(formatGithub(judge(finding({ also })))).toContain(`expected a key. (${file}:1:3: defined here)\n`);
  expect(JSON.parse(formatJson(judge(finding({ also })))).findings).toMatchObject([{ also, documentation: 'docs/rules.md#work-exists' }]);
});
