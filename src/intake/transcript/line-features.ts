/** What the letters of a line or a block say by themselves. */
import { readSuperscripts } from './remnants.ts';
import { type Run, textOf } from './transcript.ts';

/** The end of a sentence, with the quotation marks, brackets and calls that may follow it. */
const terminal = /(?:[.!?…。！？]|[.!?][)\]])["'’”»›)\]]*(?:\s*[\d⁰¹²³⁴-⁹*†‡]{1,4})?$/u;
/** A stop behind these ends no sentence. */
const abbreviated = /(?:^|[\s(“‘„«])(?:vols?|nos?|pp?|paras?|eds?|chs?|figs?|cf|vgl|s|bd|nr|hrsg|hg|mr|mrs|dr|prof|st|esp|trans|tome|t|éd|dir|art)\.$/iu;
/** Of a name; “f.” behind a page does end one. */
const initial = /(?:^|[\s(“‘„«])\p{Lu}\.$/u;
export const endsSentence = (runs: readonly Run[]) => {
  const text = textOf(runs).trimEnd();
  return terminal.test(text) && !abbreviated.test(text) && !initial.test(text);
};
/** A colon leads to a list or a quotation: the sentence may go on, and the paragraph need not. */
export const endsOpen = (runs: readonly Run[]) => !endsSentence(runs) && !/[:;]["'’”»]*(?:\s*\d{1,3})?$/u.test(textOf(runs).trimEnd());

export const beginsLower = (text: string) => /^["'“‘„«([]*\p{Ll}/u.test(text);

export const isBold = (runs: readonly Run[]) => {
  const letters = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return letters.length > 0 && letters.every(({ bold }) => bold);
};
export const isItalic = (runs: readonly Run[]) => {
  const letters = runs.filter(({ text, raised }) => !raised && /\p{L}/u.test(text));
  return letters.length > 0 && letters.every(({ italic }) => italic);
};
export const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** What may be the label before a note. */
export interface NoteLabel {
  /** As it will be called: `12`, `*`. */
  label: string;
  /** `label` counted; 0 for a sign. */
  number: number;
  /** How sure it is by its look alone, from 1 to 5. */
  strength: number;
  /** As many letters of the block are the label and what follows it. */
  length: number;
  /** As written, where a machine misread it. */
  misread?: string;
}

const signs = /^(?:\*{1,3}|†{1,2}|‡{1,2}|§|¶)/;

export function readNoteLabel(runs: readonly Run[]): NoteLabel | undefined {
  const text = textOf(runs);
  const first = runs[0];
  if (!first) return undefined;
  const raised = first.raised ? readSuperscripts(first.text.trim()) : '';
  const spaces = (at: number) => at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  if (/^\d{1,4}$/.test(raised)) return { label: raised, number: Number(raised), strength: 5, length: spaces(first.text.length) };
  if (first.raised && signs.test(raised)) return { label: raised, number: 0, strength: 4, length: spaces(first.text.length) };
  const bracketed = /^\[(\d{1,4})\]\s*(?=\S)/.exec(text);
  if (bracketed) return { label: bracketed[1] ?? '', number: Number(bracketed[1]), strength: 3, length: bracketed[0].length };
  const plain = /^(\d{1,4})(?:[.)]\s*|\s+|(?=[\p{Lu}“‘"'„«]))(?=[\p{L}“‘"'„«(*])/u.exec(text);
  if (plain) return { label: plain[1] ?? '', number: Number(plain[1]), strength: 2, length: plain[0].length };
  const sign = /^(\*{1,3}|†|‡)\s*(?=[\p{L}“‘"'„«])/u.exec(text);
  if (sign) return { label: sign[1] ?? '*', number: 0, strength: 2, length: sign[0].length };
  const misread = /^([lIiO0-9]{1,3})[.)]?\s+(?=[\p{Lu}“‘"'„«])/u.exec(text);
  if (misread?.[1] !== undefined && /\d/.test(misread[1]) && /[lIiO]/.test(misread[1])) {
    const label = readMisreadDigits(misread[1]);
    return { label, number: Number(label), strength: 1, length: misread[0].length, misread: misread[1] };
  }
  return undefined;
}

/** `l2` as `12`. */
export const readMisreadDigits = (text: string) => text.replace(/[lIi]/g, '1').replace(/O/g, '0');

const openings =
  /^(?:see|see also|cf|compare|ibid|idem|id|op|loc|for|on|quoted|cited|hereafter|emphasis|author|interview|personal|translation|my translation|in this|the author|thanks|vgl|siehe|ebd|ebenda|dazu|hierzu|zit|zitiert|so|voir|cf|ibidem|pour|sur|cité|d’après)\b/i;
const referenceMarks = [
  /\b(?:1[5-9]|20)\d\d\b/,
  /\b(?:pp?|paras?|[Vv]ol|[Nn]os?|S|Bd|Nr|t|n°)\.?\s?\d|\((?:eds?|Hrsg|Hg|éd|dir)\b/,
  /["“‘'„«][^"”’'“»]{6,}["”’'“»],/,
  /\((?:[^()]*:)?[^()]*(?:1[5-9]|20)\d\d\)/,
  /https?:\/\/|\bdoi\b/i,
  /;\s+["“‘\p{Lu}]/u,
];
/** How much a block reads like a note, from 0 to about 3. */
export function looksLikeNote(text: string): number {
  const marks = referenceMarks.filter((pattern) => pattern.test(text)).length;
  // A long paragraph has some of these marks by chance.
  const density = marks / Math.max(1, text.length / 400);
  return (openings.test(text) ? 1.2 : 0) + Math.min(2, density * 0.6);
}
