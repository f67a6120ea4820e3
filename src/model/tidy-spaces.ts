/** Runs of spaces and line ends as one space; characters that no page can show (control characters, lone surrogates) as U+FFFD. */
export const tidySpaces = (text: string) =>
  text
    .replace(/[\t\n\r ]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    // A mark of byte order within a text is an old word joiner.
    .replaceAll('\ufeff', '\u2060')
    .toWellFormed();
