/** American English as the readers' styles need it: a CSL 1.0.2 locale, written for this edition. */

const months = 'January February March April May June July August September October November December'.split(' ');
/** As the MLA Handbook (9th edition, A1.2) shortens them. */
const shortMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const seasons = 'Spring Summer Autumn Winter'.split(' ');

const term = (name: string, text: string, attributes = '') => `<term name="${name}"${attributes}>${text}</term>`;
const numbered = (kind: string, names: readonly string[], attributes = '') =>
  names.map((name, index) => term(`${kind}-${String(index + 1).padStart(2, '0')}`, name, attributes));

const terms = [
  term('open-quote', '“'),
  term('close-quote', '”'),
  term('open-inner-quote', '‘'),
  term('close-inner-quote', '’'),
  term('and', 'and'),
  term('and', '&amp;', ' form="symbol"'),
  term('and others', 'and others'),
  term('et-al', 'et al.'),
  ...numbered('month', months),
  ...numbered('month', shortMonths, ' form="short"'),
  ...numbered('season', seasons),
];

export const americanLocale = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text">
    <date-part name="month" suffix=" "/>
    <date-part name="day" suffix=", "/>
    <date-part name="year"/>
  </date>
  <terms>
    ${terms.join('\n    ')}
  </terms>
</locale>
`;
