/** What Pandoc’s reader of RTF passes over or misreads: notes as most programs write them, headings by their style, letters behind `\u`. */
import type { SourceFile } from '../read-source.ts';
import { refuseNesting } from '../refuse-nesting.ts';
import { type Prepared, prepared } from './prepared.ts';

export function prepareRtf({ bytes, file }: SourceFile): Prepared {
  const text = Buffer.from(bytes).toString('latin1');
  refuseNesting(text, 'rtf', file);
  // A destination that a reader may skip: LibreOffice writes its notes so.
  const withNotes = text.replaceAll('{\\*\\footnote', '{\\footnote');
  return prepared({ bytes: Buffer.from(levelHeadings(escapeFallbacks(withNotes)), 'latin1') });
}

const tokens = /\\uc(?<count>\d+) ?|\\u(?<code>-?\d+) ?|\\'[0-9a-f]{2}|\\[a-z]+(?:-?\d+)? ?|\\[^a-z]|[{}]|[\r\n]+|[^\\{}\r\n]/gi;

/** `\u228?`: as many characters as `\uc` says stand for the letter where it cannot be shown (RTF 1.9.1, “Unicode RTF”); each becomes one, escaped. */
function escapeFallbacks(text: string): string {
  const counts = [1];
  let skipped = 0;
  return text.replace(tokens, (token, ...rest) => {
    const { count, code } = rest.at(-1) as { count?: string; code?: string };
    if (token === '{') counts.push(counts.at(-1) ?? 1);
    if (token === '}' && counts.length > 1) counts.pop();
    if (token === '{' || token === '}' || /^[\r\n]/.test(token)) {
      skipped = /^[\r\n]/.test(token) ? skipped : 0;
      return token;
    }
    if (count !== undefined) {
      counts[counts.length - 1] = Number(count);
      return '';
    }
    if (code !== undefined) {
      skipped = counts.at(-1) ?? 1;
      return `\\u${code}\\'3f`;
    }
    if (skipped === 0) return token;
    skipped -= 1;
    return '';
  });
}

/** The styles of headings have English names in every program; their level is written beside each paragraph of the style. */
function levelHeadings(text: string): string {
  const levels = new Map(
    [...text.matchAll(/\{(?:\\\*)?\\s(\d+)(?=\\)[^{}]*?(?<=[ ])heading ([1-9]);\}/gi)].map(([, style = '', level = '']) => [style, Number(level) - 1]),
  );
  if (levels.size === 0) return text;
  return text.replace(/(\\pard(?:\\[a-z]+(?:-?\d+)? ?)*?\\s(\d+))(?=[\\ {])/gi, (whole, start: string, style: string) =>
    levels.has(style) ? `${start}\\outlinelevel${levels.get(style)}` : whole,
  );
}
