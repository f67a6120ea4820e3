/** How places are named to people, in the language of their paper: `§ I.2, ¶ 3 (p. 4)`, `n. 12`. */
import { messagesFor } from './messages/messages.ts';
import type { Section } from './text.ts';

export const sectionLabel = ({ number, title }: Pick<Section, 'number' | 'title'>) => `§ ${number.length > 0 ? number.join('.') : title}`;
export const paragraphLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, ¶ ${ordinal}`;
export const figureLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number, language = 'en') =>
  `${sectionLabel(section)}, ${messagesFor(language).figureLabel(ordinal)}`;
export const tableLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number, language = 'en') =>
  `${sectionLabel(section)}, ${messagesFor(language).tableLabel(ordinal)}`;
export const noteLabel = (label: string, language = 'en') => messagesFor(language).noteLabel(label);
export const pageLabel = (label: string, language = 'en') => messagesFor(language).pageLabel(label);
export const equationLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number, language = 'en') =>
  `${sectionLabel(section)}, ${messagesFor(language).equationLabel(ordinal)}`;

interface PlacedLabel {
  label: string;
  /** None where no page is printed, or before the first begins. */
  page: string | undefined;
}
/** `§ I.2, ¶ 3 (p. 4)` */
export const labelWithPage = ({ label, page }: PlacedLabel, language?: string) => (page === undefined ? label : `${label} (${pageLabel(page, language)})`);
/** `§ I.2, ¶ 3, p. 4` */
export const labelAndPage = ({ label, page }: PlacedLabel, language?: string) => (page === undefined ? label : `${label}, ${pageLabel(page, language)}`);
