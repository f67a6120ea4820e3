import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const elementFilled: Rule = {
  name: 'element-filled',
  topic: 'markup',
  severity: 'error',
  why: 'An element says something of the words that it holds; a page break holds none.',
  passes: [show(introduction, '<Page n="1" />')],
  fails: [
    edit(harbours, '>harbour</Emend>', '></Emend>'),
    edit(
      introduction,
      `<Page n="1" />

# Introduction

The`,
      `# Introduction

<Page n="1">The</Page>`,
    ),
  ],
};
