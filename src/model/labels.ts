/** How places are named to people, in the language of their paper: `§ I.2, ¶ 3 (p. 4)`, `n. 12`. */
import { messagesFor } from './messages/messages.ts';
import type { Ordinal, Section } from './text.ts';

export const sectionLabel = ({ number, title }: Pick<Section, 'number' | 'title'>) => `§ ${number.length > 0 ? number.join('.') : title}`;
export const paragraphLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: Ordinal) => `${sectionLabel(section)}, ¶ ${ordinal}`;
export const figureLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: Ordinal, language = 'en') =>
  `${sectionLabel(section)}, ${messagesFor(language).figureLabel(ordinal)}`;
export const tableLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: Ordinal, language = 'en') =>
  `${sectionLabel(section)}, ${messagesFor(language).tableLabel(ordinal)}`;
export const noteLabel = (label: string, language = 'en') => messagesFor(language).noteLabel(label);
export const pageLabel = (label: string, language = 'en') => messagesFor(language).pageLabel(label);
export const equationLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: Ordinal, language = 'en') =>
  `${sectionLabel(section)}, ${messagesFor(language).equationLabel(ordinal)}`;

interface PlacedLabel {
  label: string;
  /** None where no page is printed, or before the first begins. */
  page: string | undefined;
  /** Where it ends on another page. */
  lastPage?: string | undefined;
}

/** `p. 4`, `pp. 3–4`; none where no page is printed. */
export function pagesLabel({ page, lastPage }: Omit<PlacedLabel, 'label'>, language = 'en'): string | undefined {
  if (page === undefined) return undefined;
  return lastPage === undefined ? pageLabel(page, language) : messagesFor(language).pagesLabel(`${page}–${lastPage}`);
}
/** `§ I.2, ¶ 3 (p. 4)` */
export function labelWithPage(place: PlacedLabel, language?: string): string {
  const pages = pagesLabel(place, language);
  return pages === undefined ? place.label : `${place.label} (${pages})`;
}
/** `§ I.2, ¶ 3, p. 4` */
export function labelAndPage(place: PlacedLabel, language?: string): string {
  const pages = pagesLabel(place, language);
  return pages === undefined ? place.label : `${place.label}, ${pages}`;
}
