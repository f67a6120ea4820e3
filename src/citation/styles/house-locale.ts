/** British English as the house style needs it: a CSL 1.0.2 locale, written for this edition. */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

const term = (name: string, text: string, attributes = '') => `<term name="${name}"${attributes}>${text}</term>`;
const counted = (name: string, form: string, single: string, multiple: string) =>
  `<term name="${name}" form="${form}"><single>${single}</single><multiple>${multiple}</multiple></term>`;
const twoDigits = (number: number) => String(number).padStart(2, '0');

const terms = [
  term('open-quote', '‘'),
  term('close-quote', '’'),
  term('open-inner-quote', '“'),
  term('close-inner-quote', '”'),
  term('page-range-delimiter', '–'),
  term('and', 'and'),
  term('and others', 'and others'),
  term('et-al', 'et al.'),
  term('in', 'in'),
  term('accessed', 'accessed'),
  term('no date', 'n.d.'),
  term('circa', 'c.', ' form="short"'),
  term('bc', ' BC'),
  term('ad', ''),
  term('version', 'version'),
  term('edition', 'edn', ' form="short"'),
  term('ordinal', 'th'),
  term('ordinal-01', 'st'),
  term('ordinal-02', 'nd'),
  term('ordinal-03', 'rd'),
  term('ordinal-11', 'th'),
  term('ordinal-12', 'th'),
  term('ordinal-13', 'th'),
  counted('editor', 'short', 'ed.', 'eds'),
  counted('translator', 'short', 'tr.', 'trs'),
  counted('page', 'short', 'p.', 'pp.'),
  counted('volume', 'short', 'Vol.', 'Vols'),
  counted('issue', 'short', 'No.', 'Nos'),
  counted('number', 'short', 'No.', 'Nos'),
  counted('collection-number', 'short', 'No.', 'Nos'),
  counted('chapter', 'short', 'ch.', 'chs'),
  counted('section', 'symbol', '§', '§§'),
  ...months.map((month, index) => term(`month-${twoDigits(index + 1)}`, month)),
  ...seasons.map((season, index) => term(`season-${twoDigits(index + 1)}`, season)),
];

export const houseLocale = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <style-options punctuation-in-quote="false"/>
  <date form="text">
    <date-part name="day" suffix=" "/>
    <date-part name="month" suffix=" "/>
    <date-part name="year"/>
  </date>
  <terms>
    ${terms.join('\n    ')}
  </terms>
</locale>
`;
