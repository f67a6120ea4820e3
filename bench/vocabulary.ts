/** Made-up words. The commonest are the small words of English, so that what an index drops and stems is dropped and stemmed here. */
import { type Dice, seedDice } from './dice.ts';

const smallWords =
  'the of and in to a is that for as was by on with be it not this are from or which at have has an its but their been more would than will also can may between other such these only into after some most there both while under during about through'.split(
    ' ',
  );

const beginnings = 'b b bl br c c ch cl cr d d d dr f f fl g g gr h h j k l l l m m m n n n p p p pl pr qu r r r s s s sh sp st t t t th tr v v w'.split(' ');
const vowels = 'a a a e e e e i i i o o u ai ea ee io ou'.split(' ');
/** Of languages whose names stand in English papers. */
const foreignVowels = 'á à â ä ã å é è ê ë ě í ï ı ó ô ö ő ø ú û ü ů ý ā ē ī ō ū ą ę õ ế ộ'.split(' ');
const closings = ['', '', '', '', '', '', '', '', 'l', 'm', 'n', 'nd', 'nt', 'r', 'rd', 's', 'st', 't', 'x'];
const foreignClosings = ['č', 'ç', 'ł', 'ñ', 'ń', 'ř', 'š', 'ś', 'ș', 'ş', 'ß', 'ž', 'ż', 'ð'];
const endings = ['', '', '', '', '', '', 's', 's', 'ed', 'ing', 'ion', 'ment', 'al', 'ity', 'ive', 'ly', 'er', 'ness', 'able', 'ism', 'ant'];

/** Latin for the scholar: a check takes them for references back. */
const latin = new Set(['ibid', 'idem', 'op', 'cit', 'loc', 'eadem', 'note', 'notes']);

function makeStem(dice: Dice, syllables: number, foreign: boolean): string {
  const strange = foreign ? dice.below(syllables) : -1;
  return Array.from({ length: syllables }, (_, i) => {
    const isStrange = i === strange;
    const vowel = dice.pick(isStrange && dice.below(3) > 0 ? foreignVowels : vowels);
    const isClosedStrangely = isStrange && (vowels.includes(vowel) || dice.below(4) === 0);
    return dice.pick(beginnings) + vowel + dice.pick(isClosedStrangely ? foreignClosings : closings);
  }).join('');
}

/** How many different words there are to draw from. A paper of 5,800 words has some 1,400 of them. */
const vocabularySize = 60_000;
/** Word frequencies fall as `1 / (rank + offset) ** exponent` (Zipf and Mandelbrot). */
const [offset, exponent] = [3.4, 1.12];

export interface Vocabulary {
  /** A word as often as its rank makes it. */
  draw: (dice: Dice) => string;
  /** A word that carries meaning. */
  drawTelling: (dice: Dice) => string;
  has: (word: string) => boolean;
  isSmall: (word: string) => boolean;
}

export function makeVocabulary(seed: number): Vocabulary {
  const dice = seedDice(seed, 1);
  const known = new Set(smallWords);
  while (known.size < vocabularySize) {
    // The rarer a word, the longer.
    const syllables = 1 + Math.min(3, Math.floor(Math.log10(known.size) / 2.4 + dice.next()));
    const word = makeStem(dice, syllables, dice.below(40) === 0) + dice.pick(endings);
    if (word.length > 3 && !latin.has(word)) known.add(word);
  }
  const words = [...known];
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank++) {
    sum += (rank + offset) ** -exponent;
    sums.push(sum);
  }
  const drawFrom = (first: number) => (from: Dice) => {
    const start = first === 0 ? 0 : (sums[first - 1] as number);
    return words[findRank(sums, start + from.next() * (sum - start))] as string;
  };
  return { draw: drawFrom(0), drawTelling: drawFrom(smallWords.length), has: (word) => known.has(word), isSmall: (word) => smallWords.includes(word) };
}

/** The first place whose sum is above `sought`. */
function findRank(sums: readonly number[], sought: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A list of proper names, each one only once in it: the n-th is the same however many are asked for. */
export function makeProperNames(seed: number, list: number, vocabulary: Vocabulary): (n: number) => string {
  const dice = seedDice(seed, 2, list);
  const names: string[] = [];
  const slugs = new Set<string>();
  return (n) => {
    while (names.length <= n) {
      const word = makeStem(dice, 2 + dice.below(2), dice.below(4) === 0);
      const slug = slugOf(word);
      if (word.length < 5 || slugs.has(slug) || vocabulary.has(word)) continue;
      slugs.add(slug);
      names.push(capital(word));
    }
    return names[n] as string;
  };
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', ı: 'i', ð: 'd' };

/** Words as a key of a register. */
export const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[łøßıð]/g, (letter) => plainLetters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
