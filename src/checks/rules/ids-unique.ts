import type { Overview } from '../../edition/collection/overview.ts';
import type { Collection } from '../../edition/collection/read-collection.ts';
import { compareStrings } from '../../model/finding.ts';
import type { Paper } from '../../model/paper.ts';
import type { TextNode } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { events, harbours, names } from '../sound-collection.fixture.ts';
import { nodesOf, type PlacedNode } from '../words/placed-nodes.ts';

export const idsUnique: Rule = {
  name: 'ids-unique',
  topic: 'structure',
  severity: 'error',
  why: 'An address that two things share leads to the wrong one.',
  passes: [show(harbours, '## 1. Bergen')],
  fails: [
    edit(harbours, '# I. Two Harbours', '# Introduction'),
    edit(harbours, '# I. Two Harbours', '# Introduction title'),
    edit(events, 'id: quays-built', 'id: convention-signed'),
    edit(names, 'stavanger:', 'introduction:'),
  ],
  *check(collection) {
    for (const paper of collection.papers) yield* judgePaper(paper, collection);
  },
  survey: judgeRegisters,
};

function* judgePaper(paper: Paper, collection: Collection): Iterable<Complaint> {
  const owners = new Map<string, PlacedNode>();
  const doubled = new Set<TextNode>();
  for (const placed of nodesOf(paper)) {
    const { node, ancestors, file } = placed;
    // Notes and pages that are doubled are findings of their own; so is all that stands in a doubled section.
    const isCovered = () => node.type === 'page' || [node, ...ancestors].some((each) => each.type === 'note' || doubled.has(each));
    for (const id of idsOf(node)) {
      const owner = owners.get(id);
      if (!owner) owners.set(id, placed);
      else if (!isCovered()) {
        doubled.add(node);
        yield {
          ...placeOfNode(file, node),
          message: `Unexpected second “${id}”, expected an id that nothing else on the page has`,
          hint: node.type === 'section' ? 'Ids follow from printed numbers and titles: see whether the heading is as printed.' : undefined,
          also: secondPlaceOf(owner),
        };
      }
    }
  }
  // Exports put the text, its bibliography and its index in one document.
  for (const register of ['works', 'names'] as const) {
    for (const [key, owner] of owners) {
      if (Object.hasOwn(collection[register], key))
        yield {
          ...collection.placeOf(register, key),
          message: `Unexpected key “${key}”, expected one that is no id in ${paper.id}`,
          also: secondPlaceOf(owner),
        };
    }
  }
}

const secondPlaceOf = ({ node, file }: PlacedNode) => ({ ...placeOfNode(file, node), label: 'has it already' });

/** The ids that a node has on the page. */
function idsOf(node: TextNode): string[] {
  if (node.type === 'section') return [node.id, `${node.id}-title`];
  return 'id' in node && node.id ? [node.id] : [];
}

function* judgeRegisters({ works, names, events: told, placeOf }: Overview): Iterable<Complaint> {
  for (const key of Object.keys(names).sort(compareStrings)) {
    if (Object.hasOwn(works, key))
      yield {
        ...placeOf('names', key),
        message: `Unexpected key “${key}”, expected one that no work has: works and names share one space of keys`,
        hint: 'The work keeps its key; choose another for the name.',
        also: { ...placeOf('works', key), label: 'the work' },
      };
  }
  const seen = new Map<string, number>();
  for (const [i, { id }] of told.entries()) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, i);
    else
      yield {
        ...placeOf('events', i, 'id'),
        message: `Unexpected second event “${id}”, expected an id of its own`,
        also: { ...placeOf('events', first, 'id'), label: 'the first' },
      };
  }
}
