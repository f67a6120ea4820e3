/** Faces of the reader's system, made to take the room of the text face, so that nothing moves when that arrives. */

import type { FaceMetrics } from './face-metrics.ts';
import type { Face } from './faces.ts';

interface SystemFace {
  /** Suffix of the family's name in the font stack. */
  like: string;
  /** Names that the systems give it, per slope and weight: the family and others of the same measures. */
  local: Readonly<Record<Cut, readonly string[]>>;
  /** In ems, measured with the weights of face-metrics.ts. */
  meanAdvance: Readonly<Record<Cut, number>>;
}
type Cut = 'regular' | 'italic' | 'bold' | 'boldItalic';

const systemFaces: readonly SystemFace[] = [
  {
    like: 'Georgia',
    local: {
      regular: ['Georgia', 'Gelasio'],
      italic: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'],
      bold: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
      boldItalic: ['Georgia Bold Italic', 'Georgia-BoldItalic', 'Gelasio Bold Italic'],
    },
    meanAdvance: { regular: 0.4388, italic: 0.4475, bold: 0.5112, boldItalic: 0.5209 },
  },
  {
    like: 'Times',
    local: {
      regular: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      italic: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
      bold: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
      boldItalic: ['Times New Roman Bold Italic', 'TimesNewRomanPS-BoldItalicMT', 'Liberation Serif Bold Italic', 'Tinos Bold Italic'],
    },
    meanAdvance: { regular: 0.4003, italic: 0.4013, bold: 0.4255, boldItalic: 0.4115 },
  },
];

export const fallbackFamilies = (family: string) => systemFaces.map(({ like }) => `${family} like ${like}`);

/** The @font-face rules that stand in for one face until it is there. */
export function fallbackRules(family: string, face: Pick<Face, 'style' | 'weight'>, metrics: FaceMetrics): string {
  const cut = cutOf(face);
  return systemFaces
    .map(({ like, local, meanAdvance }) => {
      const size = metrics.meanAdvance / meanAdvance[cut];
      return [
        '@font-face {',
        `  font-family: "${family} like ${like}";`,
        `  font-style: ${face.style};`,
        `  font-weight: ${face.weight};`,
        `  src: ${local[cut].map((name) => `local("${name}")`).join(', ')};`,
        `  size-adjust: ${percent(size)};`,
        `  ascent-override: ${percent(metrics.ascent / size)};`,
        `  descent-override: ${percent(metrics.descent / size)};`,
        `  line-gap-override: ${percent(metrics.lineGap / size)};`,
        '}',
      ].join('\n');
    })
    .join('\n');
}

function cutOf({ style, weight }: Pick<Face, 'style' | 'weight'>): Cut {
  const isBold = Number.parseInt(weight, 10) >= 600;
  if (style === 'italic') return isBold ? 'boldItalic' : 'italic';
  return isBold ? 'bold' : 'regular';
}

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;
