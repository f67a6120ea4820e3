import { formsOf } from '../../model/name.ts';
import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { names } from '../sound-collection.fixture.ts';

export const nameFormFindable: Rule = {
  name: 'name-form-findable',
  topic: 'names',
  severity: 'error',
  why: 'A form is found as it is written: one that the text cannot contain marks nothing.',
  passes: [edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, "Stavanger waited"]')],
  fails: [
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, "…"]'),
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, " Haugesund"]'),
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, "Port  of Stavanger"]'),
  ],
  *survey({ names: entries, placeOf }) {
    for (const [key, { forms }] of Object.entries(entries)) {
      for (const [i, { form }] of formsOf({ forms }).entries()) {
        const isFindable = /[\p{L}\p{N}]/u.test(form) && form === form.trim() && !/\s{2}|[\n\t]/.test(form);
        if (!isFindable) yield { ...placeOf('names', key, 'forms', i), message: `Unexpected form “${form}”, expected words with single spaces between them` };
      }
    }
  },
};
