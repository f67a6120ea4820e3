/** Dates as English, German and French print has them, as EDTF, with their place. */
import { parseEdtf } from '../../model/date.ts';

export interface PrintedDate {
  /** EDTF. */
  date: string;
  start: number;
  end: number;
}

const monthNames = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'janv'],
  ['february', 'feb', 'februar', 'février', 'févr'],
  ['march', 'mar', 'märz', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet', 'juil'],
  ['august', 'aug', 'août'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'déc'],
];
/** In the order of EDTF’s numbers, from 21. */
const seasonNames = [
  ['spring', 'frühjahr', 'frühling', 'printemps'],
  ['summer', 'sommer', 'été'],
  ['autumn', 'fall', 'herbst', 'automne'],
  ['winter', 'hiver'],
];
const numbered = (names: readonly (readonly string[])[], first: number) => new Map(names.flatMap((all, at) => all.map((name) => [name, at + first] as const)));
const monthOf = numbered(monthNames, 1);
const seasonOf = numbered(seasonNames, 21);

/** Longest first, so that “sept” is not read as “sep” and a “t”. */
const anyOf = (names: ReadonlyMap<string, number>) => [...names.keys()].sort((a, b) => b.length - a.length).join('|');
const month = `(?:${anyOf(monthOf)})\\.?`;
const season = `(?:${anyOf(seasonOf)})`;
const day = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:\.|st|nd|rd|th|er)?`;
const year = String.raw`(?:1[4-9]|20)\d\d`;
const dash = String.raw`\s?(?:[-–—/]|to|bis|and|und|et|au)\s?`;

interface Shape {
  pattern: RegExp;
  read: (parts: Record<string, string>) => string;
}

const two = (value: number | string) => String(value).padStart(2, '0');
const monthNumber = (name = '') => two(monthOf.get(name.toLowerCase().replace(/\.$/, '')) ?? 0);
const dayNumber = (text = '') => two(Number.parseInt(text, 10));
const seasonNumber = (name = '') => String(seasonOf.get(name.toLowerCase()) ?? 0);

/** The more exact first. */
const shapes: readonly Shape[] = (
  [
    // 30 September – 1 October 2010
    [
      `(?<d1>${day})\\s(?<m1>${month})${dash}(?<d2>${day})\\s(?<m2>${month}),?\\s(?<y>${year})`,
      (p) => `${p['y']}-${monthNumber(p['m1'])}-${dayNumber(p['d1'])}/${p['y']}-${monthNumber(p['m2'])}-${dayNumber(p['d2'])}`,
    ],
    // September 30 – October 1, 2010
    [
      `(?<m1>${month})\\s(?<d1>${day})${dash}(?<m2>${month})\\s(?<d2>${day}),?\\s(?<y>${year})`,
      (p) => `${p['y']}-${monthNumber(p['m1'])}-${dayNumber(p['d1'])}/${p['y']}-${monthNumber(p['m2'])}-${dayNumber(p['d2'])}`,
    ],
    // 15–18 February 2009
    [
      `(?<d1>${day})${dash}(?<d2>${day})\\s(?<m>${month}),?\\s(?<y>${year})`,
      (p) => `${p['y']}-${monthNumber(p['m'])}-${dayNumber(p['d1'])}/${p['y']}-${monthNumber(p['m'])}-${dayNumber(p['d2'])}`,
    ],
    // February 15–18, 2009
    [
      `(?<m>${month})\\s(?<d1>${day})${dash}(?<d2>${day}),\\s(?<y>${year})`,
      (p) => `${p['y']}-${monthNumber(p['m'])}-${dayNumber(p['d1'])}/${p['y']}-${monthNumber(p['m'])}-${dayNumber(p['d2'])}`,
    ],
    [`(?<d>${day})\\s(?<m>${month}),?\\s(?<y>${year})`, (p) => `${p['y']}-${monthNumber(p['m'])}-${dayNumber(p['d'])}`],
    [`(?<m>${month})\\s(?<d>${day}),\\s?(?<y>${year})`, (p) => `${p['y']}-${monthNumber(p['m'])}-${dayNumber(p['d'])}`],
    [`(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>${year})`, (p) => `${p['y']}-${two(p['m'] ?? '')}-${two(p['d'] ?? '')}`],
    [`(?<y>${year})-(?<m>\\d\\d)-(?<d>\\d\\d)`, (p) => `${p['y']}-${p['m']}-${p['d']}`],
    // October–November 2008, September/October, 2006
    [`(?<m1>${month})${dash}(?<m2>${month}),?\\s(?<y>${year})`, (p) => `${p['y']}-${monthNumber(p['m1'])}/${p['y']}-${monthNumber(p['m2'])}`],
    [`(?<m>${month}),?\\s(?<y>${year})`, (p) => `${p['y']}-${monthNumber(p['m'])}`],
    [`(?<s>${season}),?\\s(?<y>${year})`, (p) => `${p['y']}-${seasonNumber(p['s'])}`],
    [`(?<y>${year})(?![-–]\\d)`, (p) => p['y'] ?? ''],
  ] as const satisfies readonly (readonly [string, Shape['read']])[]
).map(([source, read]) => ({ pattern: new RegExp(`(?<![\\p{L}\\p{N}/.-])${source}(?![\\p{L}\\p{N}])`, 'giu'), read }));

/** The dates of a text, in its order; where one lies in another, the longer. Days that no month has are no dates. */
export function findDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const { pattern, read } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((each) => start < each.end && end > each.start)) continue;
      const date = read(match.groups ?? {});
      if (parseEdtf(date)) found.push({ date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
