/** Marks of Pandoc’s that Markdown itself does not know: they stay in the text as they were written, which an editor should see. */

const table = /^[ \t]*\|.*\|[ \t]*$|^[ \t]*\+[-=+]{3,}\+[ \t]*$|^[ \t]*:?-{3,}:?(?:[ |]+:?-{3,}:?)+[ \t]*$/m;

export const hasTable = (source: string): boolean => table.test(source);

const marks: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['table', table],
  ['formula', /\$\$|(?<![\\\p{L}\p{N}])\$(?=\S)[^$\n]*\S\$(?!\d)/u],
  ['fenced block', /^:{3,}/m],
  ['attributes', /[\])]\{[^{}\n]*\}/],
  ['deleted words', /~~\S[^~]*~~/],
  ['raised letters', /(?<!\[)\^[^\s^[\]]+\^/],
  ['lowered letters', /(?<!~)~[^\s~]+~(?!~)/],
  ['definition', /^[:~][ \t]+\S/m],
  ['line block', /^\| (?!.*\|[ \t]*$)/m],
  ['example list', /^\(@[\w-]*\)/m],
  ['TeX', /\\[A-Za-z]+\{/],
];

export interface Suspicion {
  name: string;
  /** Lines into the source. */
  line: number;
}

export function findSuspicious(source: string): Suspicion[] {
  return marks.flatMap(([name, pattern]) => {
    const match = pattern.exec(source);
    return match ? [{ name, line: source.slice(0, match.index).split('\n').length - 1 }] : [];
  });
}
