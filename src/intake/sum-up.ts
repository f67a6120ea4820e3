/** What an import tells its editor: what was taken over, what is to be decided and where, what was changed or left out and why. */
import type { DraftRemark } from './draft.ts';
import type { WrittenPaper } from './write/write-draft.ts';

/** Text of a source whose lines can be named. */
export interface SourceText {
  file: string;
  text: string;
}

const headings: Readonly<Record<DraftRemark['kind'], string>> = { decide: 'To be decided:', changed: 'Taken over in another form:', 'left-out': 'Left out:' };

/** The parts of the report, each a heading with its lines; `folder` is the paper’s, as places name it. */
export function sumUp({ files, works, remarks }: WrittenPaper, sources: readonly SourceText[], folder: string): string[] {
  const sections = [...files].flatMap(([name, text]) => (name.endsWith('.mdx') && typeof text === 'string' ? [{ file: `${folder}/${name}`, text }] : []));
  const lines = [`Taken over: ${countsOf(sections.map(({ text }) => text).join('\n'), works.size, files)}.`];
  for (const kind of ['decide', 'changed', 'left-out'] as const) {
    const grouped = groupByMessage(remarks.filter((remark) => remark.kind === kind));
    if (grouped.length > 0) lines.push('', headings[kind], ...grouped.map((group) => `  ${tellGroup(group, sources, sections)}`));
  }
  return lines;
}

function countsOf(text: string, works: number, files: WrittenPaper['files']): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const parts: [number, string, string][] = [
    [count(/^#{1,6} /gm), 'heading', 'headings'],
    [count(/^\[\^[^\]]+\]:/gm), 'note', 'notes'],
    [count(/<Cite /g), 'citation', 'citations'],
    [works, 'work for works.yaml', 'works for works.yaml'],
    [count(/^\| (?:---|:-|-:)/gm) + count(/^<Row head>/gm), 'table', 'tables'],
    [[...files.keys()].filter((name) => /\.(?:png|jpg|svg)$/.test(name)).length, 'picture', 'pictures'],
    [count(/<Math /g), 'formula', 'formulas'],
    [wordCount(text), 'word', 'words'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, several]) => `${number} ${number === 1 ? one : several}`)
    .join(', ');
}

/** Of the text and its notes, without marks. */
const wordCount = (mdx: string): number =>
  mdx
    .replace(/\{\/\*[\s\S]*?\*\/\}|\]\([^()\s]*\)|\[\^[^\]]+\]:?/g, ' ')
    .replace(/<(?:su[bp]|\/su[bp])>/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#x?[\da-f]+;/gi, ' ')
    .match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

interface Group {
  message: string;
  places: { words: string | undefined; line: number | undefined }[];
}

function groupByMessage(remarks: readonly DraftRemark[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { message, words, line } of remarks) {
    const group = groups.get(message) ?? { message, places: [] };
    const isNew = !group.places.some((place) => place.words === words && place.line === line);
    if (isNew) group.places.push({ words, line });
    groups.set(message, group);
  }
  return [...groups.values()];
}

const most = 5;

function tellGroup({ message, places }: Group, sources: readonly SourceText[], sections: readonly SourceText[]): string {
  const told = places.flatMap(({ words, line }) => {
    const excerpt = words === undefined || words === '' ? undefined : `“${excerptOf(words)}”`;
    const source = line === undefined ? placeOf(words, sources) : undefined;
    const section = placeOf(words, sections);
    const place = [source, section].filter(Boolean).join(', now ');
    return excerpt === undefined && place === '' ? [] : [`${excerpt ?? ''}${place === '' ? '' : ` (${place})`}`.trim()];
  });
  const more = told.length > most ? ` and ${told.length - most} more` : '';
  return `${message}${told.length === 0 ? '' : `: ${told.slice(0, most).join(', ')}${more}`}.`;
}

const excerptOf = (words: string) => (words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words);

/** Where the words stand, if they stand once. */
function placeOf(words: string | undefined, texts: readonly SourceText[]): string | undefined {
  const sought = words?.trim().split(/\s+/).slice(0, 12);
  if (!sought || sought.join('').length < 3) return undefined;
  const pattern = new RegExp(sought.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
  const found = texts.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`));
  return found.length === 1 ? found[0] : undefined;
}
