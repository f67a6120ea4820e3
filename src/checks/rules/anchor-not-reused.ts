import { isStoredKind } from '../../model/ledger.ts';
import { edit } from '../edit.ts';
import { type ChangeOf, changesOfType, excerptOf, howToRecord, kindNames, type MarkOf, marksOfType, placeOfAnchor } from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { ledger as ledgerFile, nextVersion, published } from '../sound-ledger.fixture.ts';

const recordInserted = [
  ...nextVersion,
  ...edit(ledgerFile, '  s1-2-p1:', '  s1-2-p0a: { kind: paragraph, fingerprint: "4333adeae4d1", since: 1.1.0 }\n  s1-2-p1:'),
];

export const anchorNotReused: Rule = {
  name: 'anchor-not-reused',
  topic: 'ledger',
  severity: 'error',
  why: 'A reference that leads to another passage is worse than one that leads nowhere: the reader who follows it is told something that was never cited, and does not know it.',
  passes: [
    published(),
    published(...edit(harbours, '## 2. Stavanger\n\n', '## 2. Stavanger\n\n<Inserted>\n\nThis stands before it now.\n\n</Inserted>\n\n'), ...recordInserted),
  ],
  fails: [
    published(...edit(harbours, '## 2. Stavanger\n\n', '## 2. Stavanger\n\nThis stands before it now.\n\n')),
    published(
      ...edit(ledgerFile, '"54be8b2fb4e8"', '"1094fa65066f"'),
      ...edit(ledgerFile, 'n2: { kind: note, fingerprint: "1094fa65066f"', 'n2: { kind: note, fingerprint: "54be8b2fb4e8"'),
    ),
  ],
  *check(collection) {
    for (const found of marksOfType(collection, 'inserted')) yield complainOfInsertion(found);
    for (const found of changesOfType(collection, 'moved')) yield complainOfReuse(found);
  },
};

export function complainOfReuse(found: ChangeOf<'moved'>): Complaint {
  const { anchor, id, recorded } = found.change;
  return {
    ...placeOfAnchor(anchor),
    message: `Unexpected ${kindNames[recorded.kind]} at the published address “${id}”, expected the words that were published there (${tellMove(found.change)})`,
    hint: hintFor(found),
  };
}

/** Of a passage that came in before others. */
export function complainOfInsertion({ mark: { id, anchor } }: MarkOf<'inserted'>): Complaint {
  return {
    ...placeOfAnchor(anchor),
    message: `Unexpected new ${kindNames[anchor.kind]} “${excerptOf(anchor.words)}” before published ones, expected a mark that leaves them their addresses`,
    hint: `Write <Inserted> before it and </Inserted> behind it, on lines of their own: its address is “${id}”.`,
  };
}

function hintFor(found: ChangeOf<'moved'>): string {
  const { kind } = found.change.recorded;
  if (!isStoredKind(kind)) return `Put it where the addresses before it stay as they were or, if the edition has to renumber, ${howToRecord(found)}.`;
  const how: Partial<Record<typeof kind, string>> = {
    note: 'give a note that came in the number before it and a letter, as [^2a], and write <Withdrawn why="…" /> as the words of one that was taken back',
    section: 'give a section that came in a number or words of its own',
  };
  return `A published address is never given other words: put these back, and ${how[kind] ?? 'mark what was taken back with <Withdrawn>, and what came in with <Inserted>'}.`;
}

function tellMove({ id, nowAt, bears, had }: ChangeOf<'moved'>['change']): string {
  const tells = [...(nowAt === undefined ? [] : [`those of “${id}” stand at “${nowAt}” now`]), ...(bears === undefined ? [] : [`these were at “${bears}”`])];
  if (tells.length > 0) return tells.join(', ');
  return had === undefined ? 'it was gone, and these are others' : `“${excerptOf(had)}”: less than half of them are left`;
}
