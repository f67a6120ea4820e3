/** A collection to measure with: papers in made-up words that share a bibliography, an index of names and a timeline. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareStrings } from '../src/model/finding.ts';
import { type Dice, seedDice } from './dice.ts';
import { generatePaper, paperShape } from './generate-paper.ts';
import { makeName } from './generated-names.ts';
import { makeWork } from './generated-works.ts';
import { makeProperNames, makeVocabulary } from './vocabulary.ts';

/** A paper shares most works and names with others, and brings some that only it has. */
const works = { pool: 400, own: 4 };
const names = { pool: 600, own: 8 };

export interface CollectionPlan {
  papers: number;
  seed: number;
}

/** Writes a content folder; the same plan gives the same bytes, and a larger collection begins with the papers of a smaller. Gives the papers’ ids. */
export function generateCollection(to: string, { papers, seed }: CollectionPlan): string[] {
  const vocabulary = makeVocabulary(seed);
  const properName = makeProperNames(seed, 1, vocabulary);
  const familyName = makeProperNames(seed, 3, vocabulary);
  const registered = makeProperNames(seed, 2, vocabulary);
  const records = { works: new Map<string, string>(), names: new Map<string, string>(), events: new Map<string, string>() };
  const workOf = once((n) => makeWork(seed, n, vocabulary, properName));
  const nameOf = once((n) => makeName(seed, n, registered, properName));
  const ids: string[] = [];
  for (let number = 0; number < papers; number++) {
    const dice = seedDice(seed, 6, number);
    const cited = draw(dice, number, paperShape.works, works).map(workOf);
    const mentioned = draw(dice, number, paperShape.names, names).map(nameOf);
    for (const { key, record } of cited) records.works.set(key, record);
    for (const { key, record } of mentioned) records.names.set(key, record);
    const { id, files, events } = generatePaper(seed, number, { vocabulary, family: familyName(number), properName, works: cited, names: mentioned });
    for (const event of events) records.events.set(`${event.date} ${event.id}`, event.record);
    const folder = path.join(to, 'papers', id);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    ids.push(id);
  }
  for (const [register, entries] of Object.entries(records)) {
    const sorted = [...entries].sort(([a], [b]) => compareStrings(a, b));
    writeFileSync(path.join(to, `${register}.yaml`), sorted.map(([, record]) => record).join('\n'));
  }
  return ids;
}

/** So many numbers, of which `own` are the paper’s alone and the others drawn from those below `pool`, none twice. */
function draw(dice: Dice, paper: number, count: number, { pool, own }: { pool: number; own: number }): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count - own) drawn.add(dice.below(pool));
  const all = [...drawn, ...Array.from({ length: own }, (_, i) => pool + paper * own + i)];
  // The paper’s own stand among the others.
  for (let i = all.length - 1; i > 0; i--) {
    const other = dice.below(i + 1);
    [all[i], all[other]] = [all[other] as number, all[i] as number];
  }
  return all;
}

function once<T>(make: (n: number) => T): (n: number) => T {
  const made = new Map<number, T>();
  return (n) => {
    const known = made.get(n) ?? make(n);
    made.set(n, known);
    return known;
  };
}
