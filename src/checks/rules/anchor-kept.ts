import { edit } from '../edit.ts';
import {
  anchorsCommand,
  type ChangeOf,
  changesOfType,
  excerptOf,
  kindNames,
  type MarkOf,
  marksOfType,
  placeInLedger,
  placeOfAnchor,
} from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { ledger as ledgerFile, nextVersion, published, stavanger, wordsBefore } from '../sound-ledger.fixture.ts';

const cite = '<Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>';

export const anchorKept: Rule = {
  name: 'anchor-kept',
  topic: 'ledger',
  severity: 'error',
  why: 'Readers have cited the address. Where it leads nowhere, their reference is broken, and nobody can mend it for them.',
  passes: [
    published(),
    published(
      ...edit(harbours, cite, 'Lund, ‘Quays and Trade’'),
      ...nextVersion,
      ...edit(ledgerFile, 'fingerprint: "5c86af04d5fa" }', 'fingerprint: "5c86af04d5fa", until: 1.0.0 }'),
      ...edit(ledgerFile, 'aliases: {}', 'aliases:\n  n3-c1: n3'),
    ),
  ],
  fails: [
    published(...edit(harbours, cite, 'Lund, ‘Quays and Trade’')),
    published(...wordsBefore, ...edit(harbours, stavanger, 'Haugesund built nothing at all.\n')),
  ],
  *check(collection) {
    for (const found of marksOfType(collection, 'withdrawn')) yield complainOfAbsence(found);
    for (const found of changesOfType(collection, 'vanished')) yield complainOfLoss(found);
  },
};

export function complainOfLoss({ paper, ledger, change }: ChangeOf<'vanished'>): Complaint {
  const give = `give it an alias with “${anchorsCommand(paper, `--alias ${change.id}=${change.nowAt ?? '…'} --write`)}”`;
  return {
    ...placeInLedger(ledger, 'anchors', change.id),
    message: `Unexpected loss of the published ${kindNames[change.recorded.kind]} “${change.id}”, expected it in the text, or an alias`,
    hint:
      change.nowAt === undefined
        ? `Put it back or, naming the address that holds its place now, ${give}.`
        : `Its words stand at “${change.nowAt}” now: put them back, or ${give}.`,
  };
}

const sampleMark = ({ movedTo }: MarkOf<'withdrawn'>['mark']) => (movedTo === undefined ? '<Withdrawn why="…" />' : `<Withdrawn movedTo="${movedTo}" />`);

/** Of a passage whose place nothing holds. */
export function complainOfAbsence({ paper, ledger, mark }: MarkOf<'withdrawn'>): Complaint {
  const { id, words, before, movedTo } = mark;
  const kind = kindNames[ledger.anchors[id]?.kind ?? 'paragraph'];
  const last = anchorsCommand(paper, `--alias ${id}=… --write`);
  const where = before ? `in its place, before “${excerptOf(before.words)}”, on a line of its own` : 'in its place, last in its section, on a line of its own';
  return {
    ...(before ? placeOfAnchor(before) : placeInLedger(ledger, 'anchors', id)),
    message: `Unexpected loss of the published ${kind} “${id}”${words === undefined ? '' : ` (${excerptOf(words)})`}, expected it in the text, or a mark that holds its place`,
    hint: `Put it back or, ${movedTo === undefined ? 'if it was taken back' : 'since its words stand elsewhere'}, write ${sampleMark(mark)} ${where}.${before ? '' : ` Where it was joined to another passage, “${last}” leads there.`}`,
  };
}
