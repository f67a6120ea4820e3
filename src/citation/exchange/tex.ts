/** Plain text, with the markup `<i> <b> <sup> <sub>` that CSL allows in it, as TeX and back. */

const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts braces even after a backslash, so a lone one must not stand in the file.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\u00a0': '~',
};

/** The markup of CSL as pairs with TeX. */
const markup = { i: 'textit', b: 'textbf', sup: 'textsuperscript', sub: 'textsubscript' } as const;
const marked = /<(?<name>i|b|sup|sub)>(?<inner>(?:(?!<\/?\k<name>>)[\s\S])*)<\/\k<name>>/;

/** Letters stay UTF-8. With `keepCase`, words that hold capitals within are put in braces, so that no style lowers `NATO`. */
export function encodeTex(text: string, { keepCase = false } = {}): string {
  const match = marked.exec(text);
  const { name, inner = '' } = match?.groups ?? {};
  if (!match || !isMarkup(name)) return keepCase ? text.replace(/[^ ]+/g, encodeWord) : escapeTex(text);
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return `${encodeTex(before, { keepCase })}\\${markup[name]}{${encodeTex(inner, { keepCase })}}${encodeTex(after, { keepCase })}`;
}

const isMarkup = (name: string | undefined): name is keyof typeof markup => name !== undefined && Object.hasOwn(markup, name);
const encodeWord = (word: string) => (/\p{Lu}.*\p{Lu}|\p{L}\p{Lu}|\d\p{Lu}/u.test(word) ? `{${escapeTex(word)}}` : escapeTex(word));

/** Empty braces keep apart what TeX would join: `--` would be a dash, two quotes one. */
const escapeTex = (text: string) =>
  text.replace(/[\\{}~^\u00a0]/g, (character) => escapes[character] ?? character).replace(/[#$%&_]/g, '\\$&').replace(/([-`'])(?=\1)/g, '$1{}');

const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030a',
  H: '\u030b', v: '\u030c', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
};

const characters: Readonly<Record<string, string>> = {
  '&': '&', '%': '%', '#': '#', _: '_', $: '$', '{': '{', '}': '}', ' ': ' ', '\n': ' ', '\\': ' ', ',': ' ', '-': '', '/': '',
  ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', th: 'þ', TH: 'Þ', dh: 'ð', DH: 'Ð',
  textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', textquotesingle: "'",
  textquotedbl: '"', guillemotleft: '«', guillemotright: '»', ldots: '…', dots: '…', textellipsis: '…', textbackslash: '\\', textbraceleft: '{',
  textbraceright: '}', textasciitilde: '~', textasciicircum: '^', textunderscore: '_', textdollar: '$', textbar: '|', textless: '<', textgreater: '>',
  S: '§', P: '¶', textsection: '§', textparagraph: '¶', copyright: '©', textcopyright: '©', textregistered: '®', texttrademark: '™', pounds: '£',
  textsterling: '£', euro: '€', texteuro: '€', textdegree: '°', TeX: 'TeX', LaTeX: 'LaTeX',
};

/** Commands whose argument stands for itself, and declarations that only change type. */
const transparent = new Set('text textrm textsf texttt textsc textup textnormal mbox hbox url path uppercase enquote* em it bf rm sc sl tt relax'.split(' '));
const wrapping = new Map<string, readonly [string, string]>([
  ...Object.entries(markup).map(([name, command]): [string, [string, string]] => [command, [`<${name}>`, `</${name}>`]]),
  ['emph', ['<i>', '</i>']],
  ['enquote', ['“', '”']],
]);

export interface DecodedTex {
  text: string;
  /** Commands that are unknown here and left out, their arguments kept. */
  unknown: string[];
}

/** Never fails: braces group and vanish, whatever their balance. */
export function decodeTex(source: string): DecodedTex {
  const cursor: Cursor = { source, at: 0, unknown: [] };
  let text = '';
  while (cursor.at < source.length) text += readGroup(cursor);
  return { text: text.replace(/[ \t\r\n]+/g, ' ').trim(), unknown: cursor.unknown };
}

interface Cursor {
  source: string;
  at: number;
  unknown: string[];
}

/** Reads to the brace that closes the group, or to the end. */
function readGroup(cursor: Cursor): string {
  let text = '';
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== '}') text += readPiece(cursor);
  cursor.at += 1;
  return text;
}

const joined: readonly (readonly [string, string])[] = [['---', '—'], ['--', '–'], ['``', '“'], ["''", '”'], ['~', '\u00a0'], ['$', '']];

function readPiece(cursor: Cursor): string {
  const { source, at } = cursor;
  const join = joined.find(([tex]) => source.startsWith(tex, at));
  cursor.at += join ? join[0].length : 1;
  if (join) return join[1];
  if (source[at] === '{') return readGroup(cursor);
  return source[at] === '\\' ? readCommand(cursor) : (source[at] ?? '');
}

function readCommand(cursor: Cursor): string {
  const name = /^(?:[A-Za-z]+|[^])/.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '';
  cursor.at += name.length;
  if (/^[A-Za-z]/.test(name)) while (cursor.source[cursor.at] === ' ') cursor.at += 1;
  const wrap = wrapping.get(name);
  if (wrap) return `${wrap[0]}${readArgument(cursor)}${wrap[1]}`;
  if (Object.hasOwn(accents, name)) return accented(readArgument(cursor), accents[name] ?? '');
  if (name === 'href') readArgument(cursor);
  else if (!Object.hasOwn(characters, name) && !transparent.has(name) && name) cursor.unknown.push(`\\${name}`);
  return Object.hasOwn(characters, name) ? (characters[name] ?? '') : '';
}

/** A group, or the one piece that follows. */
function readArgument(cursor: Cursor): string {
  while (cursor.source[cursor.at] === ' ') cursor.at += 1;
  return cursor.at < cursor.source.length && cursor.source[cursor.at] !== '}' ? readPiece(cursor) : '';
}

function accented(argument: string, accent: string): string {
  const [letter = '', ...rest] = argument;
  const dotted = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  return `${dotted}${accent}`.normalize('NFC') + rest.join('');
}
