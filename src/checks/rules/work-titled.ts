import { append } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';

const untitled = (custom: string) =>
  append(
    works,
    `\nquay-2001:\n  type: document\n  title: "[Private communication]"\n  author:\n    - { family: Quay, given: Ada }\n  issued: "2001"\n  custom: { further-reading: true${custom} }\n`,
  );

export const workTitled: Rule = {
  name: 'work-titled',
  topic: 'works',
  severity: 'error',
  why: 'A work is found by its title. One in brackets was supplied, often by a program that found none.',
  passes: [untitled(', sources: { title: "The letter bears none." }')],
  fails: [untitled('')],
  *survey({ works: records, placeOf }) {
    for (const [key, { title, custom }] of Object.entries(records)) {
      if (!/^\[.*\]$/su.test(title.trim()) || custom?.sources?.['title'] !== undefined) continue;
      yield {
        ...placeOf('works', key, 'title'),
        message: `Unexpected title “${title}”, expected the one that the work bears`,
        hint: 'If it bears none, say so in “custom.sources.title”.',
      };
    }
  },
};
