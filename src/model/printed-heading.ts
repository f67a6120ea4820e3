/**
 * The labels of printed headings: `I. Ports`, `2.1 Method`, `(a) Tar`, `1 Aims`. Which of them count as numbers their siblings say: labels
 * of one kind that follow one another from the first. `V. S. Quay in Hull` is words.
 */
import { parseRoman } from './roman.ts';

export type LabelKind = 'arabic' | 'upper roman' | 'lower roman' | 'upper letter' | 'lower letter';
const kinds: readonly LabelKind[] = ['arabic', 'upper roman', 'lower roman', 'upper letter', 'lower letter'];

/** A heading's words, and what may be its label. */
export interface HeadingWords {
  /** As printed, without its points and brackets; of `2.1` the last part. */
  label?: string;
  /** Of `2.1` and `A.1` what stands before the last part. */
  prefix: readonly string[];
  /** Whether a point or a bracket follows the label. */
  isMarked: boolean;
  /** Whether the editor says that it is a label, out of sequence though it be. */
  isSaid: boolean;
  /** What follows the label or, where it counts as none, all. */
  title: string;
  whole: string;
}

const core = String.raw`[IVXLCDM]+|[ivxlcdm]+|\d+|[A-Za-z]`;
const patterns = [
  new RegExp(String.raw`^\((?<label>${core})\)\.?\s+(?<title>\S.*)$`, 'su'),
  new RegExp(String.raw`^(?<label>${core})(?:\.\)?|\))\s+(?<title>\S.*)$`, 'su'),
  /^(?<label>[０-９]+|\d+)[．、]\s*(?<title>\S.*)$/su,
  /^(?<label>(?:[IVXLCDM]+|[A-Za-z]|\d+)(?:\.\d+)+)[.)]?\s+(?<title>\S.*)$/su,
];
const bare = /^(?<label>\d{1,3})\s+(?<title>\S.*)$/su;

export function readHeading(text: string): HeadingWords {
  const whole = text.trim();
  const marked = patterns.map((pattern) => pattern.exec(whole)?.groups).find((groups) => groups !== undefined);
  const groups = marked ?? bare.exec(whole)?.groups;
  if (!groups) return { prefix: [], isMarked: false, isSaid: false, title: whole, whole };
  const parts = (groups['label'] ?? '').split('.');
  return { label: parts.at(-1) ?? '', prefix: parts.slice(0, -1), isMarked: marked !== undefined, isSaid: false, title: groups['title'] ?? '', whole };
}

/** The value of a label as one of its kind: of `C` 100 or 3. */
export function labelValue(label: string, kind: LabelKind): number | undefined {
  const plain = label.normalize('NFKC');
  const isUpper = plain === plain.toUpperCase();
  switch (kind) {
    case 'arabic':
      return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
    case 'upper roman':
      return isUpper ? parseRoman(plain) : undefined;
    case 'lower roman':
      return isUpper ? undefined : parseRoman(plain);
    case 'upper letter':
      return /^[A-Z]$/.test(plain) ? plain.charCodeAt(0) - 64 : undefined;
    case 'lower letter':
      return /^[a-z]$/.test(plain) ? plain.charCodeAt(0) - 96 : undefined;
  }
}

/** `2` as it stands in an address, `b` for a letter. */
export const labelSlug = (value: number, kind: LabelKind) => (kind.endsWith('letter') ? String.fromCharCode(96 + value) : String(value));

/** How many of the labels follow one another from the first. */
function countSequence(headings: readonly HeadingWords[], kind: LabelKind): number {
  let count = 0;
  let expected = 1;
  for (const { label, isSaid } of headings) {
    const value = label === undefined ? undefined : labelValue(label, kind);
    if (value === undefined || (value !== expected && !isSaid)) continue;
    count += 1;
    expected = value + 1;
  }
  return count;
}

/** The kind that the labels of siblings are of; undefined where they have none. One letter alone is more likely the initial of a name. */
export function labelKindOf(headings: readonly HeadingWords[]): LabelKind | undefined {
  const counted = kinds.map((kind) => ({ kind, count: countSequence(headings, kind) }));
  const best = counted.reduce((first, each) => (each.count > first.count ? each : first));
  const isAlone = best.count === 1 && best.kind.endsWith('letter') && !headings.some(({ isSaid }) => isSaid);
  if (best.count > 0 && !isAlone) return best.kind;
  // A number that no name begins with: out of its place rather than no label.
  const odd = headings.find(({ label = '', isMarked }) => isMarked && (/^\d{1,3}$/.test(label) || (label.length > 1 && parseRoman(label) !== undefined)));
  return odd && kinds.find((kind) => labelValue(odd.label ?? '', kind) !== undefined);
}

/** Which of the siblings' labels count, in their order. */
export function countingLabels(headings: readonly HeadingWords[], kind: LabelKind | undefined): (number | undefined)[] {
  let expected = 1;
  let established = 0;
  return headings.map((heading) => {
    const value = kind && heading.label !== undefined ? labelValue(heading.label, kind) : undefined;
    if (value === undefined || !counts(heading, value, expected, established)) return undefined;
    expected = value + 1;
    established += 1;
    return value;
  });
}

function counts({ label = '', isSaid, isMarked, title }: HeadingWords, value: number, expected: number, established: number): boolean {
  if (isSaid || value === expected) return true;
  // Another initial follows: a name.
  if (/^\p{Lu}\.\s/u.test(title)) return false;
  if (!isMarked) return established > 1 && Math.abs(value - expected) <= 3;
  return label.length > 1 || /\d/.test(label) || established > 1;
}
