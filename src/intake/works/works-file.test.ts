import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Work } from '../../model/work.ts';
import { insertWorks } from './works-file.ts';

const work = (title: string): Work => ({ type: 'book', title, author: [{ family: 'Berg', given: 'Ole' }], issued: '2000' });
const added = (...keys: readonly string[]) => new Map(keys.map((key) => [key, work(key)]));
const entry = (key: string) => `${key}:\n  type: book\n  title: ${key}\n  author:\n    - { family: Berg, given: Ole }\n  issued: "2000"\n`;

test('works are entered in the order of their keys, comments left with what they are about', () => {
  const text = '# The bibliography.\n\nbb: { type: book, title: B }\n\n# About dd.\ndd:\n  type: book\n  title: "D: d"   # kept\n';
  expect(insertWorks(text, added('aa', 'cc', 'ee'))).toBe(
    `# The bibliography.\n\n${entry('aa')}\nbb: { type: book, title: B }\n\n${entry('cc')}\n# About dd.\ndd:\n  type: book\n  title: "D: d"   # kept\n\n${entry('ee')}`,
  );
});

test.each([undefined, '', '{}\n', '# The bibliography.\n{}\n', '# The bibliography.\n'])('into %j', (text) => {
  const result = insertWorks(text, added('bb', 'aa'));
  expect(parse(result)).toEqual({ aa: work('aa'), bb: work('bb') });
  expect(result.startsWith('#')).toBe(text?.startsWith('#') ?? false);
});

test('a file without a line end at its end is given one', () => {
  expect(insertWorks('aa:\n  type: book\n  title: A', added('bb'))).toBe(`aa:\n  type: book\n  title: A\n\n${entry('bb')}`);
});
