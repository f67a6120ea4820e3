import { plainText } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';
import { excerptOf } from '../words/printed-words.ts';

export const locatorPrinted: Rule = {
  name: 'locator-printed',
  topic: 'citations',
  severity: 'error',
  why: 'Readers who follow a citation go to the printed place: the encoded one must be the same.',
  passes: [show(introduction, '<Cite work="convention-1994" locator="para. 3">‘Bergen Convention’, Bergen, 3 June 1994, para. 3</Cite>')],
  fails: [edit(introduction, 'locator="para. 3"', 'locator="para. 4"'), edit(introduction, ', para. 3<', '<')],
  *check({ papers }) {
    for (const { citations } of papers) {
      for (const { node, passage } of citations) {
        const printed = plainText(node);
        if (node.locator === undefined || node.locator === '' || holds(printed, node.locator)) continue;
        yield {
          ...placeOfAttribute(passage.file, node, 'locator'),
          message: `Unexpected locator “${node.locator}”, expected it as printed within “${excerptOf(printed)}”`,
        };
      }
    }
  },
};

/** Letters of scripts without spaces stand beside a locator as punctuation does. */
const withoutSpaceless = (text = '') => text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}].*/su, '');

/** Dashes and spaces may differ; what follows may not go on with the number. */
function holds(printed: string, locator: string): boolean {
  const flat = (text: string) =>
    text
      .replace(/[‐‑–—-]/g, '-')
      .replace(/\s+/g, ' ')
      .toLowerCase();
  const [text, sought] = [flat(printed), flat(locator.trim())];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (
      !/[\p{L}\p{N}]$/u.test(withoutSpaceless(text.slice(0, at).at(-1))) &&
      !/^(?:[\p{L}\p{N}]|[.,-]\d)/u.test(withoutSpaceless(text.slice(at + sought.length, at + sought.length + 2)))
    )
      return true;
  }
  return false;
}
