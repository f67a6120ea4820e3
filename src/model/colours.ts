/** The colour of links, marks and rules: the same on pages, in the books, on cards and in the icon. */
import { z } from 'zod';

export interface Colours {
  /** On a light ground. */
  light: string;
  /** On a dark ground. */
  dark: string;
}

const houseColours: Colours = { light: '#7a2e1d', dark: '#eba78f' };

/** As the collection’s record says. */
export const coloursOf = (record: { colours?: Partial<Colours> | undefined } | undefined): Colours => ({ ...houseColours, ...record?.colours });

/** The grounds that text stands on, the darkest of the light and the lightest of the dark ones: `--raised` of the style sheets. */
const grounds = { light: '#f6f1e6', dark: '#211f1c' } as const satisfies Colours;

/** Of text that is not large: WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5;

const colourOn = (ground: keyof Colours) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'Unexpected colour, expected six hexadecimal digits in lower case as #7a2e1d')
    .refine(
      (colour) => !/^#[0-9a-f]{6}$/.test(colour) || contrast(colour, grounds[ground]) >= leastContrast,
      `Unexpected colour that cannot be read on the ${ground} pages, expected a contrast of ${leastContrast} to ${grounds[ground]} at least`,
    );

export const coloursSchema = z.strictObject({ light: colourOn('light').optional(), dark: colourOn('dark').optional() });

/** From 1 to 21: WCAG 2.2, definition of contrast ratio. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
