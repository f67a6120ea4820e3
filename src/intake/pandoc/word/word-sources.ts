/** The sources of a Word file’s own citations, as CSL-JSON by their tags. */
import type { Unzipped } from 'fflate';
import { childrenNamed, descend, readXml, type XmlElement, xmlText } from '../../../citation/exchange/xml-reading.ts';
import { textOfEntry } from './open-archive.ts';

const types: Readonly<Record<string, string>> = {
  Book: 'book',
  BookSection: 'chapter',
  JournalArticle: 'article-journal',
  ArticleInAPeriodical: 'article-magazine',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  InternetSite: 'webpage',
  DocumentFromInternetSite: 'webpage',
  Case: 'legal_case',
  Interview: 'interview',
};

export function readWordSources(entries: Unzipped): Map<string, Record<string, unknown>> {
  const sources = new Map<string, Record<string, unknown>>();
  for (const name of Object.keys(entries)) {
    if (!/^customXml\/item\d*\.xml$/.test(name)) continue;
    const text = textOfEntry(entries, name) ?? '';
    const { root } = text.includes('/bibliography') ? readXml(text) : {};
    for (const source of root ? descend(root, 'b:Source') : []) {
      const tag = textIn(source, 'b:Tag');
      if (tag !== undefined) sources.set(tag, cslOfSource(source));
    }
  }
  return sources;
}

const textIn = (source: XmlElement, name: string): string | undefined => {
  const found = childrenNamed(source, name)[0];
  return (found && xmlText(found).replace(/\s+/g, ' ').trim()) || undefined;
};

function cslOfSource(source: XmlElement): Record<string, unknown> {
  const text = (name: string) => textIn(source, `b:${name}`);
  const date = [text('Year'), text('Month'), text('Day')].map((part) => Number(part)).filter((part) => part > 0);
  const fields: Record<string, unknown> = {
    type: types[text('SourceType') ?? ''] ?? 'document',
    title: text('Title'),
    author: people(source, 'b:Author'),
    editor: people(source, 'b:Editor'),
    issued: date.length > 0 ? { 'date-parts': [date] } : undefined,
    'container-title': text('JournalName') ?? text('BookTitle') ?? text('PeriodicalTitle') ?? text('ConferenceName'),
    publisher: text('Publisher') ?? text('Institution'),
    'publisher-place': text('City'),
    volume: text('Volume'),
    issue: text('Issue'),
    page: text('Pages'),
    edition: text('Edition'),
    URL: text('URL'),
    DOI: text('DOI'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** `<b:Author><b:Author><b:NameList><b:Person>…`: the outer element gathers all roles. */
function people(source: XmlElement, role: string): Record<string, unknown>[] | undefined {
  const roles = childrenNamed(source, 'b:Author')[0];
  const own = roles && childrenNamed(roles, role)[0];
  if (!own) return undefined;
  const body = textIn(own, 'b:Corporate');
  if (body !== undefined) return [{ literal: body }];
  const persons = descend(own, 'b:Person').flatMap((person) => {
    const family = textIn(person, 'b:Last');
    const given = [textIn(person, 'b:First'), textIn(person, 'b:Middle')].filter(Boolean).join(' ');
    return family === undefined ? [] : [{ family, ...(given !== '' && { given }) }];
  });
  return persons.length > 0 ? persons : undefined;
}
