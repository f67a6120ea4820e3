/** What stands before the text of a Pandoc file: a YAML block or a title block. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { parseEdtf } from '../model/date.ts';
import type { Author } from '../model/paper.ts';
import type { TellLoss } from './losses.ts';
import { curl } from './smart-punctuation.ts';

export interface FrontMatter {
  title: string | undefined;
  subtitle: string | undefined;
  authors: Author[];
  /** EDTF. */
  date: string | undefined;
  language: string | undefined;
  keywords: string[];
  /** Lines that the paper’s record has no field for. */
  others: string[];
}

export interface SplitText {
  front: FrontMatter;
  /** The text, with as many empty lines as were before it. */
  body: string;
}

const nothing = (): FrontMatter => ({ title: undefined, subtitle: undefined, authors: [], date: undefined, language: undefined, keywords: [], others: [] });

export function splitFrontMatter(text: string, tell: TellLoss): SplitText {
  const lines = text.split('\n');
  const end = /^---[ \t]*$/.test(lines[0] ?? '') ? lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) : -1;
  if (end > 0) return { front: readYamlBlock(lines.slice(1, end), tell), body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
  const titleLines = readTitleBlock(lines);
  if (titleLines.length === 0) return { front: nothing(), body: text };
  const [title = '', authors = '', date = ''] = titleLines.map((part) => part.lines.join(' ').trim());
  const front = nothing();
  takeTitle(front, title);
  for (const name of authors.split(/;|\s{2,}/).filter((part) => part.trim())) front.authors.push(readName(name, titleLines[1]?.line ?? 1, tell));
  takeDate(front, date, titleLines[2]?.line ?? 1, tell);
  const count = titleLines.reduce((sum, part) => sum + part.lines.length, 0);
  return { front, body: '\n'.repeat(count) + lines.slice(count).join('\n') };
}

/** `% title`, `% authors`, `% date`, each continued on indented lines. */
function readTitleBlock(lines: readonly string[]): { line: number; lines: string[] }[] {
  const parts: { line: number; lines: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    if (/^%/.test(line) && parts.length < 3) parts.push({ line: i + 1, lines: [line.slice(1)] });
    else if (/^[ \t]+\S/.test(line) && parts.length > 0) parts.at(-1)?.lines.push(line);
    else break;
  }
  return parts;
}

function readYamlBlock(lines: readonly string[], tell: TellLoss): FrontMatter {
  const front = nothing();
  const counter = new LineCounter();
  const document = parseDocument(lines.join('\n'), { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    if (lines.some((line) => line.trim())) tell(1, 'Unexpected metadata that are no YAML; they stand as comments in paper.yaml');
    return { ...front, others: [...lines] };
  }
  const starts = document.contents.items.map(({ key }) => counter.linePos((isScalar(key) && key.range?.[0]) || 0).line);
  const values = document.toJS() as Record<string, unknown>;
  // Comments before the first field.
  front.others.push(...lines.slice(0, (starts[0] ?? 1) - 1).filter((line) => line.trim()));
  for (const [i, { key }] of document.contents.items.entries()) {
    const name = isScalar(key) ? String(key.value) : '';
    const [start, end] = [starts[i] ?? 1, (starts[i + 1] ?? lines.length + 1) - 1];
    // The block’s first line is the file’s second.
    if (takeField(front, name, values[name], start + 1, tell)) continue;
    front.others.push(...lines.slice(start - 1, end));
    tell(start + 1, `Unexpected field “${name}”, which the paper’s record has no place for; stands as a comment in paper.yaml`);
  }
  return front;
}

/** Whether all of the field was taken. */
function takeField(front: FrontMatter, name: string, value: unknown, line: number, tell: TellLoss): boolean {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
  switch (name) {
    case 'title':
      return text ? takeTitle(front, text) : false;
    case 'subtitle':
      if (text) front.subtitle = curlPlain(text);
      return Boolean(text);
    case 'author':
    case 'authors': {
      const names = (Array.isArray(value) ? value : [value]).map((each) => readAuthor(each, line, tell));
      const known = names.filter((author) => author !== undefined);
      front.authors.push(...known);
      return known.length === names.length && known.length > 0;
    }
    case 'date':
      return text ? takeDate(front, text, line, tell, false) : false;
    case 'lang':
    case 'language':
      if (!text || !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text)) return false;
      front.language = text;
      return true;
    case 'keywords':
      if (!Array.isArray(value) || !value.every((word) => typeof word === 'string' && word.trim())) return false;
      front.keywords = value.map((word: string) => curlPlain(word.trim()));
      return true;
  }
  return false;
}

const curlPlain = (text: string) => curl(text.replace(/\s+/g, ' ').trim(), '', '');

function takeTitle(front: FrontMatter, title: string): boolean {
  if (title) front.title = curlPlain(title);
  return true;
}

function takeDate(front: FrontMatter, text: string, line: number, tell: TellLoss, keeps = true): boolean {
  if (!text) return true;
  const date = readDate(text);
  if (date) front.date = date;
  else if (keeps) {
    front.others.push(`date: ${text}`);
    tell(line, `Unexpected date “${text}”, expected one as 30 September 2010; stands as a comment in paper.yaml`);
  }
  return date !== undefined;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** As EDTF; undefined where it is no date that can be told without guessing. */
export function readDate(text: string): string | undefined {
  if (parseEdtf(text)) return text;
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const month = months.indexOf(words.find((word) => /[a-z]/.test(word)) ?? '') + 1;
  const numbers = words.filter((word) => /\d/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const [day, ...more] = numbers.filter((number) => number !== year);
  if (month === 0 || year === undefined || more.length > 0 || words.length !== numbers.length + 1) return undefined;
  const edtf = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return parseEdtf(edtf) && edtf;
}

function readAuthor(value: unknown, line: number, tell: TellLoss): Author | undefined {
  if (typeof value === 'string' && value.trim()) return readName(value, line, tell);
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const isText = (field: unknown) => field === undefined || (typeof field === 'string' && /\S/.test(field));
  const known = ['name', 'family', 'given', 'affiliation'];
  if (!Object.keys(fields).every((key) => known.includes(key)) || !Object.values(fields).every(isText)) return undefined;
  const { name, family, given, affiliation } = fields as Partial<Record<string, string>>;
  const more = affiliation === undefined ? {} : { affiliation: curlPlain(affiliation) };
  if (family !== undefined && name === undefined) return { family, ...(given !== undefined && { given }), ...more };
  return name !== undefined && family === undefined && given === undefined ? { ...readName(name, line, tell), ...more } : undefined;
}

/** `Doe, Jane`, `Jane Doe`, `Jaap de Hoop Scheffer`. */
export function readName(text: string, line: number, tell: TellLoss): Author {
  const name = curlPlain(text);
  const comma = /^(?<family>[^,]+),\s*(?<given>[^,]+)$/.exec(name)?.groups;
  if (comma) return { family: comma['family'] ?? '', given: comma['given'] ?? '' };
  const words = name.split(' ');
  const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  const [given, family] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  if (words.length > 2) tell(line, `Author “${name}”: taken as family name “${family}”, given names “${given}”; see whether that is right`);
  return { family, ...(given && { given }) };
}
