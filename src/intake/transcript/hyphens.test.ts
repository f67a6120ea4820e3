import { expect, test } from 'vitest';
import { joinDivided, readVocabulary } from './hyphens.ts';
import { lineOf } from './lines.fixture.ts';

const vocabulary = readVocabulary(
  ['The multi-faceted development of counter-terrorism and counterterrorism, a well known water', 'level and co-', 'operation, a well-known cooperation.'].map(
    (text) => lineOf(text),
  ),
);

test.each([
  ['the multi-', 'faceted work', 'multi-faceted', true],
  ['the develop-', 'ment of', 'development', true],
  ['the NATO-', 'Japan relations', 'NATO-Japan', true],
  ['in 2005-', '2007 it', '2005-2007', true],
  ['a co-', 'operation', 'cooperation', true],
  ['Vor-', 'und Nachteile', 'Vor- und', true],
  ['the soft\u00ad', 'ened', 'softened', true],
  ['a harbour-', 'master', 'harbourmaster', true],
  ['the water-', 'level of', 'water-level', false],
  ['an AI-', 'led crew', 'AI-led', true],
  ['the water-', 'guard of', 'waterguard', false],
])('%s / %s is %s', (before, after, joined, sure) => {
  expect(joinDivided(before, after, vocabulary)).toMatchObject({ joined, sure });
});

test('a dash at the end of a line divides no word', () => {
  expect(joinDivided('the harbour -', 'and so on', vocabulary)).toBeUndefined();
  expect(joinDivided('the harbour—', 'and so on', vocabulary)).toBeUndefined();
});
