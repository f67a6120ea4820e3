/** Dates in the forms that people write, as EDTF. */
import { parseEdtf } from '../../model/date.ts';

/** By month; in English, German, French, Spanish, Italian, Portuguese and Dutch, without diacritics. */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari'],
  ['february', 'feb', 'februar', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'februari'],
  ['march', 'mar', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart'],
  ['april', 'apr', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'junho'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'luglio', 'julho'],
  ['august', 'aug', 'aout', 'agosto', 'augustus'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'setembro'],
  ['october', 'oct', 'okt', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dez', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dezembro'],
];
const seasons: readonly (readonly string[])[] = [
  ['spring', 'fruhjahr', 'fruhling', 'printemps'],
  ['summer', 'sommer', 'ete'],
  ['autumn', 'fall', 'herbst', 'automne'],
  ['winter', 'hiver'],
];

const indexIn = (lists: readonly (readonly string[])[], word: string): number => lists.findIndex((list) => list.includes(word)) + 1;
const pad = (number: string | number) => String(number).padStart(2, '0');

/** Undefined where it is no date that can be told without guessing: `3/4/2010` could be of March or of April. */
export function readDate(text: string): string | undefined {
  const written = text.trim();
  if (parseEdtf(written)) return written;
  const edtf = ofNumbers(written) ?? ofWords(written);
  return edtf !== undefined && parseEdtf(edtf) ? edtf : undefined;
}

function ofNumbers(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/.exec(text);
  if (iso)
    return [
      iso[1],
      ...iso
        .slice(2, 4)
        .filter(Boolean)
        .map((part) => pad(part ?? '')),
    ].join('-');
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (german) return `${german[3]}-${pad(german[2] ?? '')}-${pad(german[1] ?? '')}`;
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  // Only where one of the two can be no month.
  if (slashed) {
    const [, first = '', second = '', year] = slashed;
    if (Number(first) > 12) return `${year}-${pad(second)}-${pad(first)}`;
    if (Number(second) > 12 || first === second) return `${year}-${pad(first)}-${pad(second)}`;
    return undefined;
  }
  const monthly = /^(\d{1,2})\/(\d{4})$/.exec(text);
  return monthly ? `${monthly[2]}-${pad(monthly[1] ?? '')}` : undefined;
}

/** A month or a season in words, a year, and a day; words of a place may stand before them, as in `Madrid, May 2026`. */
function ofWords(text: string): string | undefined {
  const japanese = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text);
  if (japanese)
    return [
      japanese[1],
      ...japanese
        .slice(2)
        .filter(Boolean)
        .map((part) => pad(part ?? '')),
    ].join('-');
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}]+|\d+/gu) ?? [];
  const named = words.flatMap((word) => [indexIn(months, word)].filter((month) => month > 0));
  const season = words.flatMap((word) => [indexIn(seasons, word)].filter((each) => each > 0));
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const years = numbers.filter((number) => /^(?:1[4-9]|20)\d\d$/.test(number));
  const days = numbers.filter((number) => !years.includes(number));
  const [year] = years;
  if (years.length !== 1 || year === undefined) return undefined;
  if (named.length === 1 && days.length <= 1) return [year, pad(named[0] ?? 0), ...days.map(pad)].join('-');
  if (named.length === 0 && season.length === 1 && days.length === 0) return `${year}-${20 + (season[0] ?? 0)}`;
  return named.length === 0 && words.length === 1 ? year : undefined;
}
