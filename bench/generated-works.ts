/** Works that generated papers cite: each with its record and the words of a note that cites it. */
import type { WorkType } from '../src/model/work.ts';
import { type Dice, seedDice } from './dice.ts';
import { capital, slugOf, type Vocabulary } from './vocabulary.ts';

export interface GeneratedWork {
  key: string;
  /** As it stands in `works.yaml`. */
  record: string;
  /** With the place in it, where there is one: the `locator` and the printed words. */
  cite: (locator: string | undefined) => string;
  citeShortly: string;
  /** What a place in it is counted by. */
  unit: 'p.' | 'para.';
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** As often as the paper under `content/` cites them. */
const types: readonly WorkType[] = [
  ...Array<WorkType>(18).fill('document'),
  ...Array<WorkType>(5).fill('speech'),
  ...Array<WorkType>(5).fill('article-journal'),
  ...Array<WorkType>(4).fill('article-magazine'),
  ...Array<WorkType>(4).fill('report'),
  ...Array<WorkType>(2).fill('article-newspaper'),
  ...Array<WorkType>(2).fill('chapter'),
  'paper-conference',
  'treaty',
];

/** `number` tells works apart: no two have the same key. */
export function makeWork(seed: number, number: number, vocabulary: Vocabulary, properName: (n: number) => string): GeneratedWork {
  const dice = seedDice(seed, 3, number);
  const type = types[number % types.length] as WorkType;
  const year = 1970 + dice.below(55);
  const [month, day] = [dice.below(12), 1 + dice.below(28)];
  const [given, family] = [properName(dice.below(300)), properName(nameOfWork(number))];
  const place = properName(300 + dice.below(80));
  const title = makeTitle(dice, vocabulary);
  const container = `${capital(vocabulary.drawTelling(dice))} ${dice.pick(['Review', 'Quarterly', 'Journal', 'Papers'])}`;
  const publisher = `${properName(380 + dice.below(40))} Institute`;
  const key = `${slugOf(family)}-${year}`;
  const date = `${day} ${months[month]} ${year}`;
  const [fullDate, monthOnly] = [`${year}-${twoDigits(month + 1)}-${twoDigits(day)}`, `${year}-${twoDigits(month + 1)}`];

  const author = `  author:\n    - { family: ${quote(family)}, given: ${quote(given)} }\n`;
  const record = (fields: string) => `${key}:\n  type: ${type}\n  title: ${quote(title)}\n${fields}`;
  const shapes: Partial<Record<WorkType, () => [fields: string, printed: string]>> = {
    document: () => [`  event-place: ${quote(place)}\n  issued: "${fullDate}"\n`, `‘${title}’, ${place}, ${date}`],
    treaty: () => [`  event-place: ${quote(place)}\n  issued: "${fullDate}"\n`, `‘${title}’, ${place}, ${date}`],
    speech: () => [`${author}  event-place: ${quote(place)}\n  issued: "${fullDate}"\n`, `‘${title}’, speech by ${given} ${family}, ${place}, ${date}`],
    'article-journal': () => {
      const volume = 1 + dice.below(60);
      return [
        `${author}  container-title: ${quote(container)}\n  volume: ${volume}\n  issued: "${monthOnly}"\n`,
        `${given} ${family}, ‘${title}’, *${container}*, Vol. ${volume} (${months[month]} ${year})`,
      ];
    },
    'article-magazine': () => [
      `${author}  container-title: ${quote(container)}\n  issued: "${monthOnly}"\n`,
      `${given} ${family}, ‘${title}’, *${container}*, ${months[month]} ${year}`,
    ],
    'article-newspaper': () => [
      `${author}  container-title: ${quote(container)}\n  issued: "${fullDate}"\n`,
      `${given} ${family}, ‘${title}’, *${container}*, ${date}`,
    ],
    chapter: () => [
      `${author}  container-title: ${quote(container)}\n  publisher: ${quote(publisher)}\n  publisher-place: ${quote(place)}\n  issued: "${year}"\n`,
      `${given} ${family}, ‘${title}’, in *${container}* (${place}: ${publisher}, ${year})`,
    ],
    report: () => [
      `${author}  publisher: ${quote(publisher)}\n  publisher-place: ${quote(place)}\n  issued: "${year}"\n`,
      `${given} ${family}, *${title}* (${place}: ${publisher}, ${year})`,
    ],
    'paper-conference': () => [
      `${author}  event-place: ${quote(place)}\n  issued: "${monthOnly}"\n`,
      `${given} ${family}, ‘${title}’, ${place}, ${months[month]} ${year}`,
    ],
  };
  const [fields, printed] = (shapes[type] as () => [string, string])();
  return {
    key,
    record: record(fields),
    cite: (locator) => `<Cite work="${key}"${locator ? ` locator="${locator}"` : ''}>${printed}${locator ? `, ${locator}` : ''}</Cite>`,
    citeShortly: `<Cite work="${key}" form="short">${printed.startsWith(given) ? `${family}, ` : ''}‘${title}’</Cite>`,
    unit: type === 'document' || type === 'treaty' ? 'para.' : 'p.',
  };
}

/** Behind those of people and places that works share. */
const nameOfWork = (number: number) => 500 + number;

export function makeTitle(dice: Dice, vocabulary: Vocabulary): string {
  const words = Array.from({ length: 3 + dice.below(4) }, () => capital(vocabulary.drawTelling(dice)));
  return dice.below(3) === 0 ? `${words.slice(0, 2).join(' ')}: ${words.slice(2).join(' ')}` : words.join(' ');
}

export const quote = (text: string) => JSON.stringify(text);
export const twoDigits = (number: number) => String(number).padStart(2, '0');
