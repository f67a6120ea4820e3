import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSection } from '../../encoding/pipeline.ts';
import { type LedgerRecord, ledgerSchema } from '../../model/ledger.ts';
import type { Paper } from '../../model/paper.ts';
import { aliasesOf, compareAnchors } from './ledger.ts';
import { anchorsOf } from './ledger-anchors.ts';
import { recordAnchors, writeLedger } from './ledger-record.ts';

const filesOf = (text: string) => {
  const { tree, findings } = parseSection(text, 'a.mdx', { names: () => ({}) });
  expect(findings).toEqual([]);
  return [{ path: 'a.mdx', entry: 'a', tree, text }];
};
const read = (text: string) => anchorsOf({ files: filesOf(text) });
const record = (text: string, version = '1.0.0') => recordAnchors(undefined, read(text), version);
const changes = (before: LedgerRecord, text: string) => compareAnchors(before, read(text)).changes.map(({ type, id }) => `${type} ${id}`);

const text = `# One

A first sentence.[^1] And a second,[^2] with **words** and <Cite work="lund-1998">Lund</Cite>.

[^1]: A note that cites <Cite work="lund-1998">Lund</Cite>.

[^2]: Ibid.

> A quotation.
>
> Of two paragraphs.

- one
- two
`;

test('every address has its kind and the words that it stands for', () => {
  expect([...read(text).values()].map(({ id, kind, words }) => [id, kind, words])).toEqual([
    ['one', 'section', 'One'],
    ['one-p1', 'paragraph', 'A first sentence. And a second, with words and Lund.'],
    ['n1-call', 'call', 'A first sentence.'],
    ['n2-call', 'call', 'A first sentence. And a second,'],
    ['one-p1-c1', 'citation', 'lund-1998: Lund'],
    ['n1', 'note', 'A note that cites Lund.'],
    ['n1-c1', 'citation', 'lund-1998: Lund'],
    ['n2', 'note', 'Ibid.'],
    ['one-p2', 'paragraph', 'A quotation. Of two paragraphs.'],
    ['one-p3', 'paragraph', 'one two'],
  ]);
});

test('figures and tables have addresses of their own, which no paragraph’s changes', () => {
  const shapes =
    '# One\n\nA.\n\n<Figure src="a.svg" alt="A dot.">A *caption*.</Figure>\n\nB.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<Figure src="b.svg" alt="Two dots." />\n';
  expect([...read(shapes).values()].map(({ id, kind, words }) => [id, kind, words])).toEqual([
    ['one', 'section', 'One'],
    ['one-p1', 'paragraph', 'A.'],
    ['one-fig1', 'figure', 'a.svg: A dot. A caption.'],
    ['one-p2', 'paragraph', 'B.'],
    ['one-tab1', 'table', 'a b 1 2'],
    ['one-fig2', 'figure', 'b.svg: Two dots.'],
  ]);
});

test('a call stands for the eight words before it, in its own block', () => {
  const call = read('# One\n\nBefore.\n\none two three four five six *seven* eight nine[^1]\n\n[^1]: Note.\n').get('n1-call');
  expect(call?.words).toBe('two three four five six seven eight nine');
});

test('nothing has changed in the text that was recorded', () => expect(changes(record(text), text)).toEqual([]));

test('words that stand twice are not taken for moved when one of them is changed', () => {
  const ibid = '# One\n\nA.[^1] B.[^2]\n\n[^1]: Ibid.\n\n[^2]: Ibid.\n';
  expect(changes(record(ibid), ibid.replace('[^1]: Ibid.', '[^1]: Lund.'))).toEqual(['reworded n1']);
});

test('another work cited with the same words is a change', () => {
  expect(changes(record(text), text.replace('A note that cites <Cite work="lund-1998">', 'A note that cites <Cite work="lund-1999">'))).toEqual([
    'reworded n1-c1',
  ]);
});

test('a section that moves to another number is lost, and its words are found again', () => {
  const [before, after] = ['# I. Harbours\n\nText.\n', '# II. Harbours\n\nText.\n'];
  const { changes: found } = compareAnchors(record(before), read(after));
  expect(found).toMatchObject([
    { type: 'added', id: 's2', from: 's1' },
    { type: 'added', id: 's2-p1', from: 's1-p1' },
    { type: 'vanished', id: 's1', nowAt: 's2' },
    { type: 'vanished', id: 's1-p1', nowAt: 's2-p1' },
  ]);
});

test('an address that was gone and comes back with other words is reused', () => {
  const gone = recordAnchors({ ...record('# One\n\nA.\n\nB.\n'), aliases: { 'one-p2': 'one-p1' } }, read('# One\n\nA.\n'), '2.0.0');
  expect(gone.anchors['one-p2']).toMatchObject({ until: '1.0.0' });
  expect(changes(gone, '# One\n\nA.\n')).toEqual([]);
  expect(changes(gone, '# One\n\nA.\n\nB.\n')).toEqual(['revived one-p2']);
  expect(changes(gone, '# One\n\nA.\n\nC.\n')).toEqual(['moved one-p2']);
});

test('no address is ever left out of the ledger, and each keeps the version that it was last in', () => {
  let ledger = record('# One\n\nA.\n\nB.\n\nC.\n');
  ledger = recordAnchors(ledger, read('# One\n\nA.\n\nB.\n'), '1.1.0');
  ledger = recordAnchors(ledger, read('# One\n\nA.\n'), '1.2.0');
  expect(Object.entries(ledger.anchors).map(([id, { until }]) => [id, until])).toEqual([
    ['one', undefined],
    ['one-p1', undefined],
    ['one-p2', '1.1.0'],
    ['one-p3', '1.0.0'],
  ]);
});

test('a ledger reads as it was written, whatever YAML makes of its words', () => {
  const ledger: LedgerRecord = {
    version: '1.10.0',
    anchors: {
      no: { kind: 'section', fingerprint: '123456789012' },
      'no-p1': { kind: 'paragraph', fingerprint: '1e2345678901', until: '1.0.0' },
      null: { kind: 'section', fingerprint: '000000000000' },
    },
    aliases: { true: 'no', 'a-p1': 'no-p1' },
  };
  expect(ledgerSchema.parse(parse(writeLedger(ledger)))).toEqual(ledger);
  expect(writeLedger({ version: '1.0.0', anchors: {}, aliases: {} })).toContain('anchors: {}\naliases: {}\n');
});

test('aliases are targets where their chains end', () => {
  const aliases = { old: 'older', older: 'one', 'x-p2': 'one-p1', 'x-p1': 'one-p1', ring: 'rong', rong: 'ring', lost: 'gone', 'one-p1': 'one' };
  const paper = {
    files: filesOf('# One\n\nA.\n'),
    ledger: { ...record('# One\n\nA.\n'), aliases, path: 'anchors.yaml', text: '' },
  } as unknown as Paper;
  expect(aliasesOf(paper)).toEqual(
    new Map([
      ['one', ['old', 'older']],
      ['one-p1', ['x-p1', 'x-p2']],
    ]),
  );
});

test('a paper that was never published has no aliases', () => {
  expect(aliasesOf({ files: filesOf('# One\n\nA.\n'), ledger: undefined } as unknown as Paper)).toEqual(new Map());
});
