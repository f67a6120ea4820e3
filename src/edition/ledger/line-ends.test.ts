import { expect, test } from 'vitest';
import { parseSection } from '../../encoding/pipeline.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Names } from '../../model/name.ts';
import type { SectionFile } from '../../model/paper.ts';
import { fingerprintOf, wordsOf } from './fingerprint.ts';
import { anchorsOf } from './ledger-anchors.ts';

const names: Names = { tokyo: { kind: 'place', name: '東京', forms: ['東京'] } };
const read = (text: string): SectionFile => ({ path: 'a.mdx', text, tree: parseSection(text, 'a.mdx', { names: () => names }).tree });
const paragraph = (text: string, ledger?: Ledger) => anchorsOf({ files: [read(text)], ledger }).get('a-p1');

test('a line’s end behind a call or emphasis is no space either, and one within a name hides it from nobody', () => {
  expect(paragraph('# A\n\n東\n京へ行く。[^1]\n*次*\nの文。\n\n[^1]: 注。\n')?.words).toBe('東京へ行く。次の文。');
  expect(JSON.stringify(read('# A\n\n新東\n京へ。\n').tree)).toContain('"ref":"tokyo"');
});

test('a fingerprint that was published with a space there stays', () => {
  const text = '# A\n\n東京へ\n行く。新東\n京の\n文。\n';
  const spaced = fingerprintOf('paragraph', '東京へ 行く。新東 京の 文。');
  expect(paragraph(text)?.fingerprint).not.toBe(spaced);
  const ledger = { anchors: { 'a-p1': { kind: 'paragraph', fingerprint: spaced } } } as unknown as Ledger;
  expect(paragraph(text, ledger)?.fingerprint).toBe(spaced);
  expect(paragraph(text.replace('文', '語'), ledger)?.fingerprint).not.toBe(spaced);
  const [section] = read(text).tree.children;
  if (!section || !('children' in section)) throw new Error('No section.');
  expect(section.children.map((node) => wordsOf(node, true)).join('')).toContain('新東 京の 文');
});
