/** How places are named to people: `§ I.2, ¶ 3 (p. 4)`, `n. 12`. */
import type { Section } from './text.ts';

export const sectionLabel = ({ number, title }: Pick<Section, 'number' | 'title'>) => `§ ${number.length > 0 ? number.join('.') : title}`;
export const paragraphLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, ¶ ${ordinal}`;
export const figureLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, fig. ${ordinal}`;
export const tableLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, table ${ordinal}`;
export const noteLabel = (label: string) => `n. ${label}`;
export const pageLabel = (label: string) => `p. ${label}`;

interface PlacedLabel {
  label: string;
  /** None where no page is printed, or before the first begins. */
  page: string | undefined;
}
/** `§ I.2, ¶ 3 (p. 4)` */
export const labelWithPage = ({ label, page }: PlacedLabel) => (page === undefined ? label : `${label} (${pageLabel(page)})`);
/** `§ I.2, ¶ 3, p. 4` */
export const labelAndPage = ({ label, page }: PlacedLabel) => (page === undefined ? label : `${label}, ${pageLabel(page)}`);
