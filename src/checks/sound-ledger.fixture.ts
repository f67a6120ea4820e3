/** The ledger of the small sound collection, for the examples of the rules about it. */
import { type Edit, edit, write } from './edit.ts';
import { harbours, paper } from './sound-collection.fixture.ts';

export const ledger = 'papers/marlow-1999/anchors.yaml';

export const soundLedger = `# The ledger: every address that this edition was ever published under, with a fingerprint of its words.
# Kept by “npm run edition -- anchors”, with --write to record and --alias to lead an old address to a new one. Nothing but an alias is to be edited by hand.
version: 1.0.0
anchors:
  page-1: { kind: page, fingerprint: "a3628d04b257" }
  introduction: { kind: section, fingerprint: "2c51c9e265ed" }
  introduction-p1: { kind: paragraph, fingerprint: "110ceedb7a8f" }
  n1-call: { kind: call, fingerprint: "a2d919ac7c92" }
  n1: { kind: note, fingerprint: "54be8b2fb4e8" }
  n1-c1: { kind: citation, fingerprint: "90d2772a4b0f" }
  s1: { kind: section, fingerprint: "52661ab46f54" }
  s1-1: { kind: section, fingerprint: "e2e9403f4b9f" }
  s1-1-p1: { kind: paragraph, fingerprint: "7c187cb54e48" }
  page-2: { kind: page, fingerprint: "e40f97ceaf13" }
  n2-call: { kind: call, fingerprint: "da9dd6bdc184" }
  n2: { kind: note, fingerprint: "1094fa65066f" }
  n2-c1: { kind: citation, fingerprint: "1ef1ea166c9c" }
  s1-2: { kind: section, fingerprint: "18ae95ffea62" }
  s1-2-p1: { kind: paragraph, fingerprint: "da8676068b01" }
  n3-call: { kind: call, fingerprint: "33a3810aeac0" }
  n3: { kind: note, fingerprint: "b059c5270547" }
  n3-c1: { kind: citation, fingerprint: "5c86af04d5fa" }
aliases: {}
`;

/** Publishes the small sound collection, and then changes it. */
export const published = (...edits: readonly Edit[]): [Edit, ...Edit[]] => [{ file: ledger, write: soundLedger }, ...edits];

/** Enters version 1.1.0 and records it. */
export const nextVersion: readonly Edit[] = [
  ...edit(paper, 'edition:\n', 'edition:\n  - version: 1.1.0\n    date: "2020-03-01"\n    changes: Mistakes mended.\n'),
  ...edit(ledger, 'version: 1.0.0', 'version: 1.1.0'),
];

/** The second paragraph of the harbours, with its note. */
export const stavanger = `Stavanger waited for ‘better days’.<Supplied why="Note 3 is about Stavanger, which only this sentence names.">[^3]</Supplied>

[^3]: <Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>.
`;

/** The words of version 1.0.0, as they are stored; here only those that a later version changed. */
export const wordsBefore: readonly Edit[] = write(
  'papers/marlow-1999/words.json',
  `${JSON.stringify({ '1.0.0': { 's1-2-p1': { words: 'Stavanger waited for ‘better days’.[^3]', copy: 'Stavanger waited for ‘better days’.' }, n3: 'Lund, ‘Quays and Trade’.' } }, null, 1)}\n`,
);

/** Takes the paragraph back. */
export const withdrawn: readonly Edit[] = edit(harbours, stavanger, '<Withdrawn why="The author took it back." />\n');

/** Enters version 1.1.0 and records that. */
export const recordWithdrawn: readonly Edit[] = [
  ...nextVersion,
  ...edit(ledger, 'fingerprint: "da8676068b01" }', 'fingerprint: "da8676068b01", until: 1.0.0 }'),
  ...edit(ledger, 'fingerprint: "33a3810aeac0" }', 'fingerprint: "33a3810aeac0", until: 1.0.0 }'),
  ...edit(ledger, 'fingerprint: "b059c5270547" }', 'fingerprint: "b059c5270547", until: 1.0.0 }'),
  ...edit(ledger, 'fingerprint: "5c86af04d5fa" }', 'fingerprint: "5c86af04d5fa", until: 1.0.0 }'),
  ...edit(ledger, 'aliases: {}', 'aliases:\n  n3: s1-2-p1\n  n3-c1: s1-2-p1\n  n3-call: s1-2-p1'),
];
