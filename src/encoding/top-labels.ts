/** What the labels of a paper's top-level headings are: the one thing of a section's id that is seen from all files together. */
import { type HeadingWords, type LabelKind, labelKindOf, readHeading } from '../model/printed-heading.ts';
import { noLabel } from './elements.ts';

/** `texts` are the section files, in their order. */
export const topLabelsOf = (texts: readonly string[]): LabelKind | undefined => labelKindOf(texts.flatMap(headingIn));

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
