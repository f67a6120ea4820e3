/** What the labels of a paper's top-level headings are: the one thing of a section's id that is seen from all files together. */
import { countingLabels, type HeadingWords, type LabelKind, labelKindOf, readHeading } from '../model/printed-heading.ts';
import { noLabel } from './elements.ts';

/** Of one file. */
export interface TopLabels {
  /** Of all files. */
  kind: LabelKind;
  /** Whether the file's own heading bears one that counts, in the sequence of all. */
  counts: boolean;
}

/** `texts` are the section files, in their order; one that could not be read is undefined. Undefined for files of a paper without labels. */
export function topLabelsOf(texts: readonly (string | undefined)[]): (TopLabels | undefined)[] {
  const headings = texts.map((text) => headingIn(text ?? ''));
  const all = headings.flat();
  const kind = labelKindOf(all);
  if (!kind) return texts.map(() => undefined);
  const values = countingLabels(all, kind);
  return headings.map(([heading]) => ({ kind, counts: heading !== undefined && values[all.indexOf(heading)] !== undefined }));
}

function headingIn(text: string): HeadingWords[] {
  const written = /^# +(?<words>\S.*)$/m.exec(text)?.groups?.['words'];
  if (written === undefined) return [];
  const said = /^<Label\b(?<attributes>[^>]*)>(?<printed>.*?)<\/Label>/.exec(written)?.groups;
  const as = /\bas="(?<as>[^"]*)"/.exec(said?.['attributes'] ?? '')?.groups?.['as'];
  if (as === noLabel) return [];
  const words = readHeading(written.replace(/<[^<>]*>|\[\^[^\]]*\]|\\/g, ''));
  if (!said) return [words];
  const label = as ?? (said['printed'] ?? '').replace(/^[\s(]+|[\s.):]+$/g, '');
  return [{ ...words, label, isSaid: true }];
}
