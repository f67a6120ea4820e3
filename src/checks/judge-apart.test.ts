import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assembleCollection } from '../../tests/fixtures/collection.fixture.ts';
import { overviewOf } from '../edition/collection/overview.ts';
import { type Collection, readCollection } from '../edition/collection/read-collection.ts';
import { type Finding, formatFinding } from '../model/finding.ts';
import type { Paper } from '../model/paper.ts';
import { append, applyEdits, type Edit, edit, write } from './edit.ts';
import { findAcross, findInPapers, judge, judgementOf } from './judge.ts';
import { rules } from './rules.ts';
import { events, harbours, introduction, names, paper, soundCollection, source, works } from './sound-collection.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Which paper’s folder a path stands in. */
const ownerOf = (file: string) => /^[^/]+\/papers\/([^/]+)(?=\/)/.exec(`${file}/`)?.[1];
const isFolder = (entry: string) => /^[^/]+\/papers\/[^/]+\/$/.test(entry);

/** What one paper is judged by: nothing of any other paper is in it. */
function narrowTo(collection: Collection, id: string): Collection {
  const indexes = collection.events.flatMap((event, i) => (event.paper === id || (event.paper === undefined && !collection.several) ? [i] : []));
  return {
    ...narrowFiles(collection, (file) => ownerOf(file) === id),
    papers: collection.papers.filter((each) => each.id === id),
    events: indexes.flatMap((i) => collection.events[i] ?? []),
    placeOf: (register, ...keys) =>
      register === 'events' && keys.length > 0
        ? collection.placeOf(register, indexes[Number(keys[0])] ?? -1, ...keys.slice(1))
        : collection.placeOf(register, ...keys),
    citedIn: narrowReferences(collection.citedIn, id),
    mentionedIn: narrowReferences(collection.mentionedIn, id),
  };
}

/** What stands beside the papers. */
const narrowToRest = (collection: Collection, ids: readonly string[]): Collection => ({
  ...narrowFiles(collection, (file) => !ids.includes(ownerOf(file) ?? '')),
  papers: [],
  events: [],
  citedIn: new Map(),
  mentionedIn: new Map(),
});

/** That a register could not be read is known everywhere. */
const narrowFiles = (collection: Collection, isOwn: (file: string) => boolean): Collection => ({
  ...collection,
  entries: collection.entries.filter(isOwn),
  files: collection.files.filter((file) => isOwn(file.path)),
  unread: new Set([...collection.unread].filter((file) => isOwn(file) || ownerOf(file) === undefined)),
  findings: collection.findings.filter(({ file }) => isOwn(file)),
});

const narrowReferences = <T extends { paper: Paper }>(references: ReadonlyMap<string, readonly T[]>, id: string): Map<string, T[]> =>
  new Map([...references].map(([key, places]): [string, T[]] => [key, places.filter((place) => place.paper.id === id)]).filter(([, own]) => own.length > 0));

function judgeApart(collection: Collection): Finding[] {
  const ids = collection.entries.filter(isFolder).flatMap((entry) => ownerOf(entry) ?? []);
  const parts = [...ids.map((id) => narrowTo(collection, id)), narrowToRest(collection, ids)];
  return [...parts.flatMap(({ findings }) => findings), ...parts.flatMap(findInPapers), ...findAcross(overviewOf(collection))];
}

const told = ({ errors, warnings }: ReturnType<typeof judge>) => [...errors, ...warnings].map(formatFinding);

/** What is found, which is the same both ways. */
function judgeBothWays(collection: Collection): string[] {
  const whole = told(judge(collection));
  expect(told(judgementOf(judgeApart(collection)))).toEqual(whole);
  return whole;
}

let count = 0;
const sound = Object.entries(soundCollection).flatMap(([file, text]) => write(file, text));

function readChanged(edits: readonly Edit[]): Collection {
  count += 1;
  const root = path.join(folder, String(count), 'content');
  applyEdits(root, [...sound, ...edits]);
  return readCollection(root);
}

const inSecond = (file: string) => file.replace('marlow-1999', 'moe-2003');
const secondPaper = [paper, introduction, harbours, source].flatMap((file) => write(inSecond(file), soundCollection[file] ?? ''));

describe('the papers one at a time, what stands beside them, and what no paper tells, give what all together give', () => {
  test.each(rules)('for the examples of $name, alone and beside another paper', ({ passes, fails }) => {
    for (const example of passes) expect(judgeBothWays(readChanged(example))).toEqual([]);
    for (const example of fails) {
      expect(judgeBothWays(readChanged(example))).not.toEqual([]);
      judgeBothWays(readChanged([...example, ...secondPaper]));
    }
  });

  test('for the content, and the papers of the tests', () => {
    expect(judgeBothWays(readCollection('content'))).toEqual([]);
    const root = path.join(folder, 'several', 'content');
    assembleCollection(root);
    expect(judgeBothWays(readCollection(root))).toEqual([]);
  });
});

/** A second paper of other words, which cites a work of its own; the section on the harbours is the same. */
const sibling: readonly Edit[] = [
  ...secondPaper,
  ...edit(inSecond(paper), 'title: Tides and Treaties', 'title: Tides Again'),
  ...edit(inSecond(introduction), 'work="convention-1994" locator="para. 3">‘Bergen Convention’', 'work="treaty-1994" locator="para. 3">‘Stavanger Treaty’'),
  ...edit(inSecond(source), "'Bergen Convention'", "'Stavanger Treaty'"),
  ...edit(inSecond(source), 'Tides and Treaties', 'Tides Again'),
  ...append(works, '\ntreaty-1994:\n  type: treaty\n  title: Stavanger Treaty\n  issued: "1994-06-03"\n'),
  ...edit(events, 'passage: introduction-p1', 'paper: marlow-1999\n  passage: introduction-p1'),
  ...edit(events, 'passage: s1-1-p1', 'paper: moe-2003\n  passage: s1-1-p1'),
];

test('mistakes between papers, and between them and the registers, are each found once', () => {
  expect(judgeBothWays(readChanged(sibling))).toEqual([
    'content/papers/moe-2003/2-two-harbours.mdx  file-single  Unexpected copy of content/papers/marlow-1999/2-two-harbours.mdx, expected another text. Delete one of them.',
  ]);
  const mistakes = [
    ...append(works, '\nzeal-1990:\n  type: book\n  title: "Coasts  and Ports"\n'),
    ...edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Bergen]'),
    ...append(events, '- id: lost\n  date: "1998"\n  title: A port is lost\n  paper: moe-2004\n  passage: s1-1-p1\n  names: [nobody]\n'),
    ...append(events, '- id: told-nowhere\n  date: "1999"\n  title: Another is found\n  passage: s1-1-p1\n'),
    ...append(events, '- id: untold\n  date: "2000"\n  title: The quays grow\n  paper: moe-2003\n  passage: s1-1-p1\n'),
    ...append(events, '- id: unwritten\n  date: "2001"\n  title: The quays shrink\n  paper: marlow-1999\n  passage: s9-p1\n'),
    ...write('papers/readme.txt', 'The papers.\n'),
    ...write('papers/moe-2003/Paper.yaml', 'None.\n'),
  ];
  const found = judgeBothWays(readChanged([...sibling, ...mistakes]));
  expect(found.map((finding) => finding.split('  ', 2).join('  '))).toMatchInlineSnapshot(`
    [
      "content/events.yaml:16:3  event-passage-exists",
      "content/events.yaml:18:11  name-exists",
      "content/events.yaml:19:3  event-passage-exists",
      "content/events.yaml:24:3  event-year-told",
      "content/events.yaml:32:3  event-passage-exists",
      "content/names.yaml:17:22  name-form-claimed-once",
      "content/papers/moe-2003/2-two-harbours.mdx  file-single",
      "content/papers/moe-2003/Paper.yaml  file-known",
      "content/papers/moe-2003/paper.yaml  file-single",
      "content/papers/readme.txt  file-known",
      "content/works.yaml:22:1  work-cited",
      "content/works.yaml:24:3  spaces-single",
    ]
  `);
});

test('what another paper lacks keeps no mistake of a paper from being found, and is not taken for one of the registers', () => {
  const found = judgeBothWays(
    readChanged([
      ...sibling,
      ...edit(events, 'paper: moe-2003\n  passage: s1-1-p1', 'paper: moe-2003\n  passage: s1-1-p9'),
      ...append(events, '- id: lost\n  date: "1998"\n  title: A port is lost\n  paper: moe-2004\n  passage: s1-1-p1\n'),
      ...write(introduction, '# Introduction\n\nThe <Broken\n'),
    ]),
  );
  expect(found.map((finding) => finding.split('  ', 2).join('  '))).toMatchInlineSnapshot(`
    [
      "content/events.yaml:11:3  event-passage-exists",
      "content/papers/marlow-1999/1-introduction.mdx:3:5  section-parses",
      "content/papers/moe-2003/2-two-harbours.mdx  file-single",
    ]
  `);
});

test('a register that could not be read makes no reference to it wrong, in any paper', () => {
  const broken = [
    ...sibling,
    ...append(works, '\n: [\n'),
    ...append(names, '\n: [\n'),
    ...edit(inSecond(harbours), 'Stavanger waited', '<Name ref="nobody">Stavanger</Name> waited'),
  ];
  const found = judgeBothWays(readChanged(broken));
  expect(found.filter((finding) => /(?:work|name)-exists/.test(finding))).toEqual([]);
});
