/** Locators as printed, `paras. 30 and 35` or `pp. 22–23 and 29`, and as CSL knows them. */

/** For each locator label of CSL: how one place and how several are announced in print. The first form of each is the normal one. */
const printedLabels = {
  book: [
    ['bk.', 'book'],
    ['bks', 'bks.', 'books'],
  ],
  chapter: [
    ['ch.', 'chap.', 'chapter'],
    ['chs', 'chs.', 'chaps.', 'chapters'],
  ],
  column: [
    ['col.', 'column'],
    ['cols', 'cols.', 'columns'],
  ],
  figure: [
    ['fig.', 'figure'],
    ['figs', 'figs.', 'figures'],
  ],
  folio: [
    ['fol.', 'folio'],
    ['fols', 'fols.', 'folios'],
  ],
  issue: [
    ['no.', 'issue'],
    ['nos', 'nos.', 'issues'],
  ],
  line: [
    ['l.', 'line'],
    ['ll.', 'lines'],
  ],
  note: [
    ['n.', 'note'],
    ['nn.', 'notes'],
  ],
  page: [
    ['p.', 'page'],
    ['pp.', 'pages'],
  ],
  paragraph: [
    ['para.', '¶', 'paragraph'],
    ['paras.', '¶¶', 'paras', 'paragraphs'],
  ],
  part: [
    ['pt.', 'pt', 'part'],
    ['pts', 'pts.', 'parts'],
  ],
  section: [
    ['§', 'sec.', 'sect.', 'section'],
    ['§§', 'secs', 'secs.', 'sections'],
  ],
  table: [
    ['table', 'tab.'],
    ['tables', 'tabs.'],
  ],
  verse: [
    ['v.', 'verse'],
    ['vv.', 'verses'],
  ],
  volume: [
    ['vol.', 'volume'],
    ['vols', 'vols.', 'volumes'],
  ],
  appendix: [
    ['app.', 'appendix'],
    ['apps', 'apps.', 'appendices'],
  ],
} as const satisfies Record<string, readonly [one: readonly [string, ...string[]], several: readonly [string, ...string[]]]>;

export type LocatorLabel = keyof typeof printedLabels;

/** Places as printed: `22`, `xii`, `4a`, `I.2`. */
export interface LocatorRange {
  from: string;
  to?: string;
}
export interface Locator {
  label: LocatorLabel;
  /** At least one. */
  ranges: LocatorRange[];
}

interface Form {
  label: LocatorLabel;
  several: boolean;
}
const forms = new Map<string, Form>(
  (Object.keys(printedLabels) as LocatorLabel[]).flatMap((label) =>
    [false, true].flatMap((several) => printedLabels[label][several ? 1 : 0].map((form): [string, Form] => [form, { label, several }])),
  ),
);

/** Undefined for an unknown label, a label whose number does not agree with the places, a range that descends, or words besides. */
export function parseLocator(text: string): Locator | undefined {
  const parts = /^(?<form>[¶§]+|\p{L}+\.?)(?<space>\s*)(?<places>\S.*)$/u.exec(text.trim())?.groups;
  const form = forms.get(parts?.['form']?.toLowerCase() ?? '');
  if (!form || !parts?.['places'] || !isSetOff(parts['form'] ?? '', parts['space'] ?? '')) return undefined;
  const ranges = parts['places'].split(/\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*/).map(parseRange);
  if (!ranges.every((range) => range !== undefined)) return undefined;
  const several = ranges.length > 1 || ranges[0]?.to !== undefined;
  return several === form.several ? { label: form.label, ranges } : undefined;
}

/** `p.4` and `§4` are usual; `page4` is not. */
const isSetOff = (form: string, space: string) => space !== '' || /[.¶§]$/.test(form);

function parseRange(text: string): LocatorRange | undefined {
  const [from = '', to, ...rest] = text.split(/\s*[–-]\s*/);
  if (rest.length > 0 || !isPlace(from)) return undefined;
  if (to === undefined) return { from };
  return isPlace(to) && ascends(from, to) ? { from, to } : undefined;
}

/** Arabic with an optional letter or components (`4`, `12a`, `I.2`, `3.1.2`), or a Roman numeral. */
const isPlace = (text: string) => /^(?:\d+[a-z]?|[ivxlcdm]+|[IVXLCDM]+)(?:\.(?:\d+[a-z]?|[ivxlcdm]+))*$/.test(text);

/** `105–13` abbreviates 105–113; `xii–4` runs on from the preliminary pages. */
function ascends(from: string, to: string): boolean {
  const [first, last] = [from, to].map(numberOf);
  if (first === undefined || last === undefined) return true;
  if (isRoman(from) && !isRoman(to)) return true;
  const isShort = /^\d+$/.test(from + to) && to.length < from.length;
  return isShort ? from.slice(0, -to.length) + to > from : last > first || (last === first && to > from);
}

const isRoman = (text: string) => /^[ivxlcdm]+$/i.test(text);

/** Undefined where the place has components, which no single number orders. */
function numberOf(place: string): number | undefined {
  if (place.includes('.')) return undefined;
  return isRoman(place) ? romanValue(place) : Number.parseInt(place, 10);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(numeral: string): number {
  const digits = [...numeral.toLowerCase()].map((digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** The normal form: `paras. 30 and 35`, `pp. 22–23, 25 and 29`. */
export function formatLocator({ label, ranges }: Locator): string {
  const places = ranges.map(({ from, to }) => (to === undefined ? from : `${from}–${to}`));
  const [one, several] = printedLabels[label];
  const last = places.at(-1) ?? '';
  return places.length > 1 ? `${several[0]} ${places.slice(0, -1).join(', ')} and ${last}` : `${ranges[0]?.to === undefined ? one[0] : several[0]} ${last}`;
}
