/** What Pandoc’s reader of LaTeX stops at or passes over: macros that hold a heading, files that are put in, what `\hypersetup` says of the paper. */
import type { DraftRecord } from '../draft.ts';
import { decodeText, type SourceFile } from '../read-source.ts';
import { readAuthors } from '../record/read-authors.ts';
import { type Prepared, prepared } from './prepared.ts';
import { languageOfTag } from './read-language.ts';

export function prepareLatex(source: SourceFile): Prepared {
  const text = putIn(decodeText(source), source, new Set());
  const code = text.replace(/(?<!\\)%[^\n]*/g, '');
  const depth = /\\setcounter\{secnumdepth\}\{(-?\d+|-\\maxdimen)\}/.exec(code)?.[1];
  return prepared({
    bytes: new TextEncoder().encode(labelLists(simplifyHeadings(text)).replace(/\\endfirsthead[\s\S]*?\\endhead/g, '\\endhead')),
    record: recordOf(code),
    bibliographies: [...code.matchAll(/\\(?:bibliography|addbibresource)(?:\[[^\]]*\])?\{([^}]*)\}/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => (/\.\w+$/.test(name.trim()) ? name.trim() : `${name.trim()}.bib`)),
    ),
    // Not a number: `-\maxdimen`.
    numbersHeadings: depth === undefined || Number(depth) > 0,
  });
}

/** `\input` and `\include`, as deep as a thesis goes. */
function putIn(text: string, source: SourceFile, seen: ReadonlySet<string>): string {
  return text.replace(/^([^%\n]*)\\(?:input|include|subfile)\{([^{}]+)\}/gm, (whole, before: string, name: string) => {
    const file = /\.\w+$/.test(name) ? name : `${name}.tex`;
    const bytes = seen.has(file) || seen.size > 20 ? undefined : source.beside(file);
    return bytes ? `${before}${putIn(decodeText({ file, bytes }), source, new Set([...seen, file]))}` : whole;
  });
}

const sectioning = /\\(part|chapter|section|subsection|subsubsection|paragraph)(\*?)(?![A-Za-z])/;

/** A macro that holds a heading among layout is the heading alone, under the short title that it gives to the contents, if it does. */
function simplifyHeadings(text: string): string {
  let result = text;
  for (const { start, end, head, body } of macrosIn(text).toReversed()) {
    const match = sectioning.exec(body);
    if (!match) continue;
    const after = body.slice(match.index + match[0].length);
    const short = /^\s*\[((?:[^[\]{}]|\{[^{}]*\})*)\]/.exec(after);
    const title = short?.[1] ?? argumentAt(after, /^\s*/.exec(after)?.[0].length ?? 0)?.text;
    if (title === undefined) continue;
    result = `${result.slice(0, start)}${head}{\n\n\\${match[1]}${match[2]}{${title}}}${result.slice(end)}`;
  }
  return result;
}

function macrosIn(text: string): { start: number; end: number; head: string; body: string }[] {
  return [...text.matchAll(/\\(?:re|provide)?(?:newcommand|DeclareRobustCommand)\*?\s*\{?\\[A-Za-z]+\}?(?:\[[^\]]*\])*\s*(?=\{)/g)].flatMap(
    ({ 0: head, index }) => {
      const argument = argumentAt(text, index + head.length);
      return argument ? [{ start: index, end: argument.end, head, body: argument.text }] : [];
    },
  );
}

const counters: Readonly<Record<string, string>> = { alph: 'a', Alph: 'A', roman: 'i', Roman: 'I', arabic: '1' };

/** Labels as enumitem and Pandoc’s own writer have them, `label=(\\alph*)` and `\\def\\labelenumi{…}`, in the form that Pandoc’s reader knows: `[(a)]`. */
const labelLists = (text: string): string =>
  text.replace(
    /\\begin\{enumerate\}(?:\[[^\]]*?label\s*=\s*\{?(?<own>[^\],}]*\\(?:alph|Alph|roman|Roman|arabic)\*[^\],}]*)\}?[^\]]*\]|\s*\\def\\labelenum(?:i|ii|iii|iv)\{(?<set>[^{}]*\\(?:alph|Alph|roman|Roman|arabic)\{enum\w+\}[^{}]*)\})/g,
    (...match) => {
      const { own, set } = match.at(-1) as { own?: string; set?: string };
      const label = (own ?? set ?? '').replace(/\\(alph|Alph|roman|Roman|arabic)(?:\*|\{enum\w+\})/, (_, counter: string) => counters[counter] ?? '1');
      return `\\begin{enumerate}[${label.trim()}]`;
    },
  );

/** What stands in the braces that open at a place. */
function argumentAt(text: string, at: number): { text: string; end: number } | undefined {
  if (text[at] !== '{') return undefined;
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return { text: text.slice(at + 1, i), end: i + 1 };
  }
  return undefined;
}

function recordOf(code: string): Partial<DraftRecord> {
  const setup = /\\hypersetup\s*(?=\{)/.exec(code);
  const options = setup ? (argumentAt(code, setup.index + setup[0].length)?.text ?? '') : '';
  const option = (name: string) => {
    const match = new RegExp(`\\b${name}\\s*=\\s*`).exec(options);
    const value = match && (argumentAt(options, match.index + match[0].length)?.text ?? /^[^,]*/.exec(options.slice(match.index + match[0].length))?.[0]);
    return value ? plainTex(value) : undefined;
  };
  const language =
    /\\usepackage\[([^\]]*)\]\{babel\}/
      .exec(code)?.[1]
      ?.split(',')
      .map((each) => each.replace(/^main\s*=/, '').trim())
      .at(-1) ??
    /\\babelprovide\[[^\]]*\bmain\b[^\]]*\]\{([^{}]+)\}|\\set(?:main|default)language(?:\[[^\]]*\])?\{([^{}]+)\}/.exec(code)?.slice(1).find(Boolean);
  const author = option('pdfauthor');
  return {
    ...(/\\title\b/.test(code) ? {} : { title: option('pdftitle') }),
    ...(/\\author\b/.test(code) || author === undefined ? {} : { authors: readAuthors(author).authors }),
    keywords:
      option('pdfkeywords')
        ?.split(/\s*[;,]\s*/)
        .filter(Boolean) ?? [],
    language: language === undefined ? undefined : languageOfTag(language),
  };
}

const plainTex = (text: string) =>
  text
    .replace(/\\[A-Za-z]+\s*/g, '')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
