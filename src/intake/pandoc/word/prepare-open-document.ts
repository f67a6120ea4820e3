/** What Pandoc’s reader of OpenDocument passes over: the properties of the file, and the paragraphs whose styles say that they are the title page’s. */
import { childrenNamed, descend, readXml, xmlText } from '../../../citation/exchange/xml-reading.ts';
import type { DraftRecord } from '../../draft.ts';
import type { SourceFile } from '../../read-source.ts';
import { readAuthors } from '../../record/read-authors.ts';
import { readDate } from '../../record/read-date.ts';
import { type Prepared, prepared } from '../prepared.ts';
import { languageOfTag } from '../read-language.ts';
import { asEntry, closeArchive, openArchive, refuseHostileXml, textOfEntry } from './open-archive.ts';

type Role = 'title' | 'subtitle' | 'author' | 'date' | 'abstract';

export function prepareOpenDocument({ bytes, file }: SourceFile): Prepared {
  const entries = openArchive(bytes, file);
  for (const name of Object.keys(entries)) if (/\.xml$/i.test(name)) refuseHostileXml(textOfEntry(entries, name) ?? '', file);
  const content = textOfEntry(entries, 'content.xml') ?? '';
  const { lines, rest } = takeTitleLines(content);
  if (lines.length > 0) entries['content.xml'] = asEntry(rest);
  return prepared({
    bytes: lines.length > 0 ? closeArchive(entries) : bytes,
    record: { ...propertiesOf(textOfEntry(entries, 'meta.xml') ?? ''), ...recordOf(lines) },
  });
}

const roleOfStyle = (name: string): Role | undefined =>
  /^(title|subtitle|author|date|abstract)$/i.exec(name.replaceAll('_20_', ' '))?.[1]?.toLowerCase() as Role | undefined;

/** Before the first heading. A style of the file’s own stands for the one that it derives from. */
function takeTitleLines(content: string): { lines: { role: Role; words: string }[]; rest: string } {
  const parents = new Map<string, string>();
  for (const [, attributes = ''] of content.matchAll(/<style:style\b([^>]*)>/g)) {
    const [name, parent] = ['style:name', 'style:parent-style-name'].map((key) => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1]);
    if (name !== undefined && parent !== undefined) parents.set(name, parent);
  }
  const end = /<text:h\b/.exec(content)?.index ?? content.length;
  const lines: { role: Role; words: string }[] = [];
  const front = content.slice(0, end).replace(/<text:p\b([^>]*)>([\s\S]*?)<\/text:p>/g, (whole, attributes: string, inner: string) => {
    const style = /text:style-name="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const role = roleOfStyle(style) ?? roleOfStyle(parents.get(style) ?? '');
    // A note stays with its words.
    if (role === undefined || inner.includes('<text:note')) return whole;
    const { root } = readXml(`<p>${inner.replace(/<text:(?:line-break|tab|s)\b[^>]*\/>/g, ' ').replace(/<(\/?)[\w-]+:[^>]*>/g, '')}</p>`);
    const words = root ? xmlText(root).replace(/\s+/g, ' ').trim() : '';
    if (words === '') return whole;
    lines.push({ role, words });
    return '';
  });
  return { lines, rest: front + content.slice(end) };
}

function recordOf(lines: readonly { role: Role; words: string }[]): Partial<DraftRecord> {
  const of = (role: Role) => lines.filter((line) => line.role === role).map(({ words }) => words);
  const [title, subtitle, authors, date, abstract] = [of('title'), of('subtitle'), of('author'), of('date'), of('abstract')];
  return {
    ...(title.length > 0 && { title: title.join(' ') }),
    ...(subtitle.length > 0 && { subtitle: subtitle.join(' ') }),
    ...(authors.length > 0 && { authors: authors.flatMap((line) => readAuthors(line).authors) }),
    ...(date.length > 0 && { date: readDate(date.join(' ')) }),
    ...(abstract.length > 0 && { abstract: abstract.map((value) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] })) }),
  };
}

function propertiesOf(text: string): Partial<DraftRecord> {
  const { root } = readXml(text);
  if (!root) return {};
  const [meta = root] = childrenNamed(root, 'office:meta');
  const all = (name: string) =>
    descend(meta, name)
      .map((each) => xmlText(each).replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  return {
    title: all('dc:title')[0],
    language: languageOfTag(all('dc:language')[0] ?? ''),
    keywords: all('meta:keyword').flatMap((words) => words.split(/\s*[;,]\s*/).filter(Boolean)),
  };
}
