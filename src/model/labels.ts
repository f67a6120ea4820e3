/** How places are named to people: `§ I.2, ¶ 3 (p. 4)`, `n. 12`. */
import type { Section } from './text.ts';

export const sectionLabel = ({ number, title }: Pick<Section, 'number' | 'title'>) => `§ ${number.length > 0 ? number.join('.') : title}`;
export const paragraphLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, ¶ ${ordinal}`;
export const figureLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, fig. ${ordinal}`;
export const tableLabel = (section: Pick<Section, 'number' | 'title'>, ordinal: number) => `${sectionLabel(section)}, table ${ordinal}`;
export const noteLabel = (number: number) => `n. ${number}`;
export const pageLabel = (page: number) => `p. ${page}`;
