/** The text of a section as other programs read it: the same words, headings and footnotes, without the elements of the encoding. */
export const asPlainMarkdown = (mdx: string) =>
  mdx
    .replace(/<[^>]*>/g, '')
    .replace(/^\n+/, '')
    .replace(/^#/gm, '##');
