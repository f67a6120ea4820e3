import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Edit, edit, remove, write } from '../../checks/edit.ts';
import { introduction, paper } from '../../checks/sound-collection.fixture.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

const folder = 'papers/marlow-1999';
const ledger = `${folder}/anchors.yaml`;
const words = `${folder}/words.json`;
/** Paragraphs of the introduction, as they stand in the text. */
const [first, second, third, fourth] = [
  'The first paragraph tells of the harbours.[^1]\n\n[^1]: The first note.',
  'The second paragraph tells of the ships.',
  'The third paragraph tells of the crews.[^2]\n\n[^2]: The second note.',
  'The fourth paragraph tells of the cargo.',
] as const;
const introductionOf = (...paragraphs: readonly string[]) => write(introduction, `<Page n="1" />\n\n# Introduction\n\n${paragraphs.join('\n\n')}\n`);

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = openSandbox();
  sandbox.change(
    ...edit(paper, 'source:\n  file: source.txt\n  description: A transcript of the two printed pages.\n', ''),
    ...edit(paper, 'pages: 2', 'pages: 1'),
    ...remove(`${folder}/source.txt`),
    ...remove(`${folder}/2-two-harbours.mdx`),
    ...write('events.yaml', '[]\n'),
    ...write('works.yaml', '{}\n'),
    ...remove('names.yaml'),
    ...introductionOf(first, second, third, fourth),
    ...write(`${folder}/2-methods.mdx`, '# Methods\n\nThe only paragraph of this part.\n'),
  );
  expect(await sandbox.edition('anchors', '--write')).toMatchObject({ code: 0, complaint: '' });
});
afterEach(() => sandbox.remove());

const enterVersion = (version: string): readonly Edit[] =>
  edit(paper, 'edition:\n', `edition:\n  - version: ${version}\n    date: "2021-01-01"\n    changes: More.\n`);

/** The findings of a check by rule, in a line each. */
async function findings(): Promise<string[]> {
  const { out } = await sandbox.edition('check', '--format', 'json');
  const told = JSON.parse(out) as { findings: { rule: string; message: string; hint?: string }[] };
  return told.findings.map(({ rule, message, hint }) => `${rule}: ${message}. ${hint ?? ''}`);
}
const rulesFound = async () => [...new Set((await findings()).map((line) => line.replace(/:.*/s, '')))];

/** Refused, and the ledger is as it was. */
async function expectRefused(...options: readonly string[]) {
  const before = sandbox.read(ledger);
  const outcome = await sandbox.edition('anchors', 'marlow-1999', ...options, '--write');
  expect(outcome).toMatchObject({ code: 1, complaint: '' });
  expect(outcome.out).toContain('Nothing was written.');
  expect(sandbox.read(ledger)).toBe(before);
  return outcome.out;
}

/** Recorded, and clean. */
async function expectRecorded(...options: readonly string[]) {
  const outcome = await sandbox.edition('anchors', 'marlow-1999', ...options, '--write');
  expect(outcome, outcome.out).toMatchObject({ code: 0, complaint: '' });
  expect(await findings()).toEqual([]);
  expect(await sandbox.edition('anchors')).toMatchObject({ code: 0 });
  return sandbox.read(ledger) ?? '';
}

test('a paper is published by recording it, in the order of the text', () => {
  const ids = [...(sandbox.read(ledger) ?? '').matchAll(/^ {2}([a-z0-9-]+):/gm)].map(([, id]) => id);
  expect(ids).toEqual([
    'page-1',
    'introduction',
    'introduction-p1',
    'n1-call',
    'n1',
    'introduction-p2',
    'introduction-p3',
    'n2-call',
    'n2',
    'introduction-p4',
    'methods',
    'methods-p1',
  ]);
});

test('a ledger that is as the text is not written again', async () => {
  const { mtimeMs } = statSync(path.join(sandbox.content, ledger));
  expect(await sandbox.edition('anchors', '--write')).toMatchObject({ code: 0, out: 'marlow-1999: the ledger is as the text, version 1.0.0, 12 addresses.' });
  expect(statSync(path.join(sandbox.content, ledger)).mtimeMs).toBe(mtimeMs);
});

test('what may be set otherwise and reads the same is no change', async () => {
  sandbox.change(...introductionOf(first, 'The second\nparagraph tells of\u00a0the ships.', third, fourth));
  expect(await findings()).toEqual([]);
});

describe('rewording a paragraph', () => {
  beforeEach(() => sandbox.change(...edit(introduction, 'of the ships', 'of the boats')));

  test('is an error that says what to do', async () => {
    expect(await findings()).toEqual([
      'anchor-text-recorded: Unexpected words “The second paragraph tells of the boats.” at the published paragraph “introduction-p2”, expected those of version 1.0.0. Put the words back or, if the change is meant, enter a new version in paper.yaml (1.1.0) and record it with “npm run edition -- anchors marlow-1999 --write”.',
    ]);
    expect(await expectRefused()).toContain('~ introduction-p2  paragraph reworded: “The second paragraph tells of the boats.”');
  });

  test('is recorded under a new version', async () => {
    sandbox.change(...enterVersion('1.0.1'));
    expect(await findings()).toHaveLength(2);
    expect(await expectRecorded()).toContain('version: 1.0.1');
  });
});

describe('deleting a paragraph', () => {
  beforeEach(() => sandbox.change(...introductionOf(first, third, fourth)));

  test('is told once, with the mark that holds the place', async () => {
    expect(await findings()).toEqual([
      'anchor-kept: Unexpected loss of the published paragraph “introduction-p2” (The second paragraph tells of the ships.), expected it in the text, or a mark that holds its place. Put it back or, if it was taken back, write <Withdrawn why="…" /> in its place, before “The third paragraph tells of the crews.”, on a line of its own.',
    ]);
  });

  test('needs the mark, whatever the version', async () => {
    await expectRefused();
    sandbox.change(...enterVersion('2.0.0'));
    await expectRefused();
    await expectRefused('--alias', 'introduction-p4=introduction-p3');
  });

  test('with the mark, leaves all others their addresses', async () => {
    sandbox.change(...introductionOf(first, '<Withdrawn why="The ships were counted twice." />', third, fourth));
    expect(await findings()).toEqual([
      'anchor-text-recorded: Unexpected withdrawal of the published paragraph “introduction-p2”, expected it to be recorded. If it is meant, enter a new version in paper.yaml (1.1.0) and record it with “npm run edition -- anchors marlow-1999 --write”.',
    ]);
    await expectRefused();
    sandbox.change(...enterVersion('1.1.0'));
    const written = await expectRecorded();
    expect(written).toMatch(/introduction-p2: \{ kind: paragraph, fingerprint: "[0-9a-f]{12}", until: 1\.0\.0 \}/);
    expect(JSON.parse(sandbox.read(words) ?? '')).toMatchObject({ '1.0.0': { 'introduction-p2': 'The second paragraph tells of the ships.' } });
    expect(Object.keys((JSON.parse(sandbox.read(words) ?? '') as Record<string, object>)['1.0.0'] ?? {})).toEqual(['introduction-p2']);
    // The mark is as much a promise as the passage was.
    sandbox.change(...introductionOf(first, third, fourth));
    expect(await rulesFound()).not.toEqual([]);
    await expectRefused();
  });

  test('holds the addresses of what stood in it', async () => {
    sandbox.change(...introductionOf(first, second, '<Withdrawn why="The crews were others." />', fourth), ...enterVersion('1.1.0'));
    const written = await expectRecorded();
    expect(written).toContain('aliases:\n  n2: introduction-p3\n  n2-call: introduction-p3\n');
    expect(JSON.parse(sandbox.read(words) ?? '')).toMatchObject({
      '1.0.0': { 'introduction-p3': 'The third paragraph tells of the crews.[^2]', n2: 'The second note.' },
    });
  });

  test('at the end of a section, it moves nothing', async () => {
    sandbox.change(...introductionOf(first, second, third), ...enterVersion('1.1.0'));
    expect(await rulesFound()).toEqual(['anchor-kept', 'anchors-recorded']);
    await expectRefused('--follow');
    await expectRecorded('--alias', 'introduction-p4=introduction-p3');
  });

  test('and an alias cannot be taken away again', async () => {
    sandbox.change(...introductionOf(first, second, third), ...enterVersion('1.1.0'));
    await expectRecorded('--alias', 'introduction-p4=introduction-p3');
    sandbox.change(...edit(ledger, 'aliases:\n  introduction-p4: introduction-p3\n', 'aliases: {}\n'));
    expect(await rulesFound()).toEqual(['anchor-kept']);
    await expectRefused();
  });
});

test('swapping two paragraphs needs a mark for each that left its place', async () => {
  sandbox.change(...introductionOf(first, third, second, fourth));
  expect(await findings()).toEqual([
    expect.stringContaining('“introduction-p2” (The second paragraph tells of the ships.)'),
    expect.stringContaining('Unexpected new paragraph “The second paragraph tells of the ships.” before published ones'),
  ]);
  await expectRefused();
  sandbox.change(...enterVersion('2.0.0'));
  await expectRefused();
  sandbox.change(...introductionOf(first, '<Withdrawn movedTo="introduction-p3a" />', third, `<Inserted>\n\n${second}\n\n</Inserted>`, fourth));
  const written = await expectRecorded();
  expect(written).toMatch(/introduction-p3a: \{ kind: paragraph, fingerprint: "[0-9a-f]{12}", since: 2\.0\.0 \}/);
  expect(written).toMatch(/introduction-p2: .*until: 1\.0\.0/);
});

test('a paragraph that comes in bears the number before it and a letter', async () => {
  sandbox.change(...introductionOf(first, 'A new one.', second, third, fourth));
  expect(await findings()).toEqual([
    'anchor-not-reused: Unexpected new paragraph “A new one.” before published ones, expected a mark that leaves them their addresses. Write <Inserted> before it and </Inserted> behind it, on lines of their own: its address is “introduction-p1a”.',
  ]);
  sandbox.change(...enterVersion('2.0.0'));
  await expectRefused();
  sandbox.change(...introductionOf(first, '<Inserted>A new one.</Inserted>', second, third, fourth));
  const written = await expectRecorded();
  expect(written).toContain('introduction-p1a: ');
  // Another before it takes the next letter.
  sandbox.change(
    ...introductionOf(first, '<Inserted as="b">A newer one.</Inserted>', '<Inserted as="a">A new one.</Inserted>', second, third, fourth),
    ...edit(paper, '2.0.0', '2.1.0'),
  );
  expect(await expectRecorded()).toContain('introduction-p1b: ');
});

test('other words are refused in every version, and where less than half is left', async () => {
  const long = 'One two three four five six seven eight nine ten.';
  sandbox.change(...introductionOf(first, second, third, fourth, long), ...enterVersion('1.1.0'));
  await expectRecorded();
  const write = (words: string, version: string) =>
    sandbox.change(...introductionOf(first, second, third, fourth, words), ...edit(paper, '    changes: More.', `    changes: More ${version}.`));
  write('One two three four eleven twelve thirteen fourteen fifteen sixteen.', 'a');
  sandbox.change(...edit(paper, 'version: 1.1.0', 'version: 3.0.0'));
  expect(await expectRefused()).toContain('Unexpected loss of the published paragraph “introduction-p5” (One two three');
  sandbox.change(...introductionOf(first, second, third, fourth, 'One two three four five twelve thirteen fourteen fifteen sixteen.'));
  const written = await expectRecorded();
  expect(written).toMatch(/introduction-p5: \{ kind: paragraph, fingerprint: "[0-9a-f]{12}", since: 3\.0\.0, before: \{ 1\.1\.0: "[0-9a-f]{12}" \} \}/);
});

test('splitting a paragraph is told by what has come in', async () => {
  sandbox.change(...introductionOf(first, 'The second paragraph', 'tells of the ships.', third, fourth));
  expect(await findings()).toEqual([expect.stringMatching(/^anchor-not-reused: Unexpected new paragraph “The second paragraph” .*“introduction-p1a”/)]);
});

test('merging two paragraphs loses an address', async () => {
  sandbox.change(...introductionOf(first, second, `The third paragraph tells of the crews.[^2] ${fourth}\n\n[^2]: The second note.`), ...enterVersion('1.1.0'));
  const found = await findings();
  expect(found.map((line) => line.replace(/:.*/s, '')).sort()).toEqual(['anchor-kept', 'anchor-text-recorded', 'anchors-recorded']);
  expect(found.find((line) => line.startsWith('anchor-kept'))).toContain('--alias introduction-p4=… --write');
  await expectRefused();
  await expectRecorded('--alias', 'introduction-p4=introduction-p3');
});

test('renaming a section loses the addresses in it, which may follow their words', async () => {
  sandbox.change(...edit(introduction, '# Introduction', '# Preface'), ...enterVersion('1.1.0'));
  const lost = (await findings()).filter((line) => line.startsWith('anchor-kept'));
  expect(lost).toHaveLength(5);
  expect(lost[1]).toContain('--alias introduction-p1=preface-p1 --write');
  // The title was reworded, so nothing tells where it went.
  expect(await expectRefused('--follow')).toContain('Unexpected loss of the published section “introduction”');
  const written = await expectRecorded('--follow', '--alias', 'introduction=preface');
  expect(written).toContain('  introduction: preface\n  introduction-p1: preface-p1\n  introduction-p2: preface-p2\n');
});

test('a second renaming keeps the aliases of the first', async () => {
  const methods = `${folder}/2-methods.mdx`;
  sandbox.change(...edit(methods, '# Methods', '# Method'), ...enterVersion('1.1.0'));
  await expectRecorded('--follow', '--alias', 'methods=method');
  sandbox.change(...edit(methods, '# Method', '# Ways'), ...edit(paper, '1.1.0', '1.2.0'));
  expect(await expectRecorded('--follow', '--alias', 'method=ways')).toContain(
    'aliases:\n  method: ways\n  method-p1: ways-p1\n  methods: method\n  methods-p1: method-p1\n',
  );
});

test('inserting a note moves those behind it', async () => {
  sandbox.change(...introductionOf(first, 'The second paragraph tells of the ships.[^2]\n\n[^2]: A new note.', third.replaceAll('[^2]', '[^3]'), fourth));
  expect(await findings()).toEqual([
    expect.stringMatching(/^anchor-not-reused: .*“n2-call”.*stand at “n3-call” now/),
    expect.stringMatching(/^anchor-not-reused: .*“n2”.*stand at “n3” now/),
    expect.stringMatching(/^anchors-recorded: .*“n3-call”/),
    expect.stringMatching(/^anchors-recorded: .*“n3”/),
  ]);
  sandbox.change(...enterVersion('2.0.0'));
  expect(await expectRefused()).toContain('give a note that came in the number before it and a letter');
  sandbox.change(...introductionOf(first, 'The second paragraph tells of the ships.[^1a]\n\n[^1a]: A new note.', third, fourth));
  expect(await expectRecorded()).toContain('n1a: ');
});

test('a note whose words are taken back keeps its address', async () => {
  sandbox.change(
    ...introductionOf(first, second, third.replace('The second note.', '<Withdrawn why="It was of another paper." />'), fourth),
    ...enterVersion('1.1.0'),
  );
  expect(await expectRecorded()).toMatch(/n2: \{ kind: note, .*until: 1\.0\.0/);
});

test('the words of a version that was recorded before they were kept are stored', async () => {
  sandbox.change(...remove(words));
  expect(await sandbox.edition('anchors')).toMatchObject({ code: 1, out: expect.stringContaining('the words of the version are not stored yet') as string });
  const before = sandbox.read(ledger);
  await expectRecorded();
  expect(sandbox.read(ledger)).toBe(before);
  expect(Object.keys(JSON.parse(sandbox.read(words) ?? '{}') as object)).toEqual(['1.0.0']);
});

test('words that cannot be read are not replaced', async () => {
  sandbox.change(...write(words, '{'));
  expect(await expectRefused()).toContain('ledger-valid');
});

test('a paragraph added at the end is recorded under the same version', async () => {
  sandbox.change(...introductionOf(first, second, third, fourth, 'A fifth.'));
  expect(await rulesFound()).toEqual(['anchors-recorded']);
  expect(await sandbox.edition('anchors')).toMatchObject({ code: 1 });
  await expectRecorded();
});

test('an older version cannot be recorded', async () => {
  sandbox.change(...edit(paper, 'version: 1.0.0', 'version: 0.9.0'));
  expect(await expectRefused()).toContain('expected one not older than the ledger’s, 1.0.0');
});

test('a paper with mistakes is not recorded', async () => {
  sandbox.change(...introductionOf(first, second, third, fourth, 'A call without a note.[^9]'));
  expect(await expectRefused()).toContain('noteref-defined');
});

test('a section that cannot be read loses nothing', async () => {
  sandbox.change(...edit(introduction, 'of the ships', 'of { the ships'));
  expect(await rulesFound()).toEqual(['section-parses']);
  expect(await expectRefused()).toContain('its files have to be read first');
});

test('a ledger that cannot be read is not replaced', async () => {
  sandbox.change(...write(ledger, 'version: 1\n'));
  expect(await expectRefused()).toContain('ledger-valid');
});

test.each(['introduction', 'a=b=c', 'A=b', '=introduction', 's9=introduction-p9'])('an alias “%s” is refused', async (alias) => {
  const before = sandbox.read(ledger);
  const { code, out, complaint } = await sandbox.edition('anchors', 'marlow-1999', '--alias', alias, '--write');
  expect(code).toBeGreaterThan(0);
  expect(out + complaint).toMatch(/Unexpected (--)?alias/);
  expect(sandbox.read(ledger)).toBe(before);
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written keeps its ledger', async () => {
  const before = sandbox.read(ledger);
  sandbox.change(...introductionOf(first, second, third, fourth, 'A fifth.'));
  const target = path.join(sandbox.content, folder);
  chmodSync(target, 0o555);
  const outcome = await sandbox.edition('anchors', '--write');
  chmodSync(target, 0o755);
  expect(outcome).toMatchObject({ code: 2, complaint: expect.stringMatching(/^Could not open .*EACCES\.$/) as string });
  expect(sandbox.read(ledger)).toBe(before);
  expect(readdirSync(target).filter((name) => name.includes('partial'))).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a disk that takes no more keeps the last ledger', () => {
  const before = sandbox.read(ledger);
  sandbox.change(...introductionOf(first, second, third, fourth, 'A fifth.'));
  const program = path.resolve(import.meta.dirname, '../edition.ts');
  const { status, signal } = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$0" "$1" anchors --write', process.execPath, program], {
    env: { ...process.env, CONTENT_DIR: sandbox.content },
  });
  expect(status === 0 && signal === null).toBe(false);
  expect(sandbox.read(ledger)).toBe(before);
});
