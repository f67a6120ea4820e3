/** Fields of Word by which programs cite, written as the one that Pandoc reads: `ADDIN ZOTERO_ITEM CSL_CITATION { … }`. */

export interface CslCitationItem {
  id: string;
  itemData: Record<string, unknown>;
  locator?: string;
  label?: string;
}

/** What a field’s instruction cites; undefined where it cites nothing that is known. */
type Reader = (instruction: string, sources: ReadonlyMap<string, CslCitationItem['itemData']>) => CslCitationItem[] | undefined;

const readers: readonly Reader[] = [readCitavi, readWordCitation];

/** Parts of a field: its begin, its instruction (in one or more runs), what parts it from its words. */
const instructions = /(<w:fldChar\b[^>]*w:fldCharType="begin"[^>]*(?:\/>|>[\s\S]*?<\/w:fldChar>))([\s\S]*?)(<w:fldChar\b[^>]*w:fldCharType="separate")/g;
const instruction = /(<w:instrText\b[^>]*>)([\s\S]*?)(<\/w:instrText>)/g;

export function rewriteFields(xml: string, sources: ReadonlyMap<string, Record<string, unknown>>): string {
  if (!/CitaviPlaceholder|\bCITATION\b/.test(xml)) return xml;
  return xml.replace(instructions, (whole, begin: string, middle: string, separate: string) => {
    // Another field within this one: that is judged by itself.
    if (middle.includes('w:fldCharType=')) return whole;
    const words = [...middle.matchAll(instruction)].map(([, , text = '']) => decodeXml(text)).join('');
    const items = readers.map((read) => read(words, sources)).find((each) => each !== undefined);
    if (!items || items.length === 0) return whole;
    const citation = {
      citationItems: items,
      properties: { noteIndex: 0 },
      schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
    };
    let isFirst = true;
    const rewritten = middle.replace(instruction, (_, open: string, __: string, close: string) => {
      const text = isFirst ? encodeXml(` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(citation)} `) : '';
      isFirst = false;
      return open + text + close;
    });
    return begin + rewritten + separate;
  });
}

const decodeXml = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const encodeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `CITATION Moe90 \p 7 \m Lun98 \l 1033`: further works behind `\m`, each with its own page. */
function readWordCitation(words: string, sources: ReadonlyMap<string, Record<string, unknown>>): CslCitationItem[] | undefined {
  const body = /^\s*CITATION\s+([\s\S]*)$/.exec(words)?.[1];
  if (body === undefined) return undefined;
  return body.split(/\\m\s+/).flatMap((part) => {
    const tag = /^\s*"?([^\s"\\]+)/.exec(part)?.[1] ?? '';
    const itemData = sources.get(tag);
    const page = /\\p\s+"?([^\s"\\]+)/.exec(part)?.[1];
    return itemData ? [{ id: tag, itemData: { ...itemData, id: tag }, ...(page !== undefined && { locator: page, label: 'page' }) }] : [];
  });
}

interface CitaviReference {
  Id?: string;
  ReferenceType?: string;
  Title?: string;
  Subtitle?: string;
  ShortTitle?: string;
  Year?: string;
  Authors?: CitaviPerson[];
  Editors?: CitaviPerson[];
  Publishers?: { Name?: string }[];
  PlaceOfPublication?: string;
  Periodical?: { Name?: string };
  ParentReference?: CitaviReference;
  Volume?: string;
  Number?: string;
  PageRange?: { OriginalString?: string } | string;
  Doi?: string;
  OnlineAddress?: string;
}
interface CitaviPerson {
  FirstName?: string;
  MiddleName?: string;
  LastName?: string;
  Prefix?: string;
}

/** `ADDIN CitaviPlaceholder{…}` holds JSON in base64. */
function readCitavi(words: string): CslCitationItem[] | undefined {
  const encoded = /CitaviPlaceholder\{([A-Za-z0-9+/=\s]+)\}/.exec(words)?.[1];
  if (encoded === undefined) return undefined;
  try {
    const placeholder = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as {
      Entries?: { Reference?: CitaviReference; PageRange?: CitaviReference['PageRange'] }[];
    };
    return (placeholder.Entries ?? []).flatMap(({ Reference, PageRange }) => {
      if (!Reference?.Title) return [];
      const id = `citavi-${Reference.Id ?? Reference.Title}`;
      const page = rangeOf(PageRange);
      return [{ id, itemData: { id, ...cslOfCitavi(Reference) }, ...(page !== undefined && { locator: page, label: 'page' }) }];
    });
  } catch {
    return undefined;
  }
}

/** Older versions print the range with its numeration beside it. */
const rangeOf = (range: CitaviReference['PageRange']): string | undefined => {
  const text = typeof range === 'string' ? range : range?.OriginalString;
  return text?.replace(/^.*<os>(.*?)<\/os>.*$/s, '$1').trim() || undefined;
};

const citaviTypes: Readonly<Record<string, string>> = {
  Book: 'book',
  BookEdited: 'book',
  Contribution: 'chapter',
  JournalArticle: 'article-journal',
  NewspaperArticle: 'article-newspaper',
  Thesis: 'thesis',
  InternetDocument: 'webpage',
  ConferenceProceedings: 'book',
  UnpublishedWork: 'document',
  SpecialIssue: 'book',
  CourtDecision: 'legal_case',
  StatuteOrRegulation: 'legislation',
  Lecture: 'speech',
  PressRelease: 'document',
  ReportOrGrayLiterature: 'report',
};

function cslOfCitavi(reference: CitaviReference): Record<string, unknown> {
  const people = (list: CitaviPerson[] | undefined) =>
    list
      ?.filter(({ LastName }) => LastName)
      .map(({ FirstName, MiddleName, LastName, Prefix }) => ({
        family: LastName,
        given: [FirstName, MiddleName].filter(Boolean).join(' ') || undefined,
        'non-dropping-particle': Prefix || undefined,
      }));
  const year = /\d{4}/.exec(reference.Year ?? '')?.[0];
  const parent = reference.ParentReference;
  const fields: Record<string, unknown> = {
    type: citaviTypes[reference.ReferenceType ?? ''] ?? 'document',
    title: [reference.Title, reference.Subtitle].filter(Boolean).join(': '),
    author: people(reference.Authors),
    editor: people(reference.Editors ?? parent?.Editors),
    issued: year === undefined ? undefined : { 'date-parts': [[Number(year)]] },
    'container-title': reference.Periodical?.Name ?? parent?.Title,
    publisher: (reference.Publishers ?? parent?.Publishers)
      ?.map(({ Name }) => Name)
      .filter(Boolean)
      .join(', '),
    'publisher-place': reference.PlaceOfPublication ?? parent?.PlaceOfPublication,
    volume: reference.Volume,
    issue: reference.Number,
    page: rangeOf(reference.PageRange),
    DOI: reference.Doi,
    URL: reference.OnlineAddress,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));
}
