import { parseLocator } from '../../citation/locator.ts';
import { edit } from '../edit.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

const relocate = (locator: string) => [
  ...edit(introduction, 'locator="para. 3">', `locator="${locator}">`),
  ...edit(introduction, '1994, para. 3<', `1994, ${locator}<`),
  ...edit(source, 'para. 3', locator),
];

export const locatorValid: Rule = {
  name: 'locator-valid',
  topic: 'citations',
  severity: 'error',
  why: 'Exports carry a locator as a kind and places: one that is not understood cannot be carried.',
  passes: [relocate('paras. 30 and 35'), relocate('pp. 22–23')],
  fails: [relocate('at the end'), relocate('pp. 23–22'), relocate('p. 22–23')],
  *check({ papers }) {
    for (const { citations } of papers) {
      for (const { node, passage } of citations) {
        if (node.locator === undefined || node.locator === '' || parseLocator(node.locator)) continue;
        yield {
          ...placeOfAttribute(passage.file, node, 'locator'),
          message: `Unexpected locator “${node.locator}”, expected a kind and its places as p. 4, pp. 22–23 and 29, para. 42, ch. 2`,
          hint: 'One place has the singular, several the plural, and a range ascends.',
        };
      }
    }
  },
};
