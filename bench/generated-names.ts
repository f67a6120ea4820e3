/** Names that generated papers mention. */
import { headingOf, type NameKind } from '../src/model/name.ts';
import { seedDice } from './dice.ts';
import { quote } from './generated-works.ts';
import { slugOf } from './vocabulary.ts';

export interface GeneratedName {
  key: string;
  /** As it stands in `names.yaml`. */
  record: string;
  forms: readonly string[];
}

const kinds: readonly NameKind[] = ['person', 'person', 'person', 'organisation', 'organisation', 'place', 'place', 'agreement', 'term', 'publication'];
const nouns: Readonly<Record<Exclude<NameKind, 'person' | 'place'>, readonly string[]>> = {
  organisation: ['Council', 'Institute', 'Ministry', 'Agency'],
  agreement: ['Convention', 'Treaty', 'Declaration'],
  term: ['Initiative', 'Process', 'Forum'],
  publication: ['Herald', 'Review', 'Gazette'],
};

/** Each has a proper name of its own, so that no form is claimed twice. */
export function makeName(seed: number, number: number, properName: (n: number) => string, givenName: (n: number) => string): GeneratedName {
  const dice = seedDice(seed, 4, number);
  const proper = properName(number);
  const kind = kinds[number % kinds.length] as NameKind;
  const given = givenName(dice.below(300));
  const name = kind === 'person' ? `${given} ${proper}` : kind === 'place' ? proper : `${proper} ${dice.pick(nouns[kind])}`;
  const entry = { kind, name, ...(kind === 'person' && { sort: `${proper}, ${given}` }), forms: kind === 'person' ? [name, proper] : [name] };
  const key = slugOf(headingOf(entry));
  return {
    key,
    forms: entry.forms,
    record: `${key}:\n  kind: ${kind}\n  name: ${quote(name)}\n${entry.sort ? `  sort: ${quote(entry.sort)}\n` : ''}  forms: [${entry.forms.map(quote).join(', ')}]\n`,
  };
}
