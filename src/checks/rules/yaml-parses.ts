import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { events, names, works } from '../sound-collection.fixture.ts';

export const yamlParses: Rule = {
  name: 'yaml-parses',
  topic: 'files',
  severity: 'error',
  why: 'A file that cannot be read says nothing, and one that YAML reads otherwise than it is written says what nobody wrote.',
  passes: [
    edit(works, 'title: Bergen Convention', 'title: "Bergen Convention"'),
    edit(works, '  volume: 12', '  volume: 012'),
    edit(works, '  volume: 12', '  # The volume is printed on the back.\n  volume: 12'),
  ],
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
    edit(works, '  volume: 12', '  volume: 12 #3'),
    edit(works, '  volume: 12', '  volume: 12\n  publisher: &Sons'),
    edit(events, 'names: [bergen, bergen-convention]', 'names: [bergen, bergen-convention'),
  ],
};
