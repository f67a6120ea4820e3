import { edit } from '../edit.ts';
import { behindPrint, behindSentence } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

export const formulaParses: Rule = {
  name: 'formula-parses',
  topic: 'markup',
  severity: 'error',
  why: 'A formula that does not parse could not be shown as one.',
  passes: [
    [
      ...edit(introduction, 'a long dispute', 'a long dispute, <Math tex="\\frac{a}{b}" />,'),
      ...edit(source, 'a long dispute', 'a long dispute, $\\frac{a}{b}$,'),
    ],
  ],
  fails: [
    [...edit(introduction, 'a long dispute', 'a long dispute, <Math tex="\\frac{a}{" />,'), ...edit(source, 'a long dispute', 'a long dispute, $\\frac{a}{$,')],
    [...behindSentence('<Math display tex="x_" />'), ...behindPrint('$$x_$$')],
  ],
};
