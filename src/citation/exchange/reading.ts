/** What reading a file of works gives, whatever its format. */
import type { Creator, Work, Works } from '../../model/work.ts';
import { readCslItem } from '../csl-item.ts';
import { shortLabel } from '../short-form.ts';

export interface Problem {
  /** From 1. */
  line: number;
  /** `Unexpected x, expected y`. */
  message: string;
  /** What many entries of a file have alike, so that it can be said once: a key of another form, a field that no work has. */
  about?: 'key' | 'field';
}
export interface WorksReading {
  works: Works;
  /** In the order of the file. */
  problems: Problem[];
}

/** An item as a file gives it, in the fields of CSL-JSON. */
export interface FoundItem {
  key: string | undefined;
  line: number;
  item: unknown;
}

/** Gathers items into works under keys of our own form, and says wherever it had to depart from the file. */
export function collectWorks(items: readonly FoundItem[], found: readonly Problem[]): WorksReading {
  const works = new Map<string, Work>();
  const problems = [...found];
  for (const { key, line, item } of items) {
    const { item: titled, title } = withTitle(item);
    const { work, problems: messages } = readCslItem(titled);
    if (work && title) problems.push({ line, message: `Unexpected work without title, expected one; called “${title}”` });
    problems.push(...messages.map((message) => ({ line, message })));
    if (!work) continue;
    const own = freeKey(slug(key ?? '') || slug(shortLabel(work)) || 'work', works);
    if (key !== undefined && own !== key)
      problems.push({
        line,
        about: 'key',
        message: `Unexpected key “${key}”, expected lower-case letters, digits and hyphens, and no other work's key; read as “${own}”`,
      });
    works.set(own, work);
  }
  return { works: Object.fromEntries(works), problems: problems.sort((a, b) => a.line - b.line) };
}

/** A work without a title is called by what it is, in brackets, as bibliographies do: `[Private communication]`. The check asks about it. */
function withTitle(item: unknown): { item: unknown; title?: string } {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return { item };
  const { title: given, medium, genre, note, ...fields } = item as Record<string, unknown>;
  const isWork = ['author', 'editor', 'issued', 'container-title', 'URL', 'DOI', 'publisher'].some((name) => fields[name] !== undefined);
  if (!isWork || (given !== undefined && given !== null && String(given).trim())) return { item };
  const named = Object.entries({ medium, genre, note }).find(([, value]) => typeof value === 'string' && value.trim() && value.length < 80);
  const title = `[${named ? String(named[1]).trim().replace(/\.$/, '') : 'Untitled'}]`;
  const rest = Object.fromEntries(Object.entries({ medium, genre, note }).filter(([name, value]) => value !== undefined && name !== named?.[0]));
  return { item: { ...fields, ...rest, title }, title };
}

/** `Abe:2007_NAC` → `abe-2007-nac`. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '';
  return /^\d/.test(words) ? `work-${words}` : words;
}

function freeKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 2;
  let free = key;
  while (taken.has(free)) free = `${key}-${number++}`;
  return free;
}

/** Each run of blanks and line breaks as one space, which is how BibTeX and RIS read them. */
export const onOneLine = (text: string) => text.replace(/[ \u2028\u2029\p{Cc}]+/gu, ' ').trim();

export const nameOnOneLine = (creator: Creator) => Object.fromEntries(Object.entries(creator).map(([part, text]) => [part, onOneLine(text ?? '')])) as Creator;

/** Lines without byte order mark, whatever ends them. */
export const linesOf = (text: string) => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
