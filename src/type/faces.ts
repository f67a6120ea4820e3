/** The cuts of the text face that pages are set in. At most four, each at most 30 KB: a reader waits for them. */

import type { FontCut } from '../model/collection-record.ts';

/** Layout features that only the roman needs: small capitals stand in headings and labels. */
const smallCapitals = ['smcp', 'c2sc'];
/** Figures of each kind, superiors for the calls of notes, ligatures, and what keeps letters apart. */
const common = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'case', 'onum', 'lnum', 'pnum', 'tnum', 'sups'];

export interface Face {
  name: FontCut;
  /** In the package of the typeface, or from the root of the disk. */
  file: string;
  style: 'normal' | 'italic';
  /** The weights that it answers to, as the descriptor `font-weight` takes them. */
  weight: string;
  features: readonly string[];
}

export const family = 'Literata';
export const facePackage = '@expo-google-fonts/literata';

export const faces: readonly Face[] = [
  { name: 'regular', file: '400Regular/Literata_400Regular.ttf', style: 'normal', weight: '100 599', features: [...common, ...smallCapitals] },
  { name: 'italic', file: '400Regular_Italic/Literata_400Regular_Italic.ttf', style: 'italic', weight: '100 599', features: common },
  { name: 'semibold', file: '600SemiBold/Literata_600SemiBold.ttf', style: 'normal', weight: '600 900', features: common },
  { name: 'semibold-italic', file: '600SemiBold_Italic/Literata_600SemiBold_Italic.ttf', style: 'italic', weight: '600 900', features: common },
];
