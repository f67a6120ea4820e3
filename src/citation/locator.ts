/** Locators as printed, `paras. 30 and 35`, `vol. 2, p. 7`, `S. 7`, `22頁`, and as CSL knows them. */
import { type LocatorLabel, type LocatorLanguage, locatorForms, locatorJoiners, locatorLabels, locatorLanguages } from './locator-forms.ts';

export type { LocatorLabel } from './locator-forms.ts';

/** Places as printed: `22`, `xii`, `4a`, `I.2`, `12(1)(a)`, `B`. */
export interface LocatorRange {
  from: string;
  to?: string;
}
export interface LocatorPart {
  label: LocatorLabel;
  /** At least one. */
  ranges: LocatorRange[];
}
/** The innermost place, and what it is within, from outside in: `vol. 2, p. 7` is page 7 within volume 2. */
export interface Locator extends LocatorPart {
  within?: LocatorPart[];
}

interface Form {
  label: LocatorLabel;
  /** Before and behind the place, in lower case. */
  before: string;
  behind: string;
  one: boolean;
  several: boolean;
}

/** The longest first, so that `第3章` is no `3章`; by language. */
const forms = new Map<LocatorLanguage, Form[]>(locatorLanguages.map((language) => [language, formsOf(language)]));

function formsOf(language: LocatorLanguage): Form[] {
  const found = new Map<string, Form>();
  for (const label of locatorLabels) {
    for (const [index, texts] of locatorForms[language][label].entries()) {
      for (const text of texts.split('|')) {
        const [before = '', behind = ''] = text.toLowerCase().split('#');
        const form = found.get(text.toLowerCase()) ?? { label, before, behind, one: false, several: false };
        found.set(text.toLowerCase(), { ...form, ...(index === 0 ? { one: true } : { several: true }) });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.before.length + b.behind.length - a.before.length - a.behind.length);
}

/**
 * Undefined for an unknown label, a label whose number does not agree with the places, a range that descends, or words besides. The
 * paper's own language is tried first, then the others, since a note may print a locator as the work's own language does.
 */
export function parseLocator(text: string, language: LocatorLanguage = 'en'): Locator | undefined {
  const trimmed = text.normalize('NFC').trim();
  for (const each of [language, ...locatorLanguages.filter((other) => other !== language)]) {
    const parts = parseParts(trimmed, each, 3);
    const last = parts?.at(-1);
    if (parts && last) return { ...last, ...(parts.length > 1 && { within: parts.slice(0, -1) }) };
    // `p. 22–23` is a mistake in English, though French prints it so.
    if (each === language && isKnown(trimmed, each)) return undefined;
  }
  return undefined;
}

/** One place, or one and what stands within it: `p. 12 n. 3`. */
function parseParts(text: string, language: LocatorLanguage, deepest: number): LocatorPart[] | undefined {
  const single = parsePart(text, language);
  if (single) return [single];
  if (deepest === 0) return undefined;
  for (const { index, 0: mark } of text.matchAll(/[,;]\s*|\s+|[、，،]\s*|(?<=\p{Script=Han})(?=[第\d])/gu)) {
    const outer = parsePart(text.slice(0, index), language);
    const inner = outer && parseParts(text.slice(index + mark.length), language, deepest - 1);
    if (inner) return [outer, ...inner];
  }
  return undefined;
}

/** Whether it would be a place, were the number of its label another. */
const isKnown = (text: string, language: LocatorLanguage) =>
  (forms.get(language) ?? []).some((form) => {
    const places = placesOf(text, form);
    return places !== undefined && parseRanges(places, form.label) !== undefined;
  });

function parsePart(text: string, language: LocatorLanguage): LocatorPart | undefined {
  for (const form of forms.get(language) ?? []) {
    const places = placesOf(text, form);
    const ranges = places === undefined ? undefined : parseRanges(places, form.label);
    if (!ranges) continue;
    const several = ranges.length > 1 || ranges[0]?.to !== undefined;
    const isOpen = ranges.some(({ from }) => following.test(from));
    if (isOpen || (several ? form.several : form.one)) return { label: form.label, ranges };
  }
  return undefined;
}

/** What a form leaves of the text. `p.4`, `§4` and `ص4` are usual; `page4` is not. */
function placesOf(text: string, { before, behind }: Form): string | undefined {
  const lower = text.toLowerCase();
  if (lower.length !== text.length || !lower.startsWith(before) || !lower.endsWith(behind) || text.length <= before.length + behind.length) return undefined;
  const inner = text.slice(before.length, text.length - behind.length);
  const isSetOff = behind !== '' || before === '' || /^\s/.test(inner) || /[^\p{Script=Latin}]$/u.test(before);
  return isSetOff ? inner.trim() : undefined;
}

const separators = /\s*,\s*(?:and|und|et|y|e)\s+|\s*[,、，・]\s*|\s*،\s*و?|\s+(?:and|und|u\.|et|y|e)\s+|\s*&\s*|\s+و\s*/;

function parseRanges(text: string, label: LocatorLabel): LocatorRange[] | undefined {
  // Under a headword any words may stand.
  if (label === 'sub-verbo') return /^\S.{0,80}$/.test(text) ? [{ from: text }] : undefined;
  const ranges = text.split(separators).map((range) => parseRange(range, label));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function parseRange(text: string, label: LocatorLabel): LocatorRange | undefined {
  const [from = '', to, ...rest] = text.split(/\s*[–—〜～-]\s*/);
  if (rest.length > 0 || !isPlace(from, label)) return undefined;
  if (to === undefined) return { from };
  return isPlace(to, label) && ascends(from, to) ? { from, to } : undefined;
}

/** `7 f.` and `7ff.`: what follows, too. */
const following = /\d\s?ff?\.?$/;
const digits = '[\\d٠-٩０-９]+';
const part = `(?:${digits}[a-z]{0,2}|[ivxlcdm]+|[IVXLCDM]+|[a-z]|[A-Z])`;
/** Arabic with letters or components (`4`, `12a`, `I.2`, `3.1.2`, `S12`), a Roman numeral, a letter (`B`), a paragraph of a law (`12(1)(a)`), a time. */
const place = new RegExp(
  `^(?:[A-Za-z]?${digits}[a-z]{0,3}|[ivxlcdm]+|[IVXLCDM]+|[A-Z]|[一二三四五六七八九十百千〇]+)(?:[.:/]${part})*(?:\\(${part}\\))*(?:\\s?ff?\\.)?$`,
);
const isPlace = (text: string, label: LocatorLabel) => (label === 'timestamp' ? /^\d{1,2}(?::\d{2}){1,2}$/ : place).test(text);

/** `105–13` abbreviates 105–113; `xii–4` runs on from the preliminary pages. */
function ascends(from: string, to: string): boolean {
  const [first, last] = [from, to].map(numberOf);
  if (first === undefined || last === undefined) return true;
  if (isRoman(from) && !isRoman(to)) return true;
  const isShort = /^\d+$/.test(from + to) && to.length < from.length;
  return isShort ? from.slice(0, -to.length) + to > from : last > first || (last === first && to > from);
}

const isRoman = (text: string) => /^[ivxlcdm]+$/i.test(text);

/** Undefined where no single number orders the place: it has components, letters before it, or other figures. */
function numberOf(text: string): number | undefined {
  if (isRoman(text)) return romanValue(text);
  return /^\d+[a-z]{0,3}$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, digit, index) => sum + (digit < (values[index + 1] ?? 0) ? -digit : digit), 0);
}

/** The normal form of a language: `paras. 30 and 35`, `vol. 2, p. 7`, `S. 7–9`, `第2巻、22頁`. */
export function formatLocator({ label, ranges, within = [] }: Locator, language: LocatorLanguage = 'en'): string {
  const parts = [...within, { label, ranges }].map((each) => ({ label: each.label, text: formatPart(each, language) }));
  const { comma } = locatorJoiners[language];
  // A note is one of its page.
  return parts.reduce((text, each) => (text === '' ? each.text : text + (each.label === 'note' && language !== 'ja' ? ' ' : comma) + each.text), '');
}

function formatPart({ label, ranges }: LocatorPart, language: LocatorLanguage): string {
  const { comma, and } = locatorJoiners[language];
  const places = ranges.map(({ from, to }) => (to === undefined ? from : `${from}–${to}`));
  const joined = places.length > 1 ? `${places.slice(0, -1).join(comma)}${and}${places.at(-1)}` : (places[0] ?? '');
  const isSeveral = places.length > 1 || ranges[0]?.to !== undefined;
  const [form = ''] = locatorForms[language][label][isSeveral ? 1 : 0].split('|');
  return form.includes('#') ? form.replace('#', joined) : `${form} ${joined}`;
}
