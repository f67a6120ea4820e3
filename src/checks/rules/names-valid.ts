import { edit, write } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { names } from '../sound-collection.fixture.ts';

export const namesValid: Rule = {
  name: 'names-valid',
  topic: 'names',
  severity: 'error',
  why: 'The index is made of these records.',
  passes: [
    edit(
      names,
      '  sort: Lund, Inga',
      `  sort: Lund, Inga
  role: Author of ‘Quays and Trade’`,
    ),
  ],
  fails: [
    edit(names, 'kind: person', 'kind: human'),
    edit(names, 'stavanger:', 'Stavanger:'),
    edit(
      names,
      `  name: Stavanger
`,
      '',
    ),
    write(names, '- Bergen\n'),
  ],
};
