import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeMessagesPage } from './messages-page.ts';

const lines = writeMessagesPage()
  .split('\n')
  .filter((line) => line.startsWith('- '))
  .map((line) => line.slice(2).replace(/ \[[\w-]+\]\(rules\.md#[\w-]+\)$/, ''));
const patterns = lines.map((line) => {
  const words = line.replace(/\.$/, '').replace(/\\([\\`*_[\]<>])/g, '$1');
  return new RegExp(
    `^${words
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}`,
    's',
  );
});

test('each message that the malformed contents give is found in it', () => {
  const told = globSync('tests/malformed/*/expected.txt').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\S+ {2}[a-z0-9-]+ {2}(.+)$/gm)].map(([, message = '']) => message),
  );
  expect(told.length).toBeGreaterThan(150);
  expect(told.filter((message) => !patterns.some((pattern) => pattern.test(message)))).toEqual([]);
});

test('no line stands for everything', () => {
  expect(lines.filter((line) => /^Unexpected …(, expected …)?\.$/.test(line))).toEqual([]);
});
