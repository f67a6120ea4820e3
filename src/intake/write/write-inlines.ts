/** The draft’s inlines as MDX of our encoding: one handler a kind. */
import { doubtComment } from '../../model/doubt.ts';
import type { DraftCitation, DraftInline, DraftMark } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { asComment, encodeText, escapeText } from './escape-text.ts';
import { type AnchorKind, addressOfMarker, type KnownAnchor } from './known-anchors.ts';
import { writeCitation, writeReference } from './write-citations.ts';
import { addressOf, asReference, attribute, encodeUrl, nextCharacter, type Place, put, putAddress, putText } from './write-text.ts';
import { closeUp, type Line, newLine, type Writing } from './writing.ts';

type Handlers = { [T in DraftInline['type']]: (node: Extract<DraftInline, { type: T }>, writing: Writing, line: Line, place: Place) => void };

export function writeInlines(inlines: readonly DraftInline[], writing: Writing, line: Line = newLine(), after = ''): Line {
  // Copies: a call takes punctuation from the words behind it.
  const siblings = joinNumbers(joinMarks(inlines)).map((node) => (node.type === 'text' ? { ...node } : node));
  for (const [index, node] of siblings.entries()) writeInline(node, writing, line, { siblings, index, after });
  return line;
}

const writeInline = <T extends DraftInline['type']>(node: Extract<DraftInline, { type: T }>, writing: Writing, line: Line, place: Place) =>
  (handlers[node.type as T] as (node: Extract<DraftInline, { type: T }>, writing: Writing, line: Line, place: Place) => void)(node, writing, line, place);

const handlers: Handlers = {
  text: ({ value }, writing, line, place) => putText(value, writing, line, nextCharacter(place)),
  emphasis: (node, writing, line, place) => putMark(node, ['*', '*'], writing, line, place),
  strong: (node, writing, line, place) => putMark(node, ['**', '**'], writing, line, place),
  superscript: (node, writing, line, place) => putElement(node, 'sup', writing, line, place),
  subscript: (node, writing, line, place) => putElement(node, 'sub', writing, line, place),
  smallCaps: (node, writing, line, place) => putElement(node, 'SmallCaps', writing, line, place),
  underline: (node, writing, line, place) => putElement(node, 'Underline', writing, line, place),
  strike: (node, writing, line, place) => putElement(node, 'Strike', writing, line, place),
  code({ value }, writing, line) {
    const words = value.replace(/\s+/g, ' ');
    if (writing.keeps === 'marks' && /\S/.test(words)) put(inCode(words), words.trim(), line);
    else put(escapeText(words), words, line);
  },
  math({ tex, display, label }, writing, line) {
    if (writing.keeps !== 'marks') put(encodeText(tex), tex, line);
    else put(mathElement(tex, display, label), wordsOfMath({ tex, label }), line);
  },
  link: writeLink,
  crossReference: writeCrossReference,
  anchor: ({ name }, { anchors }, line) => put(anchors.markerOf(name), '', line),
  break: (_, __, line) => {
    if (line.plain !== '') put('\\\n', ' ', line);
  },
  image({ picture, alt }, writing, line) {
    writing.remark('decide', 'Pictures within a line have no mark here: their description stands in brackets, or a comment', alt || picture);
    if (alt === '') put(asComment(`picture: ${picture}`), '', line);
    else put(escapeText(`[${alt}]`), `[${alt}]`, line);
  },
  call({ note }, writing, line) {
    if (writing.isInNote) return putNoteInBrackets(note, writing, line);
    const call = writing.callNote(note);
    if (call === undefined) return;
    closeUp(line);
    put(call, '', line);
  },
  page: ({ label }, _, line) => put(`<Page n="${label}" />`, '', line),
  citation: writeCitation,
  reference: writeReference,
  foreign: ({ language, children }, writing, line, place) =>
    wrap(children, [`<Foreign lang="${language}">`, '</Foreign>'], { ...writing, language }, line, place),
  ruby: ({ reading, children }, writing, line, place) =>
    wrap(children, [`<Ruby reading="${attribute(reading)}">`, '</Ruby>'], writing, line, place, `（${reading}）`),
  emend: ({ was, why, children }, writing, line, place) =>
    wrap(children, [`<Emend was="${attribute(was)}" why="${attribute(why)}">`, '</Emend>'], writing, line, place),
  supplied: ({ why, children }, writing, line, place) => wrap(children, [`<Supplied why="${attribute(why)}">`, '</Supplied>'], writing, line, place),
  gap: ({ reason, extent }, _, line) => put(`<Gap reason="${attribute(reason)}"${extent === undefined ? '' : ` extent="${attribute(extent)}"`} />`, '', line),
  omitted: ({ why, children }, _, line) => put(`<Omitted why="${attribute(why)}">${escapeText(wordsOfDraft(children))}</Omitted>`, '', line),
  comment: ({ text }, _, line) => put(asComment(text), '', line),
  doubt: ({ doubt }, _, line) => put(doubtComment(doubt), '', line),
};

/** Markdown’s stars end only where letters and punctuation stand right: beside others the neighbour is written as a reference. */
function putMark(node: DraftMark, [open, close]: readonly [string, string], writing: Writing, line: Line, place: Place): void {
  const { lead, children, trail } = splitSpaces(node.children);
  if (writing.keeps !== 'marks' || children.length === 0) return void writeInlines(node.children, writing, line, nextCharacter(place));
  putText(lead, writing, line, 'x');
  const inner = newLine(line);
  writeInlines(children, writing, inner, trail || nextCharacter(place));
  if (inner.plain === '') {
    put(inner.mdx, '', line);
    return;
  }
  const [first, last] = [inner.mdx[0] ?? '', inner.mdx.at(-1) ?? ''];
  if (isPunctuation(first)) shieldLast(line);
  put(`${open}${inner.mdx}${close}`, inner.plain, line);
  line.quotes = inner.quotes;
  line.shieldsNext = isPunctuation(last);
  putText(trail, writing, line, nextCharacter(place));
}

const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

/** The letter before an opening mark, where that would not open. */
function shieldLast(line: Line): void {
  const last = /[\p{L}\p{N}]$/u.exec(line.mdx)?.[0];
  if (last !== undefined && !/&#?\w*$/.test(line.mdx)) line.mdx = line.mdx.slice(0, -last.length) + asReference(last);
}

const putElement = (node: DraftMark, name: string, writing: Writing, line: Line, place: Place) =>
  wrap(node.children, [`<${name}>`, `</${name}>`], writing, line, place);

function wrap(children: readonly DraftInline[], [open, close]: readonly [string, string], writing: Writing, line: Line, place: Place, behind = ''): void {
  if (writing.keeps !== 'marks' || children.length === 0) return void writeInlines(children, writing, line, nextCharacter(place));
  const inner = newLine(line);
  writeInlines(children, writing, inner, nextCharacter(place));
  put(`${open}${inner.mdx}${close}`, inner.plain + behind, line);
  line.quotes = inner.quotes;
}

function writeLink({ url, children }: Extract<DraftInline, { type: 'link' }>, writing: Writing, line: Line, place: Place): void {
  const words = wordsOfDraft(children);
  const address = addressOf(url);
  if (address === undefined && !writing.isInLink)
    writing.remark('changed', 'Links that lead to no address of the web, nor to a place of the paper, are plain words', `${words} (${url})`);
  if (words === '' && address !== undefined && !writing.isInLink) putAddress(url, writing, line);
  else if (address === undefined || writing.isInLink || writing.keeps === 'words') writeInlines(children, writing, line, nextCharacter(place));
  else putLink(children, encodeUrl(address), { ...writing, isInLink: true }, line, place, words === url || addressOf(words) === address);
}

/** Where no words are printed, the number; where the place is not known, the words alone. */
function writeCrossReference(node: Extract<DraftInline, { type: 'crossReference' }>, writing: Writing, line: Line, place: Place): void {
  const anchor = writing.anchors.get(node.target);
  // A place without a number is named as the source names it.
  const printed = (anchor && numberOf(anchor, node.named === true, writing.language)) || node.target;
  const own = anchor && node.named && /^[\d.]+$/.test(wordsOfDraft(node.children)) ? kindOf(anchor, writing.language) : undefined;
  const lead: DraftInline[] = own === undefined ? [] : [{ type: 'text', value: `${own}\u00A0` }];
  const children: DraftInline[] = node.children.length > 0 ? [...lead, ...node.children] : [{ type: 'text', value: printed }];
  if (!anchor) writing.remark('decide', 'Links within the paper that lead to no place of it are plain words', wordsOfDraft(children));
  if (!anchor || writing.isInLink || writing.keeps === 'words') return void writeInlines(children, writing, line, nextCharacter(place));
  putLink(children, addressOfMarker(anchor.index), { ...writing, isInLink: true }, line, place, false);
}

/** Calls, citations and other links cannot stand in a link: the words before and behind them are linked. */
function putLink(children: readonly DraftInline[], url: string, writing: Writing, line: Line, place: Place, isVerbatim: boolean): void {
  const at = children.findIndex(({ type }) => type === 'call' || type === 'citation' || type === 'reference');
  const linked = at < 0 ? children : children.slice(0, at);
  const inner = newLine(line);
  if (isVerbatim) put(escapeText(wordsOfDraft(linked)), wordsOfDraft(linked), inner);
  else writeInlines(linked, writing, inner, at < 0 ? nextCharacter(place) : 'x');
  put(inner.plain === '' ? inner.mdx : `[${inner.mdx.trim()}](${url})`, inner.plain, line);
  line.quotes = inner.quotes;
  if (at >= 0) writeInlines(children.slice(at), { ...writing, isInLink: false }, line, nextCharacter(place));
}

const kindNames: Readonly<Record<string, Readonly<Partial<Record<AnchorKind, string>>>>> = {
  en: { figure: 'Figure', table: 'Table', section: 'Section', formula: 'Equation' },
  de: { figure: 'Abbildung', table: 'Tabelle', section: 'Abschnitt', formula: 'Gleichung' },
  fr: { figure: 'figure', table: 'tableau', section: 'section', formula: 'équation' },
  es: { figure: 'figura', table: 'tabla', section: 'sección', formula: 'ecuación' },
};

const kindOf = ({ kind }: Pick<KnownAnchor, 'kind'>, language: string) => (kindNames[language.slice(0, 2)] ?? kindNames['en'])?.[kind];

function numberOf({ kind, label = '' }: KnownAnchor, isNamed: boolean, language: string): string {
  if (!isNamed || !/^[\dIVXLCA-Z.]+$/.test(label)) return label;
  const name = kindOf({ kind }, language);
  return name === undefined ? label : `${name}\u00A0${label}`;
}

/** A note that is called in a note has no place of its own: its words follow in brackets. */
function putNoteInBrackets(key: string, writing: Writing, line: Line): void {
  const note = writing.draft.notes.get(key);
  if (!note) return;
  const words = wordsOfDraft(note.blocks);
  writing.remark('changed', 'Notes within notes stand in brackets, since a note has no notes of its own', words);
  writing.callNote(key);
  put(escapeText(` [${words}]`), ` [${words}]`, line);
}

function splitSpaces(children: readonly DraftInline[]): { lead: string; children: DraftInline[]; trail: string } {
  const inner = [...children];
  const [first] = inner;
  const lead = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') inner[0] = { ...first, value: first.value.slice(lead.length) };
  const last = inner.at(-1);
  const trail = last?.type === 'text' ? (/\s*$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') inner[inner.length - 1] = { ...last, value: last.value.slice(0, last.value.length - trail.length) };
  return { lead, children: inner.filter((child) => !(child.type === 'text' && child.value === '')), trail };
}

/** Marks of one kind beside each other are one; a mark within its like is the same mark. */
function joinMarks(inlines: readonly DraftInline[]): DraftInline[] {
  const joined: DraftInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (isMark(inline) && last?.type === inline.type) joined[joined.length - 1] = { ...inline, children: [...last.children, ...inline.children] };
    else joined.push(inline);
  }
  return joined;
}

/** `[1,2]`, of which the source knows each number for itself, is one citation. */
function joinNumbers(inlines: readonly DraftInline[]): DraftInline[] {
  const joined: DraftInline[] = [];
  for (const [i, inline] of inlines.entries()) {
    const [last, before] = [joined.at(-1), joined.at(-2)];
    const isParted = last?.type === 'text' && /^\s*[,;]\s*$/.test(last.value) && before?.type === 'citation';
    if (inline.type === 'citation' && isParted && isNumbered(before) && isNumbered(inline)) {
      const printed = [...(before.printed ?? []), last, ...(inline.printed ?? [])];
      joined.splice(-2, 2, { ...before, items: [...before.items, ...inline.items], printed });
    } else joined.push(inlines[i] as DraftInline);
  }
  return joined;
}

const isNumbered = ({ printed = [] }: DraftCitation) => /^\d{1,3}(?:\s*[,;]\s*\d{1,3})*$/.test(wordsOfDraft(printed).trim());

const isMark = (inline: DraftInline): inline is DraftMark => marks.has(inline.type);
const marks = new Set(['emphasis', 'strong', 'superscript', 'subscript', 'smallCaps', 'underline', 'strike']);

/** Fenced by more backquotes than stand in it. */
function inCode(words: string): string {
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isEdged = /^`|`$/.test(words);
  return isEdged ? `${fence} ${words} ${fence}` : `${fence}${words.trim()}${fence}`;
}

/** As the encoding has the words of a formula. */
export const wordsOfMath = ({ tex, label }: { tex: string; label?: string | undefined }) => (label === undefined ? tex : `${tex} ${label}`);

export const mathElement = (tex: string, display: boolean, label: string | undefined) =>
  `<Math tex="${attribute(tex)}"${display ? ' display' : ''}${label === undefined ? '' : ` label="${attribute(label)}"`} />`;
