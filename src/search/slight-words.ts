/** Words that carry the sentence rather than its meaning, by language: they count where they stand in a phrase, and need not be found. */
import { foldLetters } from '../model/letters.ts';

const lists: Readonly<Record<string, string>> = {
  en: 'a about after all an and any are as at be been but by can do does for from had has have how if in into is it its not of on or over so than that the their these this those to under was were what when where which who why will with',
  de: 'aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer eines er es für hat im in ist mit nach nicht noch nur oder sich sie sind so über um und uns unter vom von vor war was wer wie wird wo zu zum zur',
  fr: 'a à au aux avec ce ces cette comme d dans de des du elle en est et eu il ils je l la le les leur lui mais n ne nous on ou où par pas pour qu que qui s sa se ses si son sont sur un une vous y',
  es: 'a al ante como con cual de del desde donde e el ella en entre es esta este la las le lo los más me ni no o para pero por que quien se si sin sobre son su sus un una y ya',
  ar: 'في من على إلى عن مع هذا هذه ذلك تلك التي الذي ما لا لم لن هو هي أن إن كان كانت قد أو ثم و ف بين كل بعد قبل',
};

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' ').map(foldLetters))]));

/** Of a folded word, in a text of that language. One or two hiragana are a particle or an ending. */
export const isSlightWord = (word: string, language: string) => /^[\u3041-\u309f]{1,2}$/.test(word) || sets.get(language)?.has(word) === true;
