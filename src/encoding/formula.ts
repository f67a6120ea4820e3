/** Formulas in TeX, as MathML for pages and books, and as Typst’s mathematics for what is typeset. */
import temml from 'temml';
import { tex2typst } from 'tex2typst';

/** What is wrong with a formula, in a few words; undefined for one that can be shown. */
export function problemOfFormula(tex: string): string | undefined {
  try {
    if (/(?<!\\)(?:\\\\)*%/.test(tex)) return 'what stands behind % is a comment; a sign that is printed is \\%';
    return /<(?:mi|mo|mn|mtext|ms)\b[^>]*>[^<]/.test(mathmlOf(tex, true)) ? undefined : 'it shows nothing';
  } catch (error) {
    return explain(error);
  }
}

/** Without the `style` attributes that a strict policy blocks: what they say becomes attributes of MathML, or classes. */
export function mathmlOf(tex: string, display: boolean): string {
  const markup = temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, strict: false });
  return markup
    .replace(/<(\w+)([^<>]*?) style="([^"]*)"([^<>]*)>/g, (_, name: string, before: string, style: string, after: string) => {
      const { classes, attributes } = convertStyle(style);
      return withClasses(`<${name}${before}${after}${attributes}>`, classes);
    })
    .replace(/^<math\b/, () => `<math alttext="${escapeValue(tex)}"`);
}

const escapeValue = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Undefined where Typst’s mathematics has no like of it. Fractions stay fractions: as `a / b`, `\\frac{a}{b}^2` would change its meaning. */
export function typstOf(tex: string): string | undefined {
  try {
    // Strict only to find what it does not know: then it takes fractions that stay fractions for unknown, too.
    const plain = tex.replace(/\\[lr]vert(?![A-Za-z])/g, '|').replace(/\\[lr]Vert(?![A-Za-z])/g, '\\|');
    tex2typst(plain, { nonStrict: false });
    return tex2typst(plain, { fracToSlash: false });
  } catch {
    return undefined;
  }
}

/** Padding and the depth of accents are the style sheet’s. */
function convertStyle(style: string): { classes: string[]; attributes: string } {
  const classes: string[] = [];
  let attributes = '';
  for (const [, name = '', value = ''] of style.matchAll(/([\w-]+):([^;]*)/g)) {
    if (name === 'color') attributes += ` mathcolor="${value}"`;
    if (name === 'background-color') attributes += ` mathbackground="${value}"`;
    if (name === 'border') classes.push('boxed');
    if (name === 'font-weight' && value === 'bold') classes.push('bold');
  }
  return { classes, attributes };
}

function withClasses(tag: string, classes: readonly string[]): string {
  if (classes.length === 0) return tag;
  const names = classes.join(' ');
  return tag.includes(' class="') ? tag.replace(/ class="([^"]*)"/, ` class="$1 ${names}"`) : tag.replace(/>$/, ` class="${names}">`);
}

/** The library shows the place by marks under letters, and fails without words of its own at the end of what is cut short. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/Cannot read propert|Unexpected end/.test(message)) return 'it ends too early';
  const [first = ''] = message
    .replace(/[\u0332\u0333]/g, '')
    .trim()
    .split('\n');
  return first.replace(/\s+at position \d+.*$/, '').replace(/[:.\s]+$/, '');
}
