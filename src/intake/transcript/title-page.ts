/** What stands before the text: title, authors, occasion, notices. Each rule has a name, which the draft tells as the reason. */
import type { DraftAuthor } from '../draft.ts';
import { partWordOf } from '../part-words.ts';
import { type Heading, readHeadingNumbers } from './headings.ts';
import { endsSentence, isBold, readNoteLabel } from './line-features.ts';
import { type Block, type Line, type Reading, type Run, textOf } from './transcript.ts';

export type LineRole =
  | 'rights'
  | 'kind'
  | 'session'
  | 'dateline'
  | 'organisers'
  | 'occasion'
  | 'note'
  | 'author'
  | 'title'
  | 'subtitle'
  | 'series'
  | 'keywords';

export interface TitleLine {
  role: LineRole;
  runs: Run[];
  text: string;
  /** Whether its words or its size say what it is; else only its place does. */
  sure: boolean;
}

export interface TitlePage {
  lines: TitleLine[];
  /** The blocks behind it. */
  rest: Block[];
}

/** No title page is longer. */
const mostBlocks = 60;

export function partTitlePage(blocks: readonly Block[], headings: ReadonlyMap<Block, Heading>, reading: Reading): TitlePage {
  const end = findEnd(blocks, headings, reading);
  const lines = blocks.slice(0, end).flatMap((block) => splitLines(block, reading));
  const title = findTitle(lines, reading);
  return { lines: withRoles(lines, title), rest: blocks.slice(end) };
}

/** Where the text begins: at the first heading of a part, or at the first paragraph of some length. */
function findEnd(blocks: readonly Block[], headings: ReadonlyMap<Block, Heading>, reading: Reading): number {
  const front = blocks.slice(0, mostBlocks);
  const begins = front.findIndex((block, at) => {
    if (reading.knowsPages && block.page > 1) return true;
    if (headings.has(block)) return beginsText(block, blocks.slice(at + 1), headings);
    return isProse(block) && !ruleOf(block.text) && !readSign(block.runs);
  });
  const end = begins < 0 ? 0 : begins;
  // A heading just above the first paragraph belongs to it, unless nothing else could be the title.
  const before = front[end - 1];
  return before !== undefined && end > 1 && isFirstHeading(before, front.slice(0, end - 1), headings, reading) ? end - 1 : end;
}

/** Of the style that later headings have and, in print, set smaller than something above it. */
function isFirstHeading(block: Block, above: readonly Block[], headings: ReadonlyMap<Block, Heading>, { knowsSizes }: Reading): boolean {
  if (!headings.has(block) || ruleOf(block.text) !== undefined || looksLikeAuthor(block.text)) return false;
  if (partWordOf(block.text) !== undefined) return true;
  if (!knowsSizes) return above.some(({ text }) => ruleOf(text) === undefined && !looksLikeAuthor(text));
  const isLike = [...headings.keys()].some(
    (other) => other !== block && !above.includes(other) && Math.abs(other.size - block.size) < 0.03 && isBold(other.runs) === isBold(block.runs),
  );
  return isLike && above.some(({ size }) => size > block.size + 0.03);
}

function beginsText(block: Block, behind: readonly Block[], headings: ReadonlyMap<Block, Heading>): boolean {
  const part = partWordOf(block.text);
  if (part !== undefined && !ruleOf(block.text)) return true;
  const [number] = readHeadingNumbers(block.text);
  const next = behind[0];
  return (
    number?.parts.every((each) => each === 1) === true &&
    headings.get(block)?.number !== undefined &&
    next !== undefined &&
    (headings.has(next) || isProse(next))
  );
}

/** Sentences, not lines of a title page. */
const isProse = ({ text }: Block) => text.length > 220 && /[.!?]["'’”»)]*(\s|\d)/.test(text) && /\p{Ll}{3,}.*\p{Ll}{3,}.*\p{Ll}{3,}/u.test(text);

interface FrontLine {
  runs: Run[];
  text: string;
  size: number;
  lines: number;
}

/** Lines that print set below each other are lines of their own, but for a title or a sentence that runs on. */
function splitLines(block: Block, reading: Reading): FrontLine[] {
  if (block.lines.length === 1 || block.text.length > 160 || (reading.knowsSizes && block.size > 1.15) || isWrappedSentence(block.lines))
    return [{ runs: block.runs, text: block.text, size: block.size, lines: block.lines.length }];
  return block.lines.map(({ runs, size }) => ({ runs, text: textOf(runs), size, lines: 1 }));
}
const isWrappedSentence = (lines: readonly Line[]) =>
  lines.slice(0, -1).every(({ slack, runs }) => slack < 4 || /,$/.test(textOf(runs))) && endsSentence((lines.at(-1) as Line).runs);

/** By the words of a line alone, in this order. */
const rules: readonly { role: LineRole; pattern: RegExp }[] = [
  {
    role: 'rights',
    pattern:
      /\b(?:do not (?:cite|quote|circulate|distribute)|without (?:the )?(?:author’s |author's |written )?permission|not for (?:citation|quotation|circulation)|all rights reserved|nicht zitieren|ne pas citer|alle rechte vorbehalten)|©|^\(c\)|^copyright\b/i,
  },
  { role: 'keywords', pattern: /^(?:key\s?words|schlagw[oö]rter|schlüsselw[oö]rter|mots[- ]clés)\s*[:.—–-]/i },
  { role: 'session', pattern: /^(?:session|panel|sitzung|sektion|séance)\b/i },
  {
    role: 'kind',
    pattern:
      /^(?:discussion|working|policy|conference|research|occasional|briefing|draft|background)\s?(?:papers?|briefs?|notes?|drafts?)\.?$|^(?:arbeitspapier|diskussionspapier|document de travail|draft|entwurf|report|essay|article|aufsatz)$/i,
  },
  {
    role: 'series',
    pattern:
      /^(?:discussion|working|policy|research|occasional) (?:papers?|briefs?)\b.{0,40}\b\d|\b(?:series|reihe|schriftenreihe|collection|cahiers?)\b|^(?:vol(?:ume)?\.|band|jahrgang)\s/i,
  },
  { role: 'organisers', pattern: /\b(?:organi[sz]ed|hosted|convened|sponsored) by\b|\bveranstaltet (?:von|vom)\b|\borganisée? par\b/i },
  {
    role: 'note',
    pattern:
      /^(?:\*|†|‡)\s?\p{L}|^(?:the views|views expressed|the author|the opinions|this paper|i (?:am|would)|an earlier version|paper (?:presented|prepared)|die hier|dieser beitrag|l’auteur|l'auteur)\b/iu,
  },
  {
    role: 'occasion',
    pattern:
      /\b(?:conference|workshop|symposium|congress|convention|colloquium|annual meeting|seminar|tagung|konferenz|kongress|colloque|journées?|congrès)\b/i,
  },
  {
    role: 'dateline',
    pattern:
      /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)\b.*\b(?:1[5-9]|20)\d\d\b|^(?:\d{1,2}[./-]){2}\d{2,4}$|^(?:1[5-9]|20)\d\d$/i,
  },
];
const ruleOf = (text: string) => (text.length < 400 ? rules.find(({ pattern }) => pattern.test(text))?.role : undefined);

const readSign = (runs: readonly Run[]) => readNoteLabel(runs)?.number === 0;

/** In print the largest line; in plain text the last one that no rule knows and that is no name, since names and occasions stand above. */
function findTitle(lines: readonly FrontLine[], reading: Reading): FrontLine | undefined {
  const open = lines.filter(({ text, runs }) => ruleOf(text) === undefined && !readSign(runs) && /\p{L}{2}/u.test(text) && partWordOf(text) === undefined);
  if (reading.knowsSizes) {
    const largest = Math.max(...open.map(({ size }) => size), 0);
    const found = open.find(({ size }) => size > largest - 0.03);
    if (found && largest > 1.08) return found;
  }
  const words = open.filter((line) => !looksLikeAuthor(line.text));
  if (words.length <= 1) return words[0] ?? open[0];
  return reading.knowsSizes ? words[0] : words.reduce((best, line) => (weighTitle(line) >= weighTitle(best) ? line : best));
}
const weighTitle = ({ text }: FrontLine) =>
  Math.min(text.split(/\s+/).length, 8) +
  (/[:?]/.test(text) ? 2 : 0) -
  (endsSentence([{ text }]) && !/\?$/.test(text) ? 3 : 0) -
  (/@|https?:/.test(text) ? 6 : 0);

function withRoles(lines: readonly FrontLine[], title: FrontLine | undefined): TitleLine[] {
  const at = title ? lines.indexOf(title) : -1;
  return lines.map(({ runs, text, size }, index) => {
    const role = ruleOf(text);
    if (index === at) return { role: 'title', runs, text, sure: true };
    if (role) return { role, runs, text, sure: true };
    if (readSign(runs)) return { role: 'note', runs, text, sure: true };
    if (looksLikeAuthor(text)) return { role: 'author', runs, text, sure: true };
    if (index === at + 1 && title && size > 1.05 && size <= title.size) return { role: 'subtitle', runs, text, sure: true };
    return { role: isAddress(text) ? 'author' : 'note', runs, text, sure: isAddress(text) };
  });
}

const institution =
  /\b(?:universit|institut|ministry|minist[eè]r|department|département|centre|center|college|school|faculty|fakultät|academy|akademie|hochschule|école|laborato|stiftung|foundation|council|bank|library|museum|archiv|cnrs|seminar für|lehrstuhl|chair of|society)\w*/i;
const isAddress = (text: string) => institution.test(text) || /\S+@\S+\.\S+|orcid/i.test(text);

const particle = '(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ter|zu|zur|of)';
const nameWord = String.raw`(?:\p{Lu}\.(?:-?\p{Lu}\.)*|\p{Lu}{1,2}(?=\s)|\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*|\p{Lu}{3,})`;
const personName = new RegExp(String.raw`^(?:(?:prof|dr|dr\.-ing|mr|ms|mrs)\.?\s+)*${nameWord}(?:\s+(?:${particle}|${nameWord})){1,4}$`, 'u');
const title = /^(?:(?:by|von|par)\s+)?(?:(?:prof|dr|pd|mr|ms|mrs)\.?\s+)+|^(?:by|von|par)\s+/i;
const callSigns = /[\d⁰¹²³⁴-⁹*†‡,]+$/;

export function looksLikeAuthor(text: string): boolean {
  if (text.length > 260) return false;
  const people = splitPeople(text);
  return people.length > 0 || readNameBefore(text) !== undefined;
}

/** “Ada Lund, Ben Quay and C. D. Marsh”: each must be a name by its look. */
function splitPeople(text: string): string[] {
  const parts = text
    .replace(title, '')
    .split(/\s*(?:,|;|\band\b|&|\bund\b|\bet\b)\s+/)
    .map((part) => part.replace(callSigns, '').replace(title, '').trim())
    .filter((part) => part !== '');
  const people = parts.filter(
    (part) =>
      personName.test(part) &&
      !/^(?:the|an?|der|die|das|eine?|le|la|les|une?|on|what|who|how|why)\s/i.test(part) &&
      !institution.test(part) &&
      part.split(/\s+/).length <= 5,
  );
  // Title case looks like names too: a word of print’s own, such as “the”, gives it away; so does a part that is none.
  return people.length === parts.length ? people : [];
}

/** “Michito Tsuruoka National Institute for …”: a name, and behind it where its bearer works. */
function readNameBefore(text: string): { name: string; rest: string } | undefined {
  const comma = /^(?<name>[^,(]+?)\s*[,(]\s*(?<rest>.+)$/u.exec(text)?.groups;
  if (comma && personName.test(comma['name'] ?? '') && !institution.test(comma['name'] ?? '') && isAddress(comma['rest'] ?? ''))
    return { name: comma['name'] ?? '', rest: (comma['rest'] ?? '').replace(/\)$/, '') };
  const two = new RegExp(String.raw`^(?<name>${nameWord}(?:\s+${particle})*\s+(?:\p{Lu}\.\s+)?${nameWord})\s+(?<rest>\p{Lu}.*)$`, 'u').exec(text)?.groups;
  if (two && !institution.test(two['name'] ?? '') && institution.test(two['rest'] ?? '')) return { name: two['name'] ?? '', rest: two['rest'] ?? '' };
  return undefined;
}

/** The people of the lines that name authors, with the institutions that stand behind or below them. */
export function readAuthors(lines: readonly TitleLine[]): DraftAuthor[] {
  const authors: DraftAuthor[] = [];
  for (const { text } of lines.filter(({ role }) => role === 'author')) {
    const people = splitPeople(text);
    const one = readNameBefore(text);
    if (people.length > 0) authors.push(...people.map((name) => splitName(name)));
    else if (one) authors.push({ ...splitName(one.name), affiliation: one.rest });
    else {
      const last = authors.at(-1);
      if (last && institution.test(text)) last.affiliation = last.affiliation === undefined ? text : `${last.affiliation}, ${text}`;
    }
  }
  return authors;
}

const particles = new RegExp(String.raw`^(?<given>.+?)\s+(?<particle>(?:${particle}\s+)*${particle})\s+(?<family>\S.*)$`, 'u');
export function splitName(name: string): DraftAuthor {
  const { given, particle: found, family } = particles.exec(name)?.groups ?? {};
  if (given !== undefined && family !== undefined) return { family, given, particle: found };
  const words = name.split(/\s+/);
  return words.length === 1 ? { family: name } : { family: words.at(-1) ?? name, given: words.slice(0, -1).join(' ') };
}
