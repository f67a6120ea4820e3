/** What Pandoc’s metadata say of a paper: YAML’s fields, LaTeX’s title, Word’s properties and styles. */
import type { DraftAuthor, DraftRecord } from '../draft.ts';
import { readAuthors, readDoi, readName, readOrcid } from '../record/read-authors.ts';
import { readDate } from '../record/read-date.ts';
import type { PandocInline, PandocMeta } from './pandoc-tree.ts';
import { wordsOfBlocks, wordsOfInlines } from './pandoc-tree.ts';
import { languageOfTag } from './read-language.ts';
import type { Reading } from './reading.ts';

type Fields = Record<string, PandocMeta>;
type Handler = (value: PandocMeta, record: DraftRecord, fields: Fields, reading: Reading) => boolean;

/** By the names that people and programs use. */
const fieldsOf: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  author: 'authors',
  authors: 'authors',
  creator: 'authors',
  date: 'date',
  published: 'date',
  lang: 'language',
  language: 'language',
  abstract: 'abstract',
  summary: 'abstract',
  keywords: 'keywords',
  keyword: 'keywords',
  tags: 'keywords',
  subject: 'keywords',
  subjects: 'keywords',
  licence: 'licence',
  license: 'licence',
  copyright: 'copyright',
  rights: 'copyright',
  doi: 'doi',
  DOI: 'doi',
  series: 'series',
  'series-number': 'number',
  number: 'number',
  affiliations: 'affiliations',
  affiliation: 'affiliations',
  institute: 'affiliations',
  references: 'works',
  bibliography: 'works',
  citation: 'citation',
  // Highwire’s and Dublin Core’s, in the head of a page of the web.
  citation_title: 'title',
  'dc.title': 'title',
  citation_author: 'authors',
  'dc.creator': 'authors',
  citation_publication_date: 'date',
  citation_date: 'date',
  'dc.date': 'date',
  citation_doi: 'doi',
  citation_keywords: 'keywords',
  citation_language: 'language',
  'dc.language': 'language',
  citation_journal_title: 'citation',
  citation_conference_title: 'citation',
  editor: 'editors',
  editors: 'editors',
  translator: 'translators',
};

/** What only a program needs, or the edition makes by itself. */
const ofPrograms =
  /^(?:citation_(?:volume|issue|publisher|firstpage|lastpage|issn|isbn|\w*url|public_url|abstract|id|author_\w+|online_date|year|reference)|dc\.(?:identifier|publisher|type|format|rights|subject|source)|og:\w+|twitter:\w+|description|robots|theme-color|google\S*|msapplication\S*|color-scheme|referrer|format|output|engine|jupyter|kernel\w*|csl|citation-style|biblio-style|biblatexoptions|documentclass|classoption|geometry|fontsize|\w*font\w*|toc\w*|lof|lot|numbersections|number-sections|link-citations|header-includes|include-\w+|template|css|nocite|execute|editor_options|knit|vignette|pdf-\w+|colorlinks|\w+color|linestretch|papersize|site|cover-image|identifier|stylesheet|layout|slug|draft|generator|viewport|bookdown|always_allow_html|reference-section-title|suppress-bibliography|figureTitle|tableTitle|figPrefix|tblPrefix|eqnPrefix|secPrefix|autoEqnLabels|cref|chapters|nbformat\w*|language_info|authors-?note)$/i;

export function readRecord(fields: Fields, reading: Reading): void {
  const { record } = reading.draft;
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const field = fieldsOf[name] ?? fieldsOf[name.toLowerCase()];
    if (field === undefined) {
      if (!ofPrograms.test(name)) unknown.push(name);
      continue;
    }
    if (!handlers[field]?.(value, record, fields, reading)) unknown.push(name);
  }
  if (unknown.length > 0)
    reading.remark(
      'left-out',
      `Fields of the file’s own head that a record has no place for: ${unknown.map((name) => `${name} (${excerpt(textOf(fields[name]))})`).join(', ')}`,
    );
}

const excerpt = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

const handlers: Readonly<Record<string, Handler>> = {
  title(value, record, fields, reading) {
    // The title of a page of the web has the site’s name in it.
    record.title = titleOf(fields['citation_title'] ?? value, reading) || record.title;
    return true;
  },
  subtitle(value, record, _, reading) {
    record.subtitle = titleOf(value, reading) || undefined;
    return true;
  },
  authors(value, record, fields, reading) {
    const affiliations = affiliationsOf(fields);
    const list = value.t === 'MetaList' ? value.c : [value];
    for (const each of list) record.authors.push(...authorsOf(each, affiliations, list.length === 1, reading));
    return true;
  },
  date(value, record) {
    const text = textOf(value);
    record.date ??= readDate(text);
    return text === '' || record.date !== undefined;
  },
  language(value, record) {
    record.language = languageOfTag(textOf(value)) ?? record.language;
    return record.language !== undefined;
  },
  abstract(value, record, _, reading) {
    record.abstract =
      value.t === 'MetaBlocks'
        ? reading.readBlocks(value.c)
        : reading.readBlocks([{ t: 'Para', c: value.t === 'MetaInlines' ? value.c : [{ t: 'Str', c: textOf(value) }] }]);
    return true;
  },
  keywords(value, record) {
    record.keywords.push(...listOf(value));
    return true;
  },
  licence(value, record) {
    record.licence = textOf(value) || undefined;
    return true;
  },
  copyright(value, record) {
    record.copyright = textOf(value) || undefined;
    return true;
  },
  doi(value, record) {
    record.doi = readDoi(textOf(value));
    return record.doi !== undefined;
  },
  series(value, record) {
    record.series = textOf(value) || undefined;
    return true;
  },
  number(value, record) {
    record.number = textOf(value) || undefined;
    return true;
  },
  // Quarto’s map, or the names of a page of the web.
  citation(value, record, fields) {
    if (value.t !== 'MetaMap' && ![fields['citation_journal_title'], fields['citation_conference_title']].includes(value)) return false;
    const part = (name: string, tag: string) => textOf(value.t === 'MetaMap' ? value.c[name] : fields[tag]) || undefined;
    const title = value.t === 'MetaMap' ? part('container-title', '') : textOf(value);
    record.doi ??= readDoi(part('doi', 'citation_doi') ?? part('DOI', '') ?? '');
    if (title !== undefined && title !== '')
      record.container = {
        title,
        volume: part('volume', 'citation_volume'),
        issue: part('issue', 'citation_issue'),
        publisher: part('publisher', 'citation_publisher'),
      };
    return true;
  },
  editors: contributors('editor'),
  translators: contributors('translator'),
  affiliations: () => true,
  works: () => true,
};

function contributors(role: string): Handler {
  return (value, record) => {
    for (const text of value.t === 'MetaList' ? value.c.map(textOf) : [textOf(value)]) {
      for (const author of readAuthors(text).authors) record.contributors.push({ ...author, role });
    }
    return true;
  };
}

/** The title’s words, and its notes (`\thanks`) as starred lines that are told. */
function titleOf(value: PandocMeta, reading: Reading): string {
  if (value.t !== 'MetaInlines') return textOf(value);
  for (const note of value.c.flatMap(notesIn)) reading.draft.record.notes.push(wordsOfBlocks(note));
  return wordsOfInlines(value.c).replace(/\s+/g, ' ').trim();
}

const notesIn = (inline: PandocInline) => (inline.t === 'Note' ? [inline.c] : []);

export function textOf(value: PandocMeta | undefined): string {
  if (!value) return '';
  switch (value.t) {
    case 'MetaString':
      return value.c.trim();
    case 'MetaBool':
      return String(value.c);
    case 'MetaInlines':
      return wordsOfInlines(value.c).replace(/\s+/g, ' ').trim();
    case 'MetaBlocks':
      return wordsOfBlocks(value.c);
    case 'MetaList':
      return value.c.map(textOf).join('; ');
    case 'MetaMap':
      return Object.values(value.c).map(textOf).join(', ');
  }
}

const listOf = (value: PandocMeta): string[] =>
  (value.t === 'MetaList' ? value.c.map(textOf) : textOf(value).split(/\s*[;,·•]\s*/)).map((word) => word.replace(/\.$/, '')).filter(Boolean);

/** Institutes by the mark that authors refer to them with. */
function affiliationsOf(fields: Fields): Map<string, string> {
  const lists = ['affiliations', 'affiliation', 'institute'].flatMap((name) =>
    fields[name]?.t === 'MetaList' ? fields[name].c : fields[name] ? [fields[name]] : [],
  );
  return new Map(
    lists.flatMap((each, i): [string, string][] => {
      if (each.t !== 'MetaMap') return [[String(i + 1), textOf(each)]];
      // Pandoc’s scholarly metadata: `institute: - cam: University of Cambridge`.
      const keys = Object.keys(each.c);
      const index = textOf(each.c['index'] ?? each.c['id'] ?? each.c['ref']);
      const name = nameOfInstitute(each.c);
      return keys.length === 1 && index === '' && each.c['name'] === undefined ? [[keys[0] ?? '', textOf(each)]] : [[index || String(i + 1), name]];
    }),
  );
}

const nameOfInstitute = (fields: Fields): string =>
  ['name', 'department', 'group', 'institution', 'organization', 'organisation', 'address', 'city', 'state', 'country']
    .map((part) => textOf(fields[part]))
    .filter((part, i, all) => part !== '' && all.indexOf(part) === i)
    .join(', ');

function authorsOf(value: PandocMeta, affiliations: ReadonlyMap<string, string>, isOnly: boolean, reading: Reading): DraftAuthor[] {
  if (value.t !== 'MetaMap') return authorsInWords(value, affiliations, isOnly, reading);
  const field = (...names: string[]) => names.map((name) => textOf(value.c[name])).find((text) => text !== '');
  const name = value.c['name'];
  const parts = name?.t === 'MetaMap' ? name.c : value.c;
  const part = (...names: string[]) => names.map((each) => textOf(parts[each])).find((text) => text !== '');
  const family = part('family', 'surname', 'last', 'familyname');
  const known: DraftAuthor[] =
    family === undefined
      ? name === undefined
        ? // `author: - Ada Marlow: cam`
          Object.keys(value.c).length === 1
          ? [readName(Object.keys(value.c)[0] ?? '')]
          : []
        : authorsInWords(name, affiliations, false, reading)
      : [
          {
            family,
            given: part('given', 'given-names', 'given_names', 'first', 'firstname'),
            particle: part('non-dropping-particle', 'dropping-particle', 'particle'),
            suffix: part('suffix'),
          },
        ];
  const affiliation = resolve(
    value.c['affiliation'] ??
      value.c['affiliations'] ??
      value.c['institute'] ??
      (name === undefined && family === undefined ? Object.values(value.c)[0] : undefined),
    affiliations,
  );
  const written = field('orcid', 'ORCID');
  const orcid = written === undefined ? undefined : readOrcid(written);
  if (written !== undefined && orcid === undefined) reading.remark('left-out', `An ORCID that is none is left out: ${written}`);
  return known.map((author) => ({ ...author, ...(affiliation !== undefined && { affiliation }), ...(orcid !== undefined && { orcid }) }));
}

/** Marks (`1, 2`, `[1]`), names, or institutes themselves. */
function resolve(value: PandocMeta | undefined, affiliations: ReadonlyMap<string, string>): string | undefined {
  if (!value) return undefined;
  if (value.t === 'MetaList')
    return (
      value.c
        .map((each) => resolve(each, affiliations))
        .filter(Boolean)
        .join('; ') || undefined
    );
  if (value.t === 'MetaMap') return affiliations.get(textOf(value.c['ref'])) || nameOfInstitute(value.c) || undefined;
  const text = textOf(value);
  const marks = text.split(/\s*[,;&]\s*|\s+and\s+/).filter(Boolean);
  if (marks.length > 0 && marks.every((mark) => affiliations.has(mark))) return marks.map((mark) => affiliations.get(mark)).join('; ');
  return text || undefined;
}

/** Names in one string; a note on a name, or raised letters behind it, is no part of it. */
function authorsInWords(value: PandocMeta, affiliations: ReadonlyMap<string, string>, isOnly: boolean, reading: Reading): DraftAuthor[] {
  const inlines = value.t === 'MetaInlines' ? value.c : [];
  const notes = inlines.flatMap(notesIn).map(wordsOfBlocks);
  const marks = inlines.flatMap((inline) => (inline.t === 'Superscript' ? wordsOfInlines(inline.c).split(/\s*,\s*/) : []));
  const lines = value.t === 'MetaInlines' ? splitLines(value.c.filter(({ t }) => t !== 'Note' && t !== 'Superscript')) : [textOf(value)];
  const [names = '', ...below] = lines;
  const { authors, isDoubtful } = readAuthors(names);
  if (isDoubtful && (isOnly || authors.length > 1)) {
    const read = authors.map(({ given, particle, family }) => [given, particle, family].filter(Boolean).join(' ')).join(' | ');
    reading.draft.record.doubts.push({
      field: 'authors',
      doubt: {
        kind: 'record',
        read: names,
        candidates: [read],
        because: 'the names stand in one string; see where each begins, and which word is the family name',
      },
    });
  }
  const institutes = [...marks.flatMap((each) => affiliations.get(each) ?? []), ...below.filter((line) => !/@/.test(line))];
  // `\thanks` and `^[…]` on a name say where its bearer works, or thank somebody.
  const [note] = notes;
  if (institutes.length === 0 && note !== undefined && authors.length === 1 && isInstitute(note)) institutes.push(note.replace(/\.$/, ''));
  else reading.draft.record.notes.push(...notes);
  return authors.map((author) => (institutes.length > 0 ? { ...author, affiliation: institutes.join(', ') } : author));
}

const isInstitute = (note: string) =>
  note.length < 160 &&
  /universit|institut|college|academ|school|depart|faculty|fakult|museum|library|bibliothek|center|centre|zentrum|ministry|laborator|hochschule/i.test(note);

function splitLines(inlines: readonly PandocInline[]): string[] {
  const lines: PandocInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.t === 'LineBreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((line) => wordsOfInlines(line).replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Works that the file itself holds: CSL-JSON in the metadata, as plain values. */
export function plainValue(value: PandocMeta): unknown {
  switch (value.t) {
    case 'MetaMap':
      return Object.fromEntries(Object.entries(value.c).map(([key, each]) => [key, plainValue(each)]));
    case 'MetaList':
      return value.c.map(plainValue);
    case 'MetaBool':
      return value.c;
    default:
      return textOf(value);
  }
}
