import { expect, it } from 'vitest';
import { joinLabels } from './join-labels.ts';

it.each([
  ['§ I.2, ¶ 3', '§ I.2, ¶ 3', '§ I.2, ¶ 3'],
  ['§ I.2, ¶ 3', '§ I.2, ¶ 5', '§ I.2, ¶¶ 3–5'],
  ['§ I.2, ¶ 3', '§ I.3, ¶ 1', '§ I.2, ¶ 3 – § I.3, ¶ 1'],
  ['§ I.2', '§ I.2, ¶ 1', '§ I.2 – § I.2, ¶ 1'],
])('from %s to %s is %s', (first, last, label) => expect(joinLabels(first, last)).toBe(label));
