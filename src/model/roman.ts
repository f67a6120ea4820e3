/** Roman numerals as print writes them: canonical, in one case. */

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** In lower case. */
export function toRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, letters] of numerals) {
    while (rest >= worth) {
      written += letters;
      rest -= worth;
    }
  }
  return written;
}

/** The value of a numeral in lower or upper case; undefined for what is none: `iiii`, `iX`, `vv`. */
export function parseRoman(text: string): number | undefined {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return undefined;
  let rest = text.toLowerCase();
  let value = 0;
  for (const [worth, letters] of numerals) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && value > 0 && toRoman(value) === text.toLowerCase() ? value : undefined;
}
