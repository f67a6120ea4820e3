import { remove, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, paper, source, works } from '../sound-collection.fixture.ts';

export const fileExists: Rule = {
  name: 'file-exists',
  topic: 'files',
  severity: 'error',
  why: 'What a record names has to be there.',
  passes: [show(paper, 'file: source.txt')],
  fails: [remove(paper), remove(works), remove(source), [...remove(introduction), ...remove(harbours)], remove('papers')],
};
