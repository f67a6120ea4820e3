import type { Work, WorkType } from '../../model/work.ts';
import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';

type Field = keyof Work;

/** What a work of a type cannot be found without. */
const needed: Partial<Record<WorkType, readonly Field[]>> = {
  'article-journal': ['container-title'],
  'article-magazine': ['container-title'],
  'article-newspaper': ['container-title'],
  chapter: ['container-title'],
  webpage: ['URL'],
};

const ofPeriodicals: readonly WorkType[] = ['article-journal', 'article-magazine', 'article-newspaper'];
const ofMeetings: readonly WorkType[] = ['speech', 'paper-conference', 'document', 'treaty', 'interview', 'report'];

/** Fields that only some types have; elsewhere they show that the type is another. */
const only: Partial<Record<Field, readonly WorkType[]>> = {
  issue: ofPeriodicals,
  ISSN: [...ofPeriodicals, 'report', 'book', 'chapter', 'paper-conference', 'webpage'],
  ISBN: ['book', 'chapter', 'report', 'paper-conference', 'thesis', 'document', 'legislation'],
  volume: [...ofPeriodicals, 'book', 'chapter', 'report', 'paper-conference', 'legal_case', 'legislation', 'treaty'],
  'event-title': ofMeetings,
  'event-place': ofMeetings,
  'chapter-number': ['book', 'chapter', 'legislation'],
  authority: ['legal_case', 'legislation', 'treaty', 'document', 'report'],
};

export const workFieldsFit: Rule = {
  name: 'work-fields-fit',
  topic: 'works',
  severity: 'error',
  why: 'A work’s type decides how it is cited and exported: fields that the type does not have are lost there.',
  passes: [show(works, 'type: article-journal'), edit(works, 'type: treaty', 'type: document')],
  fails: [edit(works, '  container-title: Harbour Review\n', ''), edit(works, 'type: treaty', 'type: book'), edit(works, 'event-place: Bergen', 'issue: 4')],
  *survey({ works: records, placeOf }) {
    for (const [key, work] of Object.entries(records)) {
      for (const field of needed[work.type] ?? []) {
        if (work[field] === undefined)
          yield {
            ...placeOf('works', key),
            message: `Unexpected ${work.type} “${key}” without “${field}”, expected where it stands`,
            hint: 'See whether its type is right.',
          };
      }
      for (const field of Object.keys(work) as Field[]) {
        const types = only[field];
        if (types && work[field] !== undefined && !types.includes(work.type)) {
          yield {
            ...placeOf('works', key, field),
            message: `Unexpected “${field}” of a ${work.type}, expected it of ${types.join(', ')}`,
            hint: 'See whether the type is right.',
          };
        }
      }
    }
  },
};
