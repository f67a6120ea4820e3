import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, works } from '../sound-collection.fixture.ts';
import { around, judgeCharacters } from '../words/typography.ts';

export const spacesSingle: Rule = {
  name: 'spaces-single',
  topic: 'typography',
  severity: 'error',
  why: 'A second space is invisible on the page, and makes words that look alike differ in search, exports and fingerprints.',
  passes: [show(harbours, 'the trade <Page n="2" />grew.')],
  fails: [
    edit(introduction, 'long dispute', 'long  dispute'),
    edit(harbours, '<Page n="2" />grew', '<Page n="2" /> grew'),
    edit(works, 'title: Bergen Convention', 'title: "Bergen  Convention"'),
  ],
  ...judgeCharacters(/[ \t\u00A0]{2,}/g, (match) => ({ message: `Unexpected ${match[0].length} spaces in “${around(match)}”, expected one` })),
};
