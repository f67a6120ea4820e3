/** What Pandoc’s reader of Word passes over: the properties of the file, and the citations of Citavi and of Word itself, which are written as Zotero’s. */
import { childrenNamed, readXml, xmlText } from '../../../citation/exchange/xml-reading.ts';
import type { DraftRecord } from '../../draft.ts';
import type { SourceFile } from '../../read-source.ts';
import { readAuthors } from '../../record/read-authors.ts';
import { readDate } from '../../record/read-date.ts';
import { type Prepared, prepared } from '../prepared.ts';
import { languageOfTag } from '../read-language.ts';
import { asEntry, closeArchive, openArchive, refuseHostileXml, textOfEntry } from './open-archive.ts';
import { rewriteFields } from './rewrite-fields.ts';
import { readWordSources } from './word-sources.ts';

export function prepareWord({ bytes, file }: SourceFile): Prepared {
  const entries = openArchive(bytes, file);
  const sources = readWordSources(entries);
  const contents = stylesOfContents(textOfEntry(entries, 'word/styles.xml') ?? '');
  for (const name of Object.keys(entries)) {
    if (!/^(?:word|docProps|customXml)\/[^/]+\.xml$/.test(name)) continue;
    const text = textOfEntry(entries, name) ?? '';
    refuseHostileXml(text, file);
    if (!/^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/.test(name)) continue;
    const rewritten = withoutContents(rewriteFields(text, sources), contents);
    if (rewritten !== text) entries[name] = asEntry(rewritten);
  }
  return prepared({ bytes: closeArchive(entries), record: propertiesOf(textOfEntry(entries, 'docProps/core.xml') ?? '') });
}

/** The styles of a table of contents; their names are English in every Word. */
const stylesOfContents = (styles: string): Set<string> =>
  new Set(
    [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"/g)].flatMap(([, id = '', name = '']) =>
      /^(?:toc \d|toc heading|table of figures)$/i.test(name) ? [id] : [],
    ),
  );

/** The edition makes its own. A paragraph that holds others (a text box) is none of its lines. */
const withoutContents = (xml: string, styles: ReadonlySet<string>): string =>
  styles.size === 0
    ? xml
    : xml.replace(/<w:p(?: [^>]*)?><w:pPr><w:pStyle w:val="([^"]+)"\/>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g, (whole, style: string) =>
        styles.has(style) ? '' : whole,
      );

/** Word fills in names of its own where nobody said anything. */
const ofNobody = /^(?:user|admin(?:istrator)?|owner|author|microsoft(?: office)?(?: user)?|windows user|python-docx|un-named|unknown)?$/i;

/** The language that the file is of is Word’s own guess, and of its date only Word knows what it is: they are not taken. */
function propertiesOf(text: string): Partial<DraftRecord> {
  const { root } = readXml(text);
  if (!root) return {};
  const property = (name: string) =>
    childrenNamed(root, name)
      .map((each) => xmlText(each).replace(/\s+/g, ' ').trim())
      .find(Boolean);
  const creator = property('dc:creator') ?? '';
  return {
    title: property('dc:title'),
    authors: ofNobody.test(creator) ? [] : readAuthors(creator).authors,
    language: languageOfTag(property('dc:language') ?? ''),
    keywords: (property('cp:keywords') ?? '').split(/\s*[;,]\s*/).filter(Boolean),
    date: readDate(property('dcterms:issued') ?? ''),
  };
}
