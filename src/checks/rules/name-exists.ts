import type { Overview } from '../../edition/collection/overview.ts';
import { didYouMean } from '../../model/nearest.ts';
import { edit } from '../edit.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { events, harbours } from '../sound-collection.fixture.ts';

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
    if (!isRegisterRead(collection)) return;
    for (const { mentions } of collection.papers) {
      for (const { node, passage } of mentions) {
        if (node.ref !== '' && !collection.hasKey('names', node.ref))
          yield { ...placeOfAttribute(passage.file, node, 'ref'), ...describe(node.ref, collection) };
      }
    }
  },
  *survey(overview) {
    if (!isRegisterRead(overview)) return;
    for (const [i, event] of overview.events.entries()) {
      for (const [j, ref] of event.names?.entries() ?? []) {
        if (!overview.hasKey('names', ref)) yield { ...overview.placeOf('events', i, 'names', j), ...describe(ref, overview) };
      }
    }
  },
};

const isRegisterRead = ({ unread, fileOf }: Pick<Overview, 'unread' | 'fileOf'>) => !unread.has(fileOf('names'));

const describe = (ref: string, { names }: Pick<Overview, 'names'>) => ({
  message: `Unexpected name “${ref}”, expected a key of names.yaml`,
  hint: didYouMean(ref, Object.keys(names)),
});
