/** The words of each format, taken out again: for the test that compares them with the text's own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { messagesFor } from '../model/messages/messages.ts';
import { gapMark, holdsWords, writeReading } from '../model/text.ts';
import type { NodeJson } from './json/nodes.ts';

/** The words of the text and of its notes, each in its order. */
export interface TakenWords {
  body: string;
  notes: string;
}
/** Where the two stand mixed on pages: all words, with furniture between them. */
export interface MixedWords {
  all: string;
}
/** Takes the language of the paper, in which the format says what it adds. */
type Taker = (content: Uint8Array, language: string) => TakenWords | MixedWords;

const text = (content: Uint8Array) => new TextDecoder().decode(content);

/** By extension. */
export const takers: Readonly<Record<string, Taker>> = {
  txt: (content, language) => takeFromText(text(content), language),
  md: (content, language) => takeFromMarkdown(text(content), language),
  json: (content) => takeFromJson((JSON.parse(text(content)) as { text: NodeJson[] }).text),
  'tei.xml': (content) => takeFromTei(text(content)),
  epub: takeFromEpub,
  pdf: (content) => ({ all: execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: content, encoding: 'utf8', maxBuffer: 64_000_000 }) }),
};

/** The program that a format's words cannot be had without. */
export const programs: Readonly<Record<string, string>> = { pdf: 'pdftotext' };
export const hasProgram = (program: string) => spawnSync(program, ['-v']).error === undefined;

/** Marks that the format adds; what the text itself has of them is taken out of both before they are compared. */
const strip = (written: string, language: string) =>
  written
    .replace(/^\[Figure: .*\] <.*>|\[— .*? —\]/gm, '')
    .replace(new RegExp(`\\[${pageMark(language)}\\]`, 'g'), '')
    .replace(/\[#[\w-]+\]|\[(?:\d+|[*†])\]| <[a-z]+:[^<>\s]*>/g, '');

const pageMark = (language: string) => messagesFor(language).pageLabel('[\\divxlc]+').replace('.', '\\.');

function takeFromText(file: string, language: string): TakenWords {
  const say = messagesFor(language);
  const parts = new Map(file.split(/\n={72}\n/).map((part) => [part.slice(0, part.indexOf('\n')), strip(part.slice(part.indexOf('\n')), language)]));
  return { body: parts.get(say.text.toUpperCase()) ?? '', notes: (parts.get(say.headings.note.toUpperCase()) ?? '').replace(/^(?:\d+\.|[*†]) /gm, '') };
}

function takeFromMarkdown(file: string, language: string): TakenWords {
  const blocks = file
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/\n::: \{\.title-page\}\n.*?\n:::\n/s, '\n')
    .replace(new RegExp(`\n# ${messagesFor(language).changes}.*?(?=\\n\\[|$)`, 's'), '\n')
    .replace(/^\[[^\]]*\]: <.*>$/gm, '')
    .split(/\n\n/);
  const taken: TakenWords = { body: '', notes: '' };
  let inNote = false;
  for (const block of blocks) {
    inNote = /^\[\^[\w-]+\]: /.test(block) || (inNote && /^( {4}|$)/.test(block));
    taken[inNote ? 'notes' : 'body'] += ` ${wordsOfMarkdown(block.replace(/^\[\^[\w-]+\]: /, ''), language)}`;
  }
  return taken;
}

/** What stands exactly as written, in characters that no mark is made of until the marks are gone. */
const privateArea = 0xe000;
const protect = (words: string) => words.replace(/[!-/:-@[-`{-~\n]/g, (character) => String.fromCharCode(privateArea + character.charCodeAt(0)));
const expose = (words: string) => words.replace(/[\ue00a-\ue07f]/g, (character) => String.fromCharCode(character.charCodeAt(0) - privateArea));
const protectVerbatim = (block: string) =>
  block
    .replace(/^(`{3,})[\w-]*\n([\s\S]*?)\n\1$/gm, (_, _fence, words: string) => protect(words))
    .replace(/(?<![\\`])(`+)(?!`) ?([\s\S]*?) ?(?<!`)\1(?!`)/g, (_, _quotes, words: string) => protect(words))
    .replace(/(?<!\\)(\$\$?)([^$]+)\1/g, (_, _sign, tex: string) => protect(tex));

const wordsOfMarkdown = (block: string, language: string) => expose(wordsOfMarks(protectVerbatim(block), language));
const wordsOfMarks = (block: string, language: string) =>
  block
    .replace(/^ *(:::.*|<!-- -->)$/gm, '')
    .replace(/^!\[.*\]\(<.*>\)\\$/gm, '')
    .replace(/^\|(?: :?-+:? \|)+$/gm, '')
    .replace(/^: {1,3}/gm, '')
    .replace(/(?<!\\)\|/g, ' ')
    .replace(/^#+ /gm, '')
    .replace(new RegExp(`\\[\\\\\\[${pageMark(language)}\\\\\\]\\]`, 'g'), '')
    .replace(/\[\^[\w-]+\]/g, '')
    .replace(/\[\]\{#[\w-]+\}/g, '')
    .replace(/(?<!\\)\{(?:[^"{}]|"(?:\\.|[^"\\])*")*\}/g, '')
    .replace(/(?<!\\)\](?:\((?:<[^<>]*>|#[\w-]+)\)|\[[\w-]+\])/g, '')
    .replace(/\\\n/g, ' ')
    .replace(/(?<!\\)((?:\\\\)*)[[\]*^~]+/g, '$1')
    .replace(/\\([^A-Za-z0-9\s])/g, '$1');

function takeFromJson(nodes: readonly NodeJson[]): TakenWords {
  const taken: TakenWords = { body: '', notes: '' };
  const take = (node: NodeJson, stream: keyof TakenWords): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') taken[stream] += String(node['value']);
    if (node.type === 'math') taken[stream] += [node['tex'], node['label']].filter(Boolean).join(' ');
    if (node.type === 'gap') taken[stream] += gapMark;
    if (node.type === 'break') taken[stream] += ' ';
    for (const child of node.children ?? []) take(child, node.type === 'note' ? 'notes' : stream);
    if (node.type === 'ruby') taken[stream] += writeReading(String(node['reading']));
    if (holdsWords(node) || node.type === 'label' || node.type === 'code' || node.type === 'math') taken[stream] += ' ';
  };
  for (const node of nodes) take(node, 'body');
  return taken;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Of XML without its tags; blocks end in a space. */
const wordsOfXml = (xml: string) =>
  xml
    .replace(/<!--.*?-->/gs, '')
    .replace(/<gap\b[^>]*>/g, gapMark)
    .replace(/<math\b[^>]*\balttext="([^"]*)".*?<\/math>/gs, '$1')
    .replace(/<span class="formula-label">(.*?)<\/span>/g, ' $1 ')
    .replace(/<rt>(.*?)<\/rt>/gs, (_, reading: string) => writeReading(reading))
    .replace(/<\/(?:p|head|item|quote|h\d|li|blockquote|div|cell|trailer|t[dh]|figcaption|d[td]|pre|ab|l|label|note)>|<(?:lb|br)\b[^>]*>/g, ' ')
    .replace(/<(?:[^<>"']|"[^"]*"|'[^']*')*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name = '') =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? entity),
    );

function takeFromTei(xml: string): TakenWords {
  const body = (/<body>(.*)<\/body>/s.exec(xml)?.[1] ?? '').replace(
    /<sic\b.*?<\/sic>|<sic\b[^>]*\/>|<ref type="noteref".*?<\/ref>|<figDesc\b.*?<\/figDesc>|<anchor\b[^>]*>/gs,
    '',
  );
  const note = /<note place="foot".*?<\/note>/gs;
  return { body: wordsOfXml(body.replace(note, '')), notes: wordsOfXml((body.match(note) ?? []).join(' ')) };
}

/** Of the files that hold the text, in the order of the book. */
function takeFromEpub(content: Uint8Array): TakenWords {
  const files = unzipSync(content);
  const packagePath = Object.keys(files).find((name) => name.endsWith('.opf')) ?? '';
  const opf = strFromU8(files[packagePath] ?? new Uint8Array());
  const hrefs = new Map([...opf.matchAll(/<item\b[^>]*>/g)].map(([item]) => [/\bid="([^"]*)"/.exec(item)?.[1], /\bhref="([^"]*)"/.exec(item)?.[1]]));
  const order = [...opf.matchAll(/<itemref\b[^>]*\bidref="([^"]*)"/g)].map(([, id]) => hrefs.get(id) ?? '');
  const folder = packagePath.replace(/[^/]*$/, '');
  return takeFromXhtml(
    order
      .filter((href) => href.startsWith('text/'))
      .map((href) => strFromU8(files[folder + href] ?? new Uint8Array()))
      .join('\n'),
  );
}

function takeFromXhtml(xhtml: string): TakenWords {
  const bodies = [...xhtml.matchAll(/<body\b[^>]*>(.*?)<\/body>/gs)].map(([, body]) => body).join(' ');
  const plain = bodies
    .replace(/<div\b[^>]*class="withdrawn"[^>]*>.*?<\/div>/gs, '')
    .replace(/<(\w+)\b[^>]*(?:role="doc-(?:noteref|backlink|pagebreak)"|class="web")[^>]*>.*?<\/\1>/gs, '');
  const note = /<(aside|li)\b[^>]*(?:role="doc-footnote"|epub:type="footnote")[^>]*>.*?<\/\1>/gs;
  return { body: wordsOfXml(plain.replace(note, ' ')), notes: wordsOfXml((plain.match(note) ?? []).join(' ')) };
}
