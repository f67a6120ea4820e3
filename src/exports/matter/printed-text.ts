/** Words as both books set them. */
import type { DatePoint } from '../../model/date.ts';
import { dateOf } from '../../model/date.ts';
import type { Paper } from '../../model/paper.ts';
import { plainText, type Section } from '../../model/text.ts';
import { tidySpaces } from '../../model/tidy-spaces.ts';

/** A section's heading as printed, with its number and without calls. */
export const headingWords = (section: Section) => tidy(plainText(section.children.find((child) => child.type === 'heading') ?? section));

export const tidy = (text: string) => tidySpaces(text).trim();

/** Words that no line should part: `5 n. 4`. */
export const keepTogether = (text: string) => text.replaceAll(' ', '\u00a0');

/** At most `longest` characters, cut between words. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : [...cut].slice(0, -1).join('')).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** The edition's newest version, with the day that it is dated: the first of what is known less exactly. */
export function currentVersion(paper: Paper): { version: string; day: Required<Pick<DatePoint, 'year' | 'month' | 'day'>> } {
  const [newest] = paper.meta.edition;
  if (!newest) throw new Error(`The paper ${paper.id} has no edition.`);
  const { year, month, season, day } = dateOf(newest.date).from;
  return { version: newest.version, day: { year, month: month ?? (season ? season * 3 - 2 : 1), day: day ?? 1 } };
}
