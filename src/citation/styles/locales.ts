/** The words of citations by language: CSL 1.0.2 locales, written for this edition. A further language is one entry. */

interface LocaleWords {
  /** Outer and inner quotation marks, each as they open and close. */
  quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** American English sets commas and full stops within quotation marks. */
  punctuationInQuote?: true;
  and: string;
  ampersand: string;
  /** Stands for the names left out: `and others` behind a name. */
  others: string;
  etAl: string;
  in: string;
  accessed: string;
  noDate: string;
  circa: string;
  bc: string;
  version: string;
  firstPublished: string;
  edition: string;
  /** What follows the number of an edition; English has several. */
  ordinals: Readonly<Record<string, string>>;
  editor: readonly [one: string, several: string];
  translator: readonly [one: string, several: string];
  page: readonly [one: string, several: string];
  volume: readonly [one: string, several: string];
  number: readonly [one: string, several: string];
  chapter: readonly [one: string, several: string];
  months: readonly string[];
  shortMonths: readonly string[];
  seasons: readonly string[];
  /** The parts of a date in their order, with what stands around them. */
  date: readonly string[];
}

const englishOrdinals = {
  ordinal: 'th',
  'ordinal-01': 'st',
  'ordinal-02': 'nd',
  'ordinal-03': 'rd',
  'ordinal-11': 'th',
  'ordinal-12': 'th',
  'ordinal-13': 'th',
};
const words = (text: string) => text.split(' ');
const englishMonths = words('January February March April May June July August September October November December');
const dayMonthYear = ['<date-part name="day" suffix=" "/>', '<date-part name="month" suffix=" "/>', '<date-part name="year"/>'];
const eastAsianMonths = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

const english = {
  and: 'and',
  ampersand: '&',
  others: 'others',
  etAl: 'et al.',
  in: 'in',
  accessed: 'accessed',
  noDate: 'n.d.',
  circa: 'c.',
  bc: ' BC',
  version: 'version',
  firstPublished: 'First published',
  edition: 'edn',
  ordinals: englishOrdinals,
  editor: ['ed.', 'eds'],
  translator: ['tr.', 'trs'],
  page: ['p.', 'pp.'],
  volume: ['Vol.', 'Vols'],
  number: ['No.', 'Nos'],
  chapter: ['ch.', 'chs'],
  months: englishMonths,
  // As the MLA Handbook (9th edition, A1.2) shortens them.
  shortMonths: words('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'),
  seasons: words('Spring Summer Autumn Winter'),
  date: dayMonthYear,
} as const;

export const localeWords = {
  'en-GB': { ...english, quotes: ['‘', '’', '“', '”'] },
  'en-US': {
    ...english,
    quotes: ['“', '”', '‘', '’'],
    punctuationInQuote: true,
    date: ['<date-part name="month" suffix=" "/>', '<date-part name="day" suffix=", "/>', '<date-part name="year"/>'],
  },
  de: {
    quotes: ['„', '“', '‚', '‘'],
    and: 'und',
    ampersand: '&',
    others: 'andere',
    etAl: 'u. a.',
    in: 'in',
    accessed: 'abgerufen am',
    noDate: 'o. D.',
    circa: 'um',
    bc: ' v. Chr.',
    version: 'Version',
    firstPublished: 'Zuerst erschienen',
    edition: 'Aufl.',
    ordinals: { ordinal: '.' },
    editor: ['Hg.', 'Hg.'],
    translator: ['Übers.', 'Übers.'],
    page: ['S.', 'S.'],
    volume: ['Bd.', 'Bde.'],
    number: ['Nr.', 'Nr.'],
    chapter: ['Kap.', 'Kap.'],
    months: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    shortMonths: words('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    seasons: words('Frühjahr Sommer Herbst Winter'),
    date: ['<date-part name="day" suffix=". "/>', '<date-part name="month" suffix=" "/>', '<date-part name="year"/>'],
  },
  fr: {
    quotes: ['«\u00a0', '\u00a0»', '“', '”'],
    and: 'et',
    ampersand: '&',
    others: 'autres',
    etAl: 'et al.',
    in: 'dans',
    accessed: 'consulté le',
    noDate: 's. d.',
    circa: 'vers',
    bc: ' av. J.-C.',
    version: 'version',
    firstPublished: 'Première publication',
    edition: 'éd.',
    ordinals: { ordinal: 'ᵉ', 'ordinal-01': 'ʳᵉ' },
    editor: ['dir.', 'dir.'],
    translator: ['trad.', 'trad.'],
    page: ['p.', 'p.'],
    volume: ['vol.', 'vol.'],
    number: ['nᵒ', 'nᵒˢ'],
    chapter: ['chap.', 'chap.'],
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    shortMonths: words('janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.'),
    seasons: words('printemps été automne hiver'),
    date: dayMonthYear,
  },
  es: {
    quotes: ['«', '»', '“', '”'],
    and: 'y',
    ampersand: 'y',
    others: 'otros',
    etAl: 'et al.',
    in: 'en',
    accessed: 'consultado el',
    noDate: 's. f.',
    circa: 'hacia',
    bc: ' a. C.',
    version: 'versión',
    firstPublished: 'Primera publicación',
    edition: 'ed.',
    ordinals: { ordinal: '.ª' },
    editor: ['ed.', 'eds.'],
    translator: ['trad.', 'trads.'],
    page: ['p.', 'pp.'],
    volume: ['vol.', 'vols.'],
    number: ['n.º', 'n.os'],
    chapter: ['cap.', 'caps.'],
    months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    shortMonths: words('ene. feb. mar. abr. mayo jun. jul. ago. sept. oct. nov. dic.'),
    seasons: words('primavera verano otoño invierno'),
    date: ['<date-part name="day" suffix=" de "/>', '<date-part name="month" suffix=" de "/>', '<date-part name="year"/>'],
  },
  ja: {
    quotes: ['「', '」', '『', '』'],
    and: '・',
    ampersand: '・',
    others: 'ほか',
    etAl: 'ほか',
    in: '',
    accessed: '閲覧日',
    noDate: '日付不明',
    circa: '頃',
    bc: '紀元前',
    version: '版',
    firstPublished: '初出',
    edition: '版',
    ordinals: { ordinal: '' },
    editor: ['編', '編'],
    translator: ['訳', '訳'],
    page: ['頁', '頁'],
    volume: ['巻', '巻'],
    number: ['号', '号'],
    chapter: ['章', '章'],
    months: eastAsianMonths,
    shortMonths: eastAsianMonths,
    seasons: words('春 夏 秋 冬'),
    date: ['<date-part name="year" suffix="年"/>', '<date-part name="month"/>', '<date-part name="day" suffix="日"/>'],
  },
  ar: {
    quotes: ['«', '»', '“', '”'],
    and: 'و',
    ampersand: 'و',
    others: 'آخرون',
    etAl: 'وآخرون',
    in: 'في',
    accessed: 'اطلع عليه في',
    noDate: 'د. ت.',
    circa: 'نحو',
    bc: ' ق. م.',
    version: 'الإصدار',
    firstPublished: 'نشر أول مرة',
    edition: 'ط',
    ordinals: { ordinal: '' },
    editor: ['تحرير', 'تحرير'],
    translator: ['ترجمة', 'ترجمة'],
    page: ['ص', 'ص'],
    volume: ['مج', 'مج'],
    number: ['ع', 'ع'],
    chapter: ['فصل', 'فصول'],
    months: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    shortMonths: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    seasons: words('ربيع صيف خريف شتاء'),
    date: dayMonthYear,
  },
} as const satisfies Record<string, LocaleWords>;
export type CitationLocale = keyof typeof localeWords;

/** The locale of a BCP 47 tag: of the very tag, or of its language; else the one given. */
export function citationLocale(tag: string, fallback: CitationLocale = 'en-GB'): CitationLocale {
  const [language = ''] = tag.split('-');
  if (Object.hasOwn(localeWords, tag)) return tag as CitationLocale;
  return Object.hasOwn(localeWords, language) ? (language as CitationLocale) : fallback;
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const term = (name: string, text: string, form?: string) => `<term name="${name}"${form ? ` form="${form}"` : ''}>${escapeXml(text)}</term>`;
const counted = (name: string, [one, several]: readonly [string, string], form = 'short') =>
  `<term name="${name}" form="${form}"><single>${one}</single><multiple>${several}</multiple></term>`;
const numbered = (kind: string, names: readonly string[], form?: string) =>
  names.map((name, index) => term(`${kind}-${String(index + 1).padStart(2, '0')}`, name, form));

/** The locale as citeproc reads it. */
export function cslLocale(name: CitationLocale): string {
  const locale: LocaleWords = localeWords[name];
  const [open, close, innerOpen, innerClose] = locale.quotes;
  const terms = [
    term('open-quote', open),
    term('close-quote', close),
    term('open-inner-quote', innerOpen),
    term('close-inner-quote', innerClose),
    term('page-range-delimiter', '–'),
    term('and', locale.and),
    term('and', locale.ampersand, 'symbol'),
    term('and others', `${locale.and} ${locale.others}`),
    term('et-al', locale.etAl),
    term('in', locale.in),
    term('accessed', locale.accessed),
    term('no date', locale.noDate),
    term('circa', locale.circa, 'short'),
    term('bc', locale.bc),
    term('ad', ''),
    term('version', locale.version),
    term('original-work-published', locale.firstPublished),
    term('edition', locale.edition, 'short'),
    ...Object.entries(locale.ordinals).map(([ordinal, text]) => term(ordinal, text)),
    counted('editor', locale.editor),
    counted('translator', locale.translator),
    counted('page', locale.page),
    counted('volume', locale.volume),
    ...['issue', 'number', 'collection-number'].map((kind) => counted(kind, locale.number)),
    counted('chapter', locale.chapter),
    counted('section', ['§', '§§'], 'symbol'),
    ...numbered('month', locale.months),
    ...numbered('month', locale.shortMonths, 'short'),
    ...numbered('season', locale.seasons),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${name}">
  <style-options punctuation-in-quote="${locale.punctuationInQuote === true}"/>
  <date form="text">
    ${locale.date.join('\n    ')}
  </date>
  <terms>
    ${terms.join('\n    ')}
  </terms>
</locale>
`;
}

/** A style written in English, with the commas, stops, titles and dates of the locale’s own. */
export function withPunctuation(csl: string, locale: CitationLocale): string {
  if (locale.startsWith('en')) return csl;
  const dated = csl
    .replace(/<date variable="issued">\s*<date-part name="day"[\s\S]*?<\/date>/g, '<date variable="issued" form="text"/>')
    .replace('<date-part name="month"/><date-part name="day" prefix=" "/>', dayAndMonth(locale));
  if (locale === 'ar') return dated.replaceAll('=", "', '="، "');
  return locale === 'ja' ? withJapanesePunctuation(dated) : dated;
}

/** A date without its year, in the order of the locale. */
function dayAndMonth(locale: CitationLocale): string {
  const parts = localeWords[locale].date.filter((part) => !part.includes('"year"'));
  return parts.map((part, index) => (index === parts.length - 1 ? part.replace(/ suffix="(?: de)? "/, '') : part)).join('');
}

const withJapanesePunctuation = (csl: string) =>
  csl
    // The word stands behind its number: 22頁.
    .replace(/<group delimiter=" ">\s*(<label variable="([a-z-]+)" form="short"\/>)\s*(<text variable="\2"\/>)\s*<\/group>/g, '<group>$3$1</group>')
    .replace(/(?<!sort-separator)=", "/g, '="、"')
    .replace(/delimiter-precedes-last="[^"]*"/g, 'delimiter-precedes-last="never"')
    .replaceAll('=". "', '="。"')
    .replaceAll('suffix="."', 'suffix="。"')
    .replaceAll('prefix="(" suffix=")"', 'prefix="（" suffix="）"')
    .replaceAll('prefix=" (" suffix=")"', 'prefix="（" suffix="）"')
    .replaceAll('font-style="italic"', 'prefix="『" suffix="』"');
