import { didYouMean } from '../../model/nearest.ts';
import { edit } from '../edit.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { events, harbours } from '../sound-collection.ts';

export const nameExists: Rule = {
  name: 'name-exists',
  topic: 'names',
  severity: 'error',
  why: 'A mention leads to the index: a name that is not there cannot be looked up.',
  passes: [
    edit(harbours, 'Stavanger waited', '<Name ref="stavanger">Stavanger</Name> waited'),
    edit(harbours, 'Bergen built', '<Name ref="none">Bergen</Name> built'),
  ],
  fails: [edit(harbours, 'Stavanger waited', '<Name ref="stavangar">Stavanger</Name> waited'), edit(events, 'names: [bergen]', 'names: [bergn]')],
  *check(collection) {
    const { names, papers, events: told } = collection;
    if (collection.unread.has(collection.placeOf('names').file)) return;
    const complain = (ref: string) => ({ message: `Unexpected name “${ref}”, expected a key of names.yaml`, hint: didYouMean(ref, Object.keys(names)) });
    for (const { mentions } of papers) {
      for (const { node, passage } of mentions) {
        if (node.ref !== '' && !collection.hasKey('names', node.ref)) yield { ...placeOfAttribute(passage.file, node, 'ref'), ...complain(node.ref) };
      }
    }
    for (const [i, event] of told.entries()) {
      for (const [j, ref] of event.names?.entries() ?? []) {
        if (!collection.hasKey('names', ref)) yield { ...collection.placeOf('events', i, 'names', j), ...complain(ref) };
      }
    }
  },
};
