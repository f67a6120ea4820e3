import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { events, names, works } from '../sound-collection.fixture.ts';

export const yamlParses: Rule = {
  name: 'yaml-parses',
  topic: 'files',
  severity: 'error',
  why: 'A file that cannot be read says nothing.',
  passes: [edit(works, 'title: Bergen Convention', 'title: "Bergen Convention"')],
  fails: [
    edit(works, '"Quays and Trade: A Survey"', 'Quays and Trade: A Survey'),
    edit(
      names,
      `bergen:
`,
      `bergen:
  kind: place
bergen:
`,
    ),
    edit(events, 'names: [bergen, bergen-convention]', 'names: [bergen, bergen-convention'),
  ],
};
