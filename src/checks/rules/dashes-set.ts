import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, paper, source, works } from '../sound-collection.fixture.ts';
import { around, judgeCharacters } from '../words/typography.ts';

/** Numbers of reports and of parts, which have hyphens of their own. */
const numbers = new Set(['number', 'collection-number']);

export const dashesSet: Rule = {
  name: 'dashes-set',
  topic: 'typography',
  severity: 'error',
  why: 'A dash says “to” between numbers and parts a sentence; a hyphen makes one word of two.',
  passes: [
    show(harbours, '1996–1997'),
    edit(paper, 'date: "1999-05-04"', 'date: "1999-05"'),
    edit(works, '  volume: 12', '  volume: 12\n  page: 22–23'),
    [
      ...edit(introduction, 'a long dispute', 'a dispute (doi: 10.1000/22-33, `22-33`)'),
      ...edit(source, 'a long dispute', 'a dispute (doi: 10.1000/22-33, `22-33`)'),
    ],
  ],
  fails: [
    edit(harbours, '1996–1997', '1996-1997'),
    edit(works, '  volume: 12', '  volume: 12\n  page: 22-23'),
    edit(introduction, 'It ended a long dispute', 'It ended - at last - a long dispute'),
    edit(introduction, 'It ended a long dispute', 'It ended--at last--a long dispute'),
  ],
  ...judgeCharacters(/(?<![\p{L}\p{N}‑/-])\d+-\d+(?![\p{L}\p{N}‑/-])|(?<=\s)-(?=\s)|(?<!-)--(?!-)/gu, (match, { field }) => {
    if (numbers.has(field)) return undefined;
    const isRange = /\d/.test(match[0]);
    return {
      message: `Unexpected hyphen in “${isRange ? match[0] : around(match)}”, expected a dash${isRange ? `: “${match[0].replace('-', '–')}”` : ' (— or –)'}`,
      hint: isRange ? 'A hyphen that is printed between numbers is written ‑ (U+2011), which does not break.' : undefined,
    };
  }),
};
