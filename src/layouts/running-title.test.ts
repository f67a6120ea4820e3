import { expect, test } from 'vitest';
import { runningTitle } from './running-title.ts';

test('a title stands in its sheet as it is', () => expect(runningTitle('NATO and Japan: A View')).toBe('@page{@top-center{content:"NATO and Japan: A View"}}'));

test('a title cannot end its string, its sheet or its element', () =>
  expect(runningTitle('a"}</style>\\\n')).toBe('@page{@top-center{content:"a\\22 }\\3c /style\\3e \\5c \\a "}}'));
