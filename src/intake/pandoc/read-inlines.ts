/** Pandoc’s inlines as the draft’s: one handler a node. */
import type { DraftInline, DraftMark } from '../draft.ts';
import { formOf, locatorIn } from '../write/write-citations.ts';
import type { Attributes, PandocInline } from './pandoc-tree.ts';
import { wordsOfInlines } from './pandoc-tree.ts';
import { readCitation } from './read-citations.ts';
import { readMath } from './read-math.ts';
import { readRawInline } from './read-raw.ts';
import { type Reading, readTag } from './reading.ts';

type Handlers = { [T in PandocInline['t']]: (node: Extract<PandocInline, { t: T }>, reading: Reading) => DraftInline[] };

const mark =
  (type: DraftMark['type']) =>
  ({ c }: { c: PandocInline[] }, reading: Reading): DraftInline[] => {
    const children = reading.readInlines(c);
    return children.length === 0 ? [] : [{ type, children }];
  };

const space = (): DraftInline[] => [{ type: 'text', value: ' ' }];

const handlers: Handlers = {
  Str: ({ c }) => [{ type: 'text', value: c }],
  Space: space,
  SoftBreak: space,
  LineBreak: () => [{ type: 'break' }],
  Emph: mark('emphasis'),
  Strong: mark('strong'),
  Underline: mark('underline'),
  Strikeout: mark('strike'),
  // The raising of a call is the call’s own.
  Superscript: ({ c }, reading) => {
    const children = reading.readInlines(c);
    return children.length === 0 || children.every(({ type }) => type === 'call') ? children : [{ type: 'superscript', children }];
  },
  Subscript: mark('subscript'),
  SmallCaps: mark('smallCaps'),
  Quoted({ c: [{ t }, inlines] }, reading) {
    const [open, close] = quotationMarks(reading.language, t === 'SingleQuote');
    return [{ type: 'text', value: open }, ...reading.readInlines(inlines), { type: 'text', value: close }];
  },
  Cite: readCitation,
  Code: ({ c: [, value] }) => (value === '' ? [] : [{ type: 'code', value }]),
  Math: ({ c: [{ t }, tex] }) => readMath(tex, t === 'DisplayMath'),
  RawInline: ({ c: [format, text] }, reading) => readRawInline(format, text, reading),
  Link: readLink,
  Image({ c: [, alt, [url]] }, reading) {
    reading.draft.pictures.set(url, reading.draft.pictures.get(url) ?? { bytes: undefined });
    return [{ type: 'image', picture: url, alt: wordsOfInlines(alt).trim() }];
  },
  Note({ c }, reading) {
    reading.noteCount += 1;
    const key = `note-${reading.noteCount}`;
    // Entered before its words are read: a note within it comes behind.
    const note = { blocks: [] as ReturnType<Reading['readBlocks']> };
    reading.draft.notes.set(key, note);
    note.blocks = reading.readBlocks(c);
    return [{ type: 'call', note: key }];
  },
  Span: readSpan,
};

/** Nodes of one kind that stand beside each other become one; raw tags that open and close hold what is between them. */
export function readInlines(inlines: readonly PandocInline[], reading: Reading): DraftInline[] {
  const open: { name: string; wrap: (children: DraftInline[]) => DraftInline[]; out: DraftInline[] }[] = [];
  let out: DraftInline[] = [];
  const close = () => {
    const last = open.pop();
    if (last) out = [...last.out, ...last.wrap(out)];
  };
  for (const inline of inlines) {
    const tag = inline.t === 'RawInline' && /^html/.test(inline.c[0]) ? readTag(inline.c[1]) : undefined;
    const wrap = tag && !tag.isEmpty ? tagMarks[tag.name] : undefined;
    if (!tag || !wrap) out.push(...read(inline, reading));
    else if (!tag.closes) {
      open.push({ name: tag.name, wrap: (children) => wrap(children, tag.attributes), out });
      out = [];
    } else if (open.some(({ name }) => name === tag.name)) {
      while (open.at(-1)?.name !== tag.name) close();
      close();
    }
  }
  while (open.length > 0) close();
  return joinTexts(out);
}

const read = <T extends PandocInline['t']>(node: Extract<PandocInline, { t: T }>, reading: Reading): DraftInline[] =>
  (handlers[node.t as T] as (node: Extract<PandocInline, { t: T }>, reading: Reading) => DraftInline[])(node, reading);

const asMark = (type: DraftMark['type']) => (children: DraftInline[]) => (children.length === 0 ? [] : [{ type, children } satisfies DraftInline]);
const asAnchor = (children: DraftInline[], attributes: ReadonlyMap<string, string>): DraftInline[] => {
  const name = attributes.get('id') ?? attributes.get('name');
  const url = attributes.get('href');
  const anchor: DraftInline[] = name ? [{ type: 'anchor', name }] : [];
  return url && children.length > 0 ? [...anchor, linkTo(url, children)] : [...anchor, ...children];
};

/** What a raw tag of HTML does to the words in it; all others leave them as they are. */
const tagMarks: Readonly<Record<string, (children: DraftInline[], attributes: ReadonlyMap<string, string>) => DraftInline[]>> = {
  sup: asMark('superscript'),
  sub: asMark('subscript'),
  u: asMark('underline'),
  ins: asMark('underline'),
  s: asMark('strike'),
  del: asMark('strike'),
  strike: asMark('strike'),
  em: asMark('emphasis'),
  i: asMark('emphasis'),
  cite: asMark('emphasis'),
  b: asMark('strong'),
  strong: asMark('strong'),
  a: asAnchor,
  span: (children, attributes) => (/small-caps/.test(attributes.get('style') ?? '') ? asMark('smallCaps')(children) : asAnchor(children, attributes)),
};

/** Leads within the paper, or out of it. */
export function linkTo(url: string, children: DraftInline[]): DraftInline {
  return url.startsWith('#') && url.length > 1 ? { type: 'crossReference', target: decode(url.slice(1)), children } : { type: 'link', url, children };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readLink({ c: [[id, , pairs], inlines, [url]] }: Extract<PandocInline, { t: 'Link' }>, reading: Reading): DraftInline[] {
  const anchor: DraftInline[] = id === '' ? [] : [{ type: 'anchor', name: id }];
  const children = reading.readInlines(inlines);
  // LaTeX’s references: `[sec:a]` where Pandoc does not know the number.
  const reference = pairs.find(([key]) => key === 'reference')?.[1];
  if (reference !== undefined) {
    const isKnown = !wordsOfInlines(inlines).startsWith('[');
    // `\\autoref` prints the kind before the number.
    const named = /^(?:autoref|[cC]ref|vref|ref\+label)/.test(pairs.find(([key]) => key === 'reference-type')?.[1] ?? '');
    return [
      ...anchor,
      ...reference.split(',').map((target): DraftInline => ({ type: 'crossReference', target: target.trim(), children: isKnown ? children : [], named })),
    ];
  }
  // Typst’s reference, whose number Pandoc does not know.
  if (url.startsWith('#') && wordsOfInlines(inlines) === `[${url.slice(1)}]`)
    return [...anchor, { type: 'crossReference', target: url.slice(1), children: [] }];
  // Pandoc’s own address of an entry of its list: words that cite the work.
  const work = /^#ref-(.+)$/.exec(url)?.[1];
  const known = work === undefined ? undefined : reading.draft.works.get(work)?.work;
  if (work !== undefined && known) {
    const words = wordsOfInlines(inlines);
    const place = locatorIn(words);
    // The pages of an article are no place within it.
    const isWhole = place?.replace(/^\D+/, '') === known.page;
    return [...anchor, { type: 'reference', work, form: formOf(words, known) ?? 'short', locator: isWhole ? undefined : place, children }];
  }
  if (url === '' || url === '#') return [...anchor, ...children];
  return [...anchor, linkTo(url, children)];
}

/** Classes of Word’s revisions and comments; everything else of a span is its words, its language and its name. */
function readSpan({ c: [attributes, inlines] }: Extract<PandocInline, { t: 'Span' }>, reading: Reading): DraftInline[] {
  const [id, classes, pairs] = attributes;
  if (classes.includes('deletion')) {
    reading.remark(
      'left-out',
      'Words that were struck out by “Track changes” are left out: the text stands as if all changes were accepted',
      wordsOfInlines(inlines),
    );
    return [];
  }
  if (classes.includes('paragraph-insertion') || classes.includes('paragraph-deletion') || classes.includes('comment-end')) return [];
  if (classes.includes('comment-start')) {
    const author = pairs.find(([key]) => key === 'author')?.[1];
    reading.remark('changed', 'Comments in the margin are kept as comments of the file, which readers do not see', wordsOfInlines(inlines));
    return [{ type: 'comment', text: [author, wordsOfInlines(inlines)].filter(Boolean).join(': ') }];
  }
  const children = reading.readInlines(inlines);
  const anchor: DraftInline[] = id === '' ? [] : [{ type: 'anchor', name: id }];
  const language = languageOf(attributes);
  if (language !== undefined && children.length > 0 && language !== reading.language) return [...anchor, { type: 'foreign', language, children }];
  const style = pairs.find(([key]) => key === 'style')?.[1] ?? '';
  if (/small-caps/.test(style) && children.length > 0) return [...anchor, { type: 'smallCaps', children }];
  return [...anchor, ...children];
}

export const languageOf = ([, , pairs]: Attributes): string | undefined => {
  const language = pairs.find(([key]) => key === 'lang' || key === 'xml:lang')?.[1];
  return language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
};

const marksByLanguage: Readonly<Record<string, readonly [double: [string, string], single: [string, string]]>> = {
  de: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  fr: [
    ['«\u00A0', '\u00A0»'],
    ['“', '”'],
  ],
};

function quotationMarks(language: string, isSingle: boolean): [string, string] {
  const own = marksByLanguage[language.slice(0, 2)];
  return (isSingle ? own?.[1] : own?.[0]) ?? (isSingle ? ['‘', '’'] : ['“', '”']);
}

export function joinTexts(inlines: readonly DraftInline[]): DraftInline[] {
  const joined: DraftInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { ...last, value: last.value + inline.value };
    else joined.push(inline);
  }
  return joined;
}
