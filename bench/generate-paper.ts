/** A paper like the one under `content/`: as long, as full of notes, works, names and dated events, in made-up words. */
import { type Dice, seedDice } from './dice.ts';
import type { GeneratedName } from './generated-names.ts';
import { type GeneratedWork, makeTitle, quote, twoDigits } from './generated-works.ts';
import { capital, slugOf, type Vocabulary } from './vocabulary.ts';

export interface GeneratedPaper {
  id: string;
  /** By their names in the paper’s folder. */
  files: Readonly<Record<string, string>>;
  events: readonly GeneratedEvent[];
}

export interface GeneratedEvent {
  id: string;
  date: string;
  /** As it stands in `events.yaml`. */
  record: string;
}

export interface PaperParts {
  vocabulary: Vocabulary;
  /** No other paper’s author bears it. */
  family: string;
  /** Of persons’ given names and of places. */
  properName: (n: number) => string;
  works: readonly GeneratedWork[];
  names: readonly GeneratedName[];
}

/** Paragraphs in each section, in the order of the print; a section without any holds others. */
const plan: readonly { file?: string; heading?: string; number?: string; id: string; paragraphs: number }[] = [
  { file: '1-introduction.mdx', heading: 'Introduction', id: 'introduction', paragraphs: 4 },
  { file: '2-first-part.mdx', number: 'I', id: 's1', paragraphs: 0 },
  { number: '1', id: 's1-1', paragraphs: 3 },
  { number: '2', id: 's1-2', paragraphs: 4 },
  { number: '3', id: 's1-3', paragraphs: 6 },
  { file: '3-second-part.mdx', number: 'II', id: 's2', paragraphs: 0 },
  { number: '1', id: 's2-1', paragraphs: 4 },
  { number: '2', id: 's2-2', paragraphs: 4 },
  { number: '3', id: 's2-3', paragraphs: 3 },
  { number: '4', id: 's2-4', paragraphs: 2 },
  { file: '4-conclusions.mdx', heading: 'Conclusions', id: 'conclusions', paragraphs: 2 },
];

/** What every generated paper has. */
export const paperShape = {
  pages: 12,
  sections: plan.length,
  paragraphs: plan.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
  notes: 32,
  works: 42,
  names: 168,
  events: 42,
} as const;

const sentencesInParagraph = 6;

export function generatePaper(seed: number, number: number, parts: PaperParts): GeneratedPaper {
  const dice = seedDice(seed, 5, number);
  const year = 1990 + dice.below(35);
  const { family } = parts;
  const given = parts.properName(dice.below(300));
  const id = `${slugOf(family)}-${year}`;
  const write = writer(dice, parts);
  const files: Record<string, string[]> = {};
  const events: GeneratedEvent[] = [];
  let file: string[] = [];
  let index = 0;
  for (const section of plan) {
    if (section.file) {
      file = [];
      files[section.file] = file;
      if (index === 0) file.push('<Page n="1" />');
    }
    const title = section.heading ?? `${section.number}. ${makeTitle(dice, parts.vocabulary).replace(':', '')}`;
    file.push(`${section.file ? '#' : '##'} ${title}`);
    for (let n = 1; n <= section.paragraphs; n++) {
      const { text, note, told } = write(index);
      file.push(text, note);
      for (const { date, names } of told) {
        const event = `${id}-e${twoDigits(events.length + 1)}`;
        const record = `- id: ${event}\n  paper: ${id}\n  date: "${date}"\n  title: ${quote(makeTitle(dice, parts.vocabulary))}\n  passage: ${section.id}-p${n}\n  names: [${names.join(', ')}]\n`;
        events.push({ id: event, date, record });
      }
      index += 1;
    }
  }
  const titlePage = [
    ['occasion', `${makeTitle(dice, parts.vocabulary).replace(':', '')} Conference`],
    ['dateline', `${parts.properName(300 + dice.below(80))}, ${1 + dice.below(28)} May ${year}`],
    ['kind', 'Discussion Paper'],
    ['title', makeTitle(dice, parts.vocabulary)],
    ['author', `${given} ${family}`],
  ] as const;
  const texts = Object.fromEntries(Object.entries(files).map(([name, blocks]) => [name, `${blocks.join('\n\n')}\n`]));
  return {
    id,
    files: {
      'paper.yaml': writeRecord(titlePage, given, family, year),
      'source.txt': `${titlePage.map(([, line]) => line).join('\n\n')}\n\n${Object.values(texts).map(asTranscript).join('\n')}`,
      ...texts,
    },
    events,
  };
}

interface Paragraph {
  text: string;
  note: string;
  told: readonly { date: string; names: readonly string[] }[];
}

/** Writes the paragraphs of a paper, one after the other. */
function writer(dice: Dice, { vocabulary, works, names }: PaperParts): (index: number) => Paragraph {
  const used = new Set<string>();
  const usedInOrder: string[] = [];
  // A text comes back to its words more often than their frequency in the language would have it.
  const word = () => {
    const drawn = vocabulary.draw(dice);
    if (vocabulary.isSmall(drawn)) return drawn;
    if (usedInOrder.length > 0 && dice.below(5) < 3) return dice.pick(usedInOrder);
    if (!used.has(drawn)) usedInOrder.push(drawn);
    used.add(drawn);
    return drawn;
  };
  const words = (count: number) => Array.from({ length: count }, word);
  const sentence = (inserted: readonly string[]) => {
    const drawn = words(17 + dice.below(14));
    const comma = 3 + dice.below(6);
    drawn[comma] += ',';
    for (const each of inserted) drawn.splice(1 + dice.below(drawn.length - 1), 0, each);
    return `${capital(drawn[0] as string)} ${drawn.slice(1).join(' ')}.`;
  };

  return (index) => {
    const own = names.filter((_, i) => i % paperShape.paragraphs === index);
    // Some names come again and again: the first of the paper’s most of all.
    const again = Array.from({ length: 4 }, () => names[Math.floor(names.length * dice.next() ** 3)] as GeneratedName);
    const inserted: string[][] = Array.from({ length: sentencesInParagraph }, () => []);
    // The first sentence is left without elements.
    const add = (text: string) => inserted[1 + dice.below(sentencesInParagraph - 1)]?.push(text);
    for (const { forms } of own) add(forms[0] as string);
    for (const { forms } of again) add(forms.at(-1) as string);
    if (index % 2 === 0 && index < 24) add(`<Name ref="${own[0]?.key}">the ${vocabulary.drawTelling(dice)}</Name>`);
    if (index % 4 === 3 && index < 28) add(emend(dice, vocabulary));
    const told = Array.from({ length: index < paperShape.events - paperShape.paragraphs ? 2 : 1 }, () => {
      const year = 1950 + dice.below(70);
      add(`in ${year}`);
      return {
        date: dice.below(3) === 0 ? `${year}-${twoDigits(1 + dice.below(12))}` : String(year),
        names: own
          .slice(0, 1 + dice.below(3))
          .map(({ key }) => key)
          .sort(),
      };
    });

    const sentences = inserted.map(sentence);
    const number = index + 1;
    const call = `[^${number}]`;
    const called = 1 + dice.below(sentencesInParagraph - 1);
    sentences[called] += index % 6 === 4 ? `<Supplied why="The note is about what this sentence tells.">${call}</Supplied>` : call;
    const page = pageAt(index);
    if (page !== undefined) {
      // Every other page begins within a paragraph.
      const at = page % 2 === 0 ? 0 : 2;
      sentences[at] = `<Page n="${page}" />${sentences[at]}`;
    }
    return { text: sentences.join('\n'), note: `[^${number}]: ${writeNote(index)}`, told };
  };

  function writeNote(index: number): string {
    const cites = worksOfNote(index).map((n) => {
      const work = works[n] as GeneratedWork;
      return work.cite(dice.below(2) === 0 ? `${work.unit} ${1 + dice.below(90)}` : undefined);
    });
    // One work is cited again.
    if (index === paperShape.notes - 1) cites.push((works[0] as GeneratedWork).citeShortly);
    return `${index % 2 === 0 ? '' : `${sentence([])}\n    See `}${cites.join('; ')}.`;
  }
}

/** A page begins with each 2.67 paragraphs; the first begins before the first heading. */
function pageAt(index: number): number | undefined {
  const { pages, paragraphs } = paperShape;
  const pageOf = (paragraph: number) => Math.floor((paragraph * pages) / paragraphs) + 1;
  return index > 0 && pageOf(index) !== pageOf(index - 1) ? pageOf(index) : undefined;
}

/** 32 notes cite 42 works: ten of them cite two. */
function worksOfNote(index: number): number[] {
  const isDouble = (note: number) => note % 3 === 1 && note < 30;
  const first = Array.from({ length: index }, (_, note) => (isDouble(note) ? 2 : 1)).reduce((sum: number, each) => sum + each, 0);
  return isDouble(index) ? [first, first + 1] : [first];
}

function emend(dice: Dice, vocabulary: Vocabulary): string {
  for (;;) {
    const word = vocabulary.drawTelling(dice);
    if (word.length >= 6) return `<Emend was="${word.slice(0, 3)}${word.slice(4)}" why="A letter was lost.">${word}</Emend>`;
  }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raise = (number: string) => [...number].map((digit) => superscripts[Number(digit)]).join('');

/** The copy text of a section: as a transcript has it, before it was encoded. */
const asTranscript = (text: string) =>
  text
    .replace(/<Emend was="([^"]*)"[^>]*>[^<]*<\/Emend>/g, '$1')
    .replace(/<Supplied[^>]*>[^<]*<\/Supplied>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\[\^(\d+)\]:/g, (_, number: string) => raise(number))
    .replace(/\[\^(\d+)\]/g, (_, number: string) => raise(number))
    .replace(/^#+ /gm, '')
    .replaceAll('*', '')
    .replace(/(?<!\n)\n {0,4}(?!\n)(?=.)/g, ' ')
    .trimStart();

const writeRecord = (titlePage: readonly (readonly [string, string])[], given: string, family: string, year: number) => `titlePage:
${titlePage.map(([role, line]) => `  ${role}: ${quote(line)}`).join('\n')}

language: en-GB
authors:
  - { family: ${quote(family)}, given: ${quote(given)} }
date: "${year}-05"
pages: ${paperShape.pages}
keywords: [measurement]

source:
  file: source.txt
  description: A generated text.

edition:
  - version: 1.0.0
    date: "2026-01-15"
    changes: First edition.
`;
