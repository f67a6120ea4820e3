import { parseLocator } from '../../citation/locator.ts';
import { locatorForms, locatorLabels, locatorLanguage } from '../../citation/locator-forms.ts';
import { edit } from '../edit.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

const relocate = (locator: string) => [
  ...edit(introduction, 'locator="para. 3">', `locator="${locator}">`),
  ...edit(introduction, '1994, para. 3<', `1994, ${locator}<`),
  ...edit(source, 'para. 3', locator),
];

/** As English prints them. */
const kinds = locatorLabels.map((label) => locatorForms.en[label][0].split('|')[0]).join(', ');

export const locatorValid: Rule = {
  name: 'locator-valid',
  topic: 'citations',
  severity: 'error',
  why: `Exports carry a locator as a kind and places: one that is not understood cannot be carried. The kinds are ${kinds}; each also in German, French, Spanish, Japanese and Arabic: S. 7, chap. 3, 22頁, ص 22. One place may stand within another: vol. 2, p. 7.`,
  passes: [
    relocate('paras. 30 and 35'),
    relocate('pp. 22–23'),
    relocate('§ 12(1)(a)'),
    relocate('p. 12 n. 3'),
    relocate('vol. 2, p. 7'),
    relocate('art. LIII'),
    relocate('S. 7'),
  ],
  fails: [relocate('at the end'), relocate('pp. 23–22'), relocate('p. 22–23')],
  *check({ papers }) {
    for (const { citations, meta } of papers) {
      for (const { node, passage } of citations) {
        if (node.locator === undefined || node.locator === '' || parseLocator(node.locator, locatorLanguage(meta.language))) continue;
        yield {
          ...placeOfAttribute(passage.file, node, 'locator'),
          message: `Unexpected locator “${node.locator}”, expected a kind and its places as p. 4, pp. 22–23 and 29, § 12(1)(a), vol. 2, p. 7`,
          hint: 'One place has the singular, several the plural, and a range ascends.',
        };
      }
    }
  },
};
