import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { soundCollection } from '../../checks/sound-collection.fixture.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => sandbox.remove());

/** A file outside the content. */
function place(name: string, text: string | Uint8Array): string {
  const file = path.join(path.dirname(sandbox.content), name);
  writeFileSync(file, text);
  return file;
}
const papers = () => readdirSync(path.join(sandbox.content, 'papers')).sort();

test('a new paper passes the check at once, but for what nobody has said of it', async () => {
  const { code, out, complaint } = await sandbox.edition('new', 'lund-2001');
  expect({ code, complaint }).toEqual({ code: 1, complaint: '' });
  for (const finding of ['expected the title of the paper', 'expected who wrote the paper', 'this year is a guess']) expect(out).toContain(finding);
  expect(papers()).toEqual(['lund-2001', 'marlow-1999']);
  expect(parse(sandbox.read('papers/lund-2001/paper.yaml') ?? '')).toMatchObject({ date: '2001' });
  expect(await sandbox.edition('new', 'dahl-2001', '--title', 'Tides', '--author', 'Dahl, Eva', '--date', '2001')).toMatchObject({ code: 0 });
});

test('a third paper is none the less new, and what is wrong elsewhere is not told of it', async () => {
  const named = (id: string) => [id, '--title', `Tides of ${id}`, '--author', 'Dahl, Eva', '--date', '2001'];
  sandbox.change({ file: 'works.yaml', append: 'zander-1990:\n  type: book\n  title: Cited Nowhere\n' });
  for (const id of ['dahl-2001', 'dahl-2002', 'dahl-2003']) expect(await sandbox.edition('new', ...named(id))).toMatchObject({ code: 0, complaint: '' });
  const record = sandbox.read('papers/dahl-2001/paper.yaml') ?? '';
  expect(parse(record)).toMatchObject({ date: '2001', edition: [{ version: '0.1.0', date: '2020-02-01' }] });
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(record) ?? [];
  expect(path.resolve(sandbox.content, 'papers/dahl-2001', schema)).toBe(path.resolve('docs/schemas/paper.schema.json'));
});

test('a first paper needs no other', async () => {
  sandbox.change(
    { file: 'papers/marlow-1999', remove: true },
    ...['works', 'names', 'events'].map((name) => ({ file: `${name}.yaml`, remove: true as const })),
  );
  expect(await sandbox.edition('new', 'lund-2001', '--title', 'On: “Quays”', '--author', 'Lund, Inga', '--date', '4 May 2001')).toMatchObject({ code: 0 });
  expect(parse(sandbox.read('papers/lund-2001/paper.yaml') ?? '')).toMatchObject({
    titlePage: { title: 'On: “Quays”', author: 'Inga Lund' },
    date: '2001-05-04',
    authors: [{ family: 'Lund', given: 'Inga' }],
  });
});

test('the events of the only paper are tied to it before there are two', async () => {
  await sandbox.edition('new', 'lund-2001');
  const events = sandbox.read('events.yaml') ?? '';
  expect(events).toContain('- id: convention-signed\n  paper: marlow-1999\n  date: "1994"');
  expect(events.replaceAll('  paper: marlow-1999\n', '')).toBe(soundCollection['events.yaml']);
});

test.each(['marlow-1999', 'Lund', 'lund_2001', '1999', 'names', '../lund', 'a/b', ''])('the id “%s” is refused', async (id) => {
  const outcome = await sandbox.edition('new', id);
  expect(outcome.code).toBe(2);
  expect(outcome.complaint).toMatch(/^Unexpected paper .*expected /);
  expect(papers()).toEqual(['marlow-1999']);
});

test.each([
  [['new'], 'Unexpected command without an id'],
  [['new', 'a', 'b'], 'Unexpected “b”'],
  [['new', 'lund-2001', '--from', 'nowhere.md'], 'There is no file nowhere.md'],
  [['new', 'lund-2001', '--bib', 'refs.bib'], 'Unexpected --bib without --from'],
  [['new', 'lund-2001', '--date', '2001-02-30'], 'Unexpected --date “2001-02-30”'],
])('%j is told', async (words, complaint) => {
  expect(await sandbox.edition(...words)).toMatchObject({ code: 2, complaint: expect.stringContaining(complaint) as string });
  expect(papers()).toEqual(['marlow-1999']);
});

const bibliography = `@article{lund-1998,
  author = {Lund, Inga}, title = {Quays and Trade: A Survey}, shorttitle = {Quays and Trade}, journaltitle = {Harbour Review}, volume = {12}, date = {1998-03}
}
@book{Berg:2000_a,
  author = {Berg, Ole and Dahl, Eva},
  title = {Ports of the North},
  publisher = {Quay Press},
  date = {2000}
}
@misc{bergen, author = {{Bergen Council}}, title = {A Declaration}, date = {1995}}
@book{unused, author = {A, B}, title = {C}, date = {2000}}
`;

test('a Markdown file with a bibliography is imported without a mistake', async () => {
  const from = place(
    'paper.md',
    '---\ntitle: Ports\nauthor: Eva Dahl\ndate: 2001\n---\n\n# Ports\n\nSo it is [@Berg:2000_a, pp. 3-5]. As @lund-1998 tells.[^a]\n\n[^a]: And [@bergen].\n',
  );
  const bib = place('refs.bib', bibliography);
  const { code, out } = await sandbox.edition('new', 'dahl-2001', '--from', from, '--bib', bib);
  expect(out.split('\n').slice(0, 2)).toEqual([expect.stringContaining('paper.yaml, 1-ports.mdx.'), 'Entered in works.yaml: berg-2000-a, bergen-2.']);
  expect(out).toContain('Keys of works are written as the collection writes them: Berg:2000_a → berg-2000-a, bergen → bergen-2.');
  expect(out).toContain('Works that the paper does not cite are not entered: unused.');
  expect(out).not.toContain('To be seen to');
  expect(code).toBe(0);
  expect(await sandbox.edition('check')).toMatchObject({ code: 0 });
  expect(sandbox.read('papers/dahl-2001/1-ports.mdx')).toBe(`# Ports

So it is.[^1] As Lund[^2] tells.[^3]

[^1]: <Cite work="berg-2000-a" locator="pp. 3–5">Ole Berg and Eva Dahl, *Ports of the North* (Quay Press, 2000), pp. 3–5</Cite>.

[^2]: <Cite work="lund-1998">Inga Lund, ‘Quays and Trade: A Survey’, *Harbour Review*, Vol. 12 (March 1998)</Cite>.

[^3]: And <Cite work="bergen-2">Bergen Council, ‘A Declaration’, 1995</Cite>.
`);
});

test('works that are there are not touched, to the character', async () => {
  const from = place('paper.md', '# Ports\n\nSo [@Berg:2000_a; @lund-1998; @bergen].\n');
  const bib = place('refs.bib', bibliography.replace('Quays and Trade: A Survey', 'Another Title'));
  const { out } = await sandbox.edition('new', 'dahl-2001', '--from', from, '--bib', bib);
  expect(out).toContain('lund-1998 → lund-1998-2');
  const after = sandbox.read('works.yaml') ?? '';
  for (const entry of (soundCollection['works.yaml'] ?? '').split(/\n(?=\S)/)) expect(after).toContain(entry.trimEnd());
  expect(Object.keys(parse(after) as object)).toEqual(['berg-2000-a', 'bergen-2', 'convention-1994', 'lund-1998', 'lund-1998-2']);
});

test('CSL-JSON serves too, and works of the collection need no bibliography', async () => {
  const from = place('paper.md', '---\ntitle: Tides\nauthor: Eva Dahl\ndate: 2001\n---\n\n# Ports\n\nSo [@berg].\n\nAnd [@convention-1994, para. 3].\n');
  const bib = place(
    'refs.json',
    JSON.stringify([{ id: 'berg', type: 'book', title: 'Ports', author: [{ family: 'Berg' }], issued: { 'date-parts': [[2000]] } }]),
  );
  expect(await sandbox.edition('new', 'dahl-2001', '--from', from, '--bib', bib)).toMatchObject({ code: 0 });
  expect(Object.keys(parse(sandbox.read('works.yaml') ?? '') as object)).toEqual(['berg', 'convention-1994', 'lund-1998']);
});

test('bytes that are no UTF-8, and formats that are not known, start nothing', async () => {
  expect(await sandbox.edition('new', 'dahl-2001', '--from', place('latin.md', new Uint8Array([0x23, 0x20, 0xe9])))).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('expected UTF-8') as string,
  });
  const from = place('paper.md', '# Ports\n\nSo.\n');
  expect(await sandbox.edition('new', 'dahl-2001', '--from', from, '--bib', place('refs.enl', 'no works'))).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('expected BibTeX, RIS, CSL-JSON or EndNote’s XML') as string,
  });
  expect(papers()).toEqual(['marlow-1999']);
});

test('a register that cannot be written leaves no paper, and nothing half-made', async () => {
  const from = place('paper.md', '# Ports\n\nSo [@berg].\n');
  const bib = place('refs.json', JSON.stringify([{ id: 'berg', type: 'book', title: 'Ports' }]));
  sandbox.change({ file: 'works.yaml', remove: true });
  // A folder in its place: replacing it fails even for a user who may write anywhere.
  mkdirSync(path.join(sandbox.content, 'works.yaml/inner'), { recursive: true });
  expect((await sandbox.edition('new', 'dahl-2001', '--from', from, '--bib', bib)).code).toBe(2);
  expect(papers()).toEqual(['marlow-1999']);
});
