import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, source } from '../sound-collection.fixture.ts';

export const sectionParses: Rule = {
  name: 'section-parses',
  topic: 'markup',
  severity: 'error',
  why: 'A file that cannot be read has no text to publish.',
  passes: [[...edit(introduction, 'It ended', 'It \\{almost\\} ended'), ...edit(source, 'It ended', 'It {almost} ended')]],
  fails: [edit(harbours, '</Emend>', ''), edit(introduction, 'It ended', 'It {almost ended'), edit(introduction, 'It ended', 'It <almost ended')],
};
