/** Places in the text that may call a note: each with its number and how much it looks like a call. */
import { readMisreadDigits } from './line-features.ts';
import { type Run, textOf } from './transcript.ts';

export interface CallCandidate {
  /** As the note’s label has it. */
  label: string;
  /** Counted; 0 for a sign. */
  number: number;
  /** Where its letters begin and end in the block’s text. */
  start: number;
  end: number;
  /** From 0.5 (a number that could be one) to 5 (a raised number). */
  strength: number;
  /** As written, where a machine misread it. */
  misread?: string;
}

interface Shape {
  pattern: RegExp;
  strength: number;
}

/** Numbers behind these words count something else. */
const counting =
  /(?:\b(?:pp?|no|nos|vol|vols|art|arts|para|paras|ch|chap|sec|fig|tab|eq|note|notes|nn?|part|chapter|section|article|page|pages|table|figure|s|nr|bd|abs|kap|anm|abb|tab|t|n|st|ca|c|vgl|cf|resolution|protocol)|[§№°])\.?\s?$/i;

/**
 * Plain digits, by where they stand: `number` is the group. Behind a mark of punctuation without a space, behind the end of a sentence with
 * one and before a capital, glued to a word, in brackets.
 */
const shapes: readonly Shape[] = [
  { pattern: /(?<=[\p{L})\]"'’”»][.,;:!?…]["'’”»)\]]?|[\p{L}]["'’”»)\]]|[\p{L}][.,]["'’”»])(?<number>\d{1,3})(?=$|[\s)—–])/gu, strength: 3 },
  { pattern: /(?<=[\p{L}\d)\]"'’”»][.!?…]["'’”»)\]]? )(?<number>\d{1,3})(?= ["'“‘„«(]?\p{Lu}|$)/gu, strength: 2.2 },
  { pattern: /(?<=\p{Ll}{3})(?<number>\d{1,3})(?=$|[\s.,;:)!?—])/gu, strength: 2 },
  { pattern: /(?<=[\p{L}.,;:!?"'’”»)] ?)\[(?<number>\d{1,3})\](?=$|[\s.,;:)!?—])/gu, strength: 2.4 },
  { pattern: /(?<=[\p{L}.,;:!?"'’”»)] ?)\((?<number>\d{1,3})\)(?=$|[\s.,;:)!?—])/gu, strength: 1 },
  { pattern: /(?<=\p{L} )(?<number>\d{1,3})(?=[.,;:] )/gu, strength: 0.5 },
  { pattern: /(?<=[\p{L}\d)\]"'’”»][.,;!?]["'’”»)\]]? ?)(?<number>(?=[lIiO]*\d)(?=\d*[lIiO])[lIiO\d]{1,3})(?=\s|$)/gu, strength: 1.6 },
];

export function findCandidates(runs: readonly Run[], from = 0): CallCandidate[] {
  const raised = raisedCandidates(runs);
  const text = textOf(runs);
  const taken = (start: number, end: number) => raised.some((each) => start < each.end && end > each.start);
  const plain = shapes.flatMap(({ pattern, strength }) =>
    [...text.matchAll(pattern)].flatMap((match): CallCandidate[] => {
      const written = match.groups?.['number'] ?? '';
      const end = match.index + match[0].length;
      if (taken(match.index, end) || counting.test(text.slice(Math.max(0, match.index - 14), match.index)) || /^0/.test(written)) return [];
      const label = readMisreadDigits(written);
      return [{ label, number: Number(label), start: match.index, end, strength, ...(label === written ? {} : { misread: written }) }];
    }),
  );
  return strongestAt([...raised, ...plain].filter(({ start }) => start >= from));
}

/** `1617`: calls of two notes beside each other, with nothing between. */
function consecutiveNumbers(digits: string): string[] | undefined {
  if (!/^[1-9]\d{2,}$/.test(digits)) return undefined;
  for (const length of [1, 2]) {
    const labels = [digits.slice(0, length)];
    let rest = digits.slice(length);
    while (rest !== '') {
      const next = String(Number(labels.at(-1)) + 1);
      if (!rest.startsWith(next)) break;
      labels.push(next);
      rest = rest.slice(next.length);
    }
    // Three digits in a row could be one number: only 9 and 10 make no other.
    if (rest === '' && labels.length > 1 && labels.some((label) => label.length > 1)) return labels;
  }
  return undefined;
}

function raisedCandidates(runs: readonly Run[]): CallCandidate[] {
  const found: CallCandidate[] = [];
  let at = 0;
  for (const { text, raised } of runs) {
    if (raised) {
      // `3, 4` raised together calls two notes.
      for (const match of text.matchAll(/\d{5,}|\d{1,4}|\*{1,3}|[†‡§¶]{1,2}|(?<![\p{L}])[a-z](?![\p{L}])/gu)) {
        const start = at + match.index;
        const adjacent = consecutiveNumbers(match[0]);
        if (adjacent) {
          let from = start;
          for (const label of adjacent) {
            found.push({ label, number: Number(label), start: from, end: from + label.length, strength: 5 });
            from += label.length;
          }
          continue;
        }
        const isNumber = /^\d/.test(match[0]);
        const isSign = /^[^\p{L}\d]/u.test(match[0]);
        found.push({ label: match[0], number: isNumber ? Number(match[0]) : 0, start, end: start + match[0].length, strength: isNumber ? 5 : isSign ? 4 : 1 });
      }
    }
    at += text.length;
  }
  return found;
}

/** One candidate a place, in the order of the text. */
function strongestAt(candidates: readonly CallCandidate[]): CallCandidate[] {
  const best = new Map<number, CallCandidate>();
  for (const each of candidates) {
    const other = best.get(each.start);
    if (!other || other.strength < each.strength) best.set(each.start, each);
  }
  return [...best.values()].sort((a, b) => a.start - b.start);
}

/** An ordinal (“21st”) or a power (“m2”, “10⁶”) is raised, and calls nothing. */
export const isPower = (text: string, { start, end }: CallCandidate) =>
  /(?:\d|\b(?:k?m|cm|mm|CO|H|R|χ|x|y|r|n|p))$/u.test(text.slice(Math.max(0, start - 3), start)) || /^(?:st|nd|rd|th)\b/.test(text.slice(end));
