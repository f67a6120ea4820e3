/** Names of people and bodies, as references print them. */
import type { Creator } from '../../model/work.ts';

const particle = '(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ter|zu|zur|af|av)';
const initial = String.raw`(?:\p{Lu}\p{L}?\.(?:[\s-]?\p{Lu}\.)*)`;
const word = String.raw`(?:(?:\p{Lu}[’'])?\p{Lu}[\p{L}\p{M}]*(?:[-’']\p{L}[\p{L}\p{M}]*)*)`;
const given = `(?:${initial}|${word})`;
/** “Karl-Heinz Kamp”, “Jaap de Hoop Scheffer”, “C. D. Marsh”. */
const natural = String.raw`${given}(?:\s+(?:${given}|${particle})){0,4}?\s+(?:${particle}\s+)*${word}(?:,?\s+(?:Jr|Sr|II|III)\b\.?)?`;
/** “Lund, Ada”, “Lund, A. B.”, “de Vries, Jan”. */
const inverted = String.raw`(?:${particle}\s+)*${word}(?:\s+${word})?,\s+(?:${initial}|${word})(?:\s+(?:${initial}|${word}))*`;
const joint = String.raw`(?:,?\s+(?:and|und|et|y|&)\s+|,\s+|;\s+|\s?/\s?)`;
const othersWords = String.raw`(?:,?\s+(?:et\s+al\.?|u\.\s?a\.|and\s+others|et\s+autres))?`;
const role = String.raw`(?:\s+\((?:Rapporteur|Chair|ed|eds|Hg|Hrsg|dir|trans|éd)s?\.?\))?`;

const one = (text: string) => new RegExp(`^(?:${text})$`, 'u');
const isNatural = one(natural);
const isInverted = one(inverted);

/** Words that people’s names do not have, and titles and bodies do. */
const noName =
  /\b(?:the|of|for|in|on|and|at|to|institut\w*|universit\w*|ministr\w*|ministère|department|council|committee|commission|centre|center|office|government|agency|bank|press|verlag|review|journal|report|papers?|policy|security|statement|declaration|summit|news|times|treaty|agreement|foundation|association|organi[sz]ation|assembly|university|states|nations|union|bundes\w*|amt|europäische\w*|deutsche\w*|see|also|cf|ibid|vgl|siehe|voir|chapter|part|volume|series|note|january|february|march|april|june|july|august|september|october|november|december)\b/i;

export const looksLikePerson = (text: string) => {
  const bare = text.replace(new RegExp(`${role}$`, 'u'), '').trim();
  return bare.length < 60 && (isNatural.test(bare) || isInverted.test(bare)) && !noName.test(bare);
};

/** “Lund, A., Marsh, B. and Quay, C.” or “Ada Lund, Ben Marsh and C. D. Quay”; undefined where a part of it is no name. */
export function readPeople(text: string): Creator[] | undefined {
  const bare = text
    .trim()
    .replace(/[,:]$|(?<!\b\p{Lu}\p{L}?)\.$/u, '')
    .replace(new RegExp(`${othersWords}$`, 'u'), '')
    .replace(/\s*\((?:Rapporteur|Chair|eds?|Hgg?|Hrsg|dir|trans|éds?)\.?\)$/i, '')
    .replace(/[,:]$/, '')
    .trim();
  if (bare === '') return undefined;
  const people = readInvertedList(bare) ?? readNaturalList(bare);
  return people && people.length > 0 ? people : undefined;
}

function readNaturalList(text: string): Creator[] | undefined {
  const parts = text.split(new RegExp(joint, 'u')).filter((part) => part.trim() !== '');
  return parts.every(looksLikePerson) ? parts.map((part) => splitName(part.trim())) : undefined;
}

const invertedPart = new RegExp(
  String.raw`^(?<family>(?:${particle}\s+)*${word}(?:\s+${word})?),\s+(?<given>(?:${initial}|${word})(?:\s+(?:${initial}|${word}))*)(?:${joint}|$)`,
  'u',
);
function readInvertedList(text: string): Creator[] | undefined {
  const people: Creator[] = [];
  let rest = text;
  while (rest !== '') {
    const match = invertedPart.exec(rest);
    if (match) {
      const { family = '', given: first = '' } = match.groups ?? {};
      if (noName.test(family) || noName.test(first)) return undefined;
      people.push({ ...splitFamily(family), given: first.trim() });
      rest = rest.slice(match[0].length);
      // “Lund, Ada, and Ben Marsh”: only the first is inverted.
    } else {
      const others = people.length > 0 ? readNaturalList(rest) : undefined;
      if (!others) return undefined;
      people.push(...others);
      rest = '';
    }
  }
  // “Ada Lund, Ben Marsh” fits the pattern too: its first halves are whole names.
  const isList = people.every((person) => 'family' in person && person.family.includes(' ') && !new RegExp(`^${particle}\\s`, 'u').test(person.family));
  return isList && people.length > 0 && looksLikePerson(text.split(',')[0] ?? '') ? undefined : people;
}

const familyParts = new RegExp(String.raw`^(?<particle>(?:${particle}\s+)+)(?<family>\S.*)$`, 'u');
const splitFamily = (text: string): { family: string; 'non-dropping-particle'?: string } => {
  const { particle: before, family } = familyParts.exec(text)?.groups ?? {};
  return before && family ? { family: `${before.trim()} ${family}` } : { family: text };
};

const natureParts = new RegExp(String.raw`^(?<given>.+?)\s+(?<family>(?:${particle}\s+)+\S.*)$`, 'u');
export function splitName(name: string): Creator {
  const bare = name.replace(/\s*\([^)]*\)$/, '').trim();
  if (isInverted.test(bare)) {
    const [family = '', first = ''] = bare.split(/,\s*/);
    return { ...splitFamily(family), given: first };
  }
  const { given: first, family } = natureParts.exec(bare)?.groups ?? {};
  if (first && family) return { family, given: first };
  const suffix = /,?\s+(Jr|Sr|II|III)\.?$/.exec(bare);
  const words = bare.slice(0, suffix?.index ?? bare.length).split(/\s+/);
  const last = titleCase(words.at(-1) ?? bare);
  return { family: last, ...(words.length > 1 ? { given: words.slice(0, -1).join(' ') } : {}), ...(suffix ? { suffix: suffix[1] ?? '' } : {}) };
}

/** French and catalogues set family names in capitals. */
const titleCase = (text: string) => (/^\p{Lu}{3,}(?:-\p{Lu}+)*$/u.test(text) ? text.replace(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase()) : text);

/** Offices and ranks before a name: “Foreign Minister Taro Aso”, “NATO Secretary General Jaap de Hoop Scheffer”. */
const office =
  /^(?:.*\b(?:minister|president|secretary(?: general)?|secretary-general|chancellor|ambassador|general|admiral|commissioner|senator|director|chairman|chair|governor|mayor|king|queen|prince|bundeskanzler(?:in)?|außenminister(?:in)?|präsident(?:in)?|ministre|président|professor|dr|prof|sir|lord)\.?)\s+(?<name>\S.*)$/i;
export function readOfficeholder(text: string): Creator {
  const name = office.exec(text.trim())?.groups?.['name'];
  if (name && looksLikePerson(name)) return splitName(name);
  return looksLikePerson(text.trim()) ? splitName(text.trim()) : { literal: withoutArticle(text) };
}

/** “the North Atlantic Council (NAC)”: the article and the abbreviation are not of its name. */
export const withoutArticle = (text: string) =>
  text
    .trim()
    .replace(/^(?:the|der|die|das|le|la|les)\s+/i, '')
    .replace(/\s*\(\p{Lu}{2,}\)$/u, '');

/** The names that end a text, before a title: “… can be found in Michito Tsuruoka,” has one. */
const trailing = new RegExp(
  String.raw`(?:^|(?<=[\s(:;]))(?<names>(?:${inverted}|${natural})${role}(?:${joint}(?:${inverted}|${natural})${role})*${othersWords})(?<end>\s*[,.:]?\s*)$`,
  'u',
);
export function readTrailingPeople(text: string): { people: Creator[]; start: number } | undefined {
  const match = trailing.exec(text);
  if (!match) return undefined;
  let start = match.index;
  let names = match.groups?.['names'] ?? '';
  // A lead-in with a capital (“See Ronald Asmus”) is no given name.
  for (;;) {
    const people = readPeople(names);
    if (people) return { people, start };
    const next = /^\S+\s+/.exec(names);
    if (!next) return undefined;
    start += next[0].length;
    names = names.slice(next[0].length);
  }
}
