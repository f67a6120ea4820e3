import { append, edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { names } from '../sound-collection.fixture.ts';
import { wordsOf } from '../words/printed-words.ts';

export const nameRecordedOnce: Rule = {
  name: 'name-recorded-once',
  topic: 'names',
  severity: 'error',
  why: 'A person or place under two keys shows each of them half of its mentions.',
  passes: [edit(names, '  name: Bergen\n', '  name: Bergen, Norway\n')],
  fails: [append(names, 'stavanger-town:\n  kind: place\n  name: stavanger\n  forms: [Haugesund]\n')],
  *survey({ names: entries, placeOf }) {
    const first = new Map<string, string>();
    for (const [key, { kind, name }] of Object.entries(entries)) {
      const identity = `${kind} ${wordsOf(name).join(' ') || name}`;
      const known = first.get(identity);
      if (known === undefined) first.set(identity, key);
      else
        yield {
          ...placeOf('names', key, 'name'),
          message: `Unexpected second entry of “${name}”, expected one`,
          hint: `“${known}” has the same kind and name.`,
          also: { ...placeOf('names', known), label: 'the first' },
        };
    }
  },
};
