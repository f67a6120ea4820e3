import { behindSentence, withTable } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';

export const figureBetweenBlocks: Rule = {
  name: 'figure-between-blocks',
  topic: 'structure',
  severity: 'error',
  why: 'Figures and tables have addresses of their own, which only the blocks of a section have.',
  passes: [withTable],
  fails: [
    behindSentence(`> | Port | Quays |
> |:-----|------:|
> | Bergen | 4 |`),
    behindSentence('- <Figure src="ports.svg" alt="Two dots, for the ports, on a level." />'),
  ],
};
