import { compareDates, dateOf } from '../../model/date.ts';
import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { paper } from '../sound-collection.fixture.ts';

const second = (version: string, date: string) =>
  edit(paper, 'edition:\n', `edition:\n  - version: ${version}\n    date: "${date}"\n    changes: A letter corrected.\n`);

export const versionsInOrder: Rule = {
  name: 'versions-in-order',
  topic: 'record',
  severity: 'error',
  why: 'A citation names the edition’s version: each later one has a higher number and no earlier date.',
  passes: [second('1.0.1', '2021-03-01')],
  fails: [second('0.9.0', '2021-03-01'), second('1.0.0', '2021-03-01'), second('1.0.1', '2019-03-01')],
  *check(collection) {
    for (const each of collection.papers) {
      const { edition } = each.meta;
      for (const [i, { version, date }] of edition.entries()) {
        const older = edition[i + 1];
        if (!older) continue;
        const hint = 'The newest version stands first.';
        if (compareVersions(version, older.version) <= 0)
          yield {
            ...collection.placeInRecord(each, 'edition', i, 'version'),
            message: `Unexpected version ${version} above ${older.version}, expected a higher one`,
            hint,
          };
        if (compareDates(dateOf(date), dateOf(older.date)) < 0)
          yield {
            ...collection.placeInRecord(each, 'edition', i, 'date'),
            message: `Unexpected date ${date} above ${older.date}, expected one that is not before it`,
            hint,
          };
      }
    }
  },
};

function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return first.map((part, i) => part - (second[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
