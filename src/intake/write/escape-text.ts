/** Text as MDX that reads back as that text. */

/** For words within a line. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<]/g, '\\$&')
    // Only what could be read as a character reference.
    .replace(/&(?=#|[A-Za-z])/g, '\\&')
    .replace(/\r\n?/g, '\n');

/** For the lines of a paragraph: what would begin another block is escaped, and blanks that would indent it are taken away. */
export const escapeLineStarts = (mdx: string): string =>
  mdx
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]+/, '')
        // Two of them would break the line.
        .replace(/[ \t]+$/, '')
        .replace(/^(?:[#>+=~|-]|:(?=[: ]))/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
        // MDX takes such a paragraph for code.
        .replace(/^(?:im|ex)port/, (word) => `&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}`),
    )
    .join('\n')
    // A paragraph has no blank lines.
    .replace(/\n{2,}/g, '\n');

/** As a comment, which nobody but the editor sees. */
export const asComment = (text: string): string => `{/* ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()} */}`;

/** The last resort: whatever could be markup as references. */
export const encodeText = (text: string): string =>
  text
    .replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^(?:im|ex)port/gm, (word) => `&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}`);

/** For a heading: one line, whose last `#` is printed. */
export const headingLine = (mdx: string): string => mdx.replace(/\\?\n/g, ' ').replace(/(?<=^|\s)(#+)\s*$/, '\\$1');
