/** Where a licence is written, by what the record calls it. */

const shortNames = /^CC[ -](?<terms>BY(?:-(?:NC|ND|SA|NC-SA|NC-ND))?)[ -](?<version>[1-4]\.\d)$/i;

/** The address of `CC BY 4.0`, `CC-BY-NC-ND-4.0`, `CC0`, or the one that the record gives; none for other words. */
export function licenceAddress(licence: string | undefined): string | undefined {
  const words = licence?.trim() ?? '';
  const written = /https?:\/\/[^\s<>()]+/.exec(words)?.[0];
  if (written) return written.replace(/[.,;]$/, '');
  const { terms, version } = shortNames.exec(words)?.groups ?? {};
  if (terms && version) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^CC0([ -]1\.0)?$/i.test(words) ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined;
}
