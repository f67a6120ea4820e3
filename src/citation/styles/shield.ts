/** Carries through citeproc the characters that it would take for its own. */

/**
 * `$` is a pattern where citeproc replaces strings, `\` an escape where it joins them, and it turns superior figures into elements,
 * which plain text would lose. Each passes as the private-use character of the same offset.
 */
const shielded = /[$\\ªº¹²³⁰-₟ʰ-˿ᴬ-ᶿ℠™]/gu;
const privateUse = /[\u{f0000}-\u{ffffd}]/gu;
const offset = 0xf0000;

const moved = (character: string, distance: number) => String.fromCodePoint((character.codePointAt(0) ?? 0) + distance);
const shield = (text: string) =>
  text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(privateUse, '')
    .replace(shielded, (character) => moved(character, offset));

export const unshield = (text: string) => text.replace(privateUse, (character) => moved(character, -offset));

/** Shields every text in an item, and makes each run of white space one space. */
export function shieldItem(value: unknown): unknown {
  if (typeof value === 'string') return shield(value);
  if (Array.isArray(value)) return value.map(shieldItem);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shieldItem(inner)]));
}
