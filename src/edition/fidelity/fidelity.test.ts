import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import type { Paper } from '../../model/paper.ts';
import { readCollection } from '../collection/read-collection.ts';
import { describeFidelity, type Fidelity, measureFidelity } from './fidelity.ts';

const [paper] = readCollection(path.resolve('content')).papers;
if (!paper?.source) throw new Error('The paper has no copy text.');
const { source } = paper;

const measure = (changed: Paper): Fidelity => {
  const fidelity = measureFidelity(changed);
  if (!fidelity) throw new Error('The paper has no copy text.');
  return fidelity;
};

/** The paper with another copy text: a change there is the same as the contrary change in the edition. */
const withSource = (change: (text: string) => string): Paper => {
  const text = change(source.text);
  if (text === source.text) throw new Error('The change changed nothing.');
  return { ...paper, source: { ...source, text } };
};

const kinds = (fidelity: Fidelity) => fidelity.differences.map(({ kind }) => kind).sort();

test('every block and word of the transcript stands in the edition once, and nothing else', () => {
  const fidelity = measure(paper);
  console.log(describeFidelity(fidelity));
  expect(fidelity.differences).toEqual([]);
  expect(fidelity.wordsIn).toBeGreaterThan(5000);
  expect(fidelity.matched).toBe(fidelity.wordsIn);
  expect(fidelity.matched).toBe(fidelity.wordsOut);
  expect(fidelity).toMatchObject({ furniture: 1, emendations: 7, supplied: 5 });
});

const transcribed = readFixturePapers().papers.filter(({ meta }) => meta.source);

test.each(transcribed.map((each) => [each.id, each] as const))('so it is in %s, of another shape', (_, each) => {
  const fidelity = measure(each);
  expect(fidelity.differences).toEqual([]);
  expect(fidelity.matched).toBe(fidelity.wordsIn);
  expect(fidelity.matched).toBe(fidelity.wordsOut);
});

test('a space before a closing mark is no difference', () => {
  expect(kinds(measure(withSource((text) => text.replace('clear manner.⁴', 'clear manner .⁴'))))).toEqual([]);
});

describe('it fails on', () => {
  test('a word of a table, a caption or a reading that changed', () => {
    const marlow = readFixturePapers().papers.find(({ id }) => id === 'marlow-2011') as Paper;
    for (const [from, to] of [
      ['31', '32'],
      ['after the plan of', 'after a plan of'],
      ['みなと', 'みなみ'],
    ] as const) {
      const changed = { ...marlow, source: { path: 'source.txt', text: marlow.source?.text.replace(from, to) ?? '' } };
      expect(kinds(measure(changed)), from).toContain('changed');
    }
  });

  test('a changed word', () => {
    const [difference] = measure(withSource((text) => text.replace('infrequent and loosely', 'infrequent and closely'))).differences;
    expect(difference).toMatchObject({
      kind: 'changed',
      source: { words: ['closely'] },
      edition: { words: ['loosely'], place: { file: 'content/papers/tsuruoka-2010/1-introduction.mdx', line: 7 } },
    });
  });

  test('a word that the edition lost', () => {
    const { differences } = measure(withSource((text) => text.replace('counter-piracy cooperation off', 'counter-piracy naval cooperation off')));
    expect(differences).toMatchObject([{ kind: 'lost', source: { words: ['naval'], place: { file: source.path } } }]);
  });

  test('a word that the edition doubled', () => {
    const { differences } = measure(withSource((text) => text.replace('It is still at an initial phase.', 'It is still at initial phase.')));
    expect(differences).toMatchObject([{ kind: 'added', edition: { words: ['an'] } }]);
  });

  test('a word that moved', () => {
    expect(
      kinds(measure(withSource((text) => text.replace('political and strategic dialogue with Europe', 'strategic and political dialogue with Europe')))),
    ).not.toEqual([]);
  });

  test('a paragraph that moved', () => {
    const blocks = source.text.split('\n\n');
    const from = blocks.findIndex((block) => block.startsWith('The 9/11 terrorist attacks'));
    const moved = measure(withSource(() => [...blocks.slice(0, from - 1), blocks[from], blocks[from - 1], ...blocks.slice(from + 1)].join('\n\n')));
    expect(kinds(moved)).toEqual(expect.arrayContaining(['added', 'lost']));
  });

  test('a block that the edition lost, or has once where the transcript has it twice', () => {
    const [first = ''] = source.text.split('\n\n').filter((block) => block.startsWith('Sending observers'));
    expect(kinds(measure(withSource((text) => text.replace(first, `${first}\n\n${first}`))))).toEqual(['lost']);
    expect(
      kinds(measure(withSource((text) => text.replace('Sending observers', 'A block of words that the edition has not at all.\n\nSending observers')))),
    ).toEqual(['lost']);
  });

  test('a block that the edition alone has', () => {
    const [block = ''] = source.text.split('\n\n').filter((each) => each.startsWith('NATO-Japan cooperation is still'));
    expect(kinds(measure(withSource((text) => text.replace(`${block}\n\n`, ''))))).toEqual(['added']);
  });

  test('a note that another number calls', () => {
    const { differences } = measure(withSource((text) => text.replace('clear manner.⁴', 'clear manner.⁵')));
    expect(differences).toMatchObject([{ kind: 'changed', source: { words: ['5'] }, edition: { words: ['4'] } }]);
  });

  test('an emendation that gives another reading than the transcript’s', () => {
    const { differences } = measure(withSource((text) => text.replace('shows is the fat that', 'shows is the fact that')));
    expect(differences).toMatchObject([{ kind: 'changed', source: { words: ['fact'] }, edition: { words: ['fat'] } }]);
  });
});

test('the normalisations alone are passed over', () => {
  const changed = withSource((text) =>
    text.replaceAll("'", '’').replace('2005-2007', '2005–2007').replace('*NATO Review*', 'NATO Review').replace('in June 2010. ⁹ The', 'in June 2010.⁹ The'),
  );
  expect(measure(changed).differences).toEqual([]);
});
