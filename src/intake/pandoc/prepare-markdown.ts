/** What Pandoc’s reader of Markdown leaves out or misreads: notes that nothing calls, notes defined twice, bookdown’s references. */
import { decodeText, type SourceFile } from '../read-source.ts';
import { type Prepared, prepared } from './prepared.ts';

/** The class of a division that holds calls of notes which the text does not call. */
export const uncalledClass = 'locus-uncalled-notes';

export function prepareMarkdown(source: SourceFile): Prepared {
  const text = decodeText(source).replace(/^\uFEFF/, '');
  const { lines, doubled } = renameDoubled(text.split('\n'));
  const body = lines.join('\n');
  const uncalled = [...definedIn(body)].filter((label) => doubled.has(label) || !isCalled(body, label));
  const calls = uncalled.map((label) => `[^${label}]`).join(' ');
  const ready = uncalled.length === 0 ? body : `${body.trimEnd()}\n\n::: ${uncalledClass}\n${calls}\n:::\n`;
  return prepared({
    bytes: new TextEncoder().encode(withoutQuarto(ready).replace(/\\?\\@ref\(([\w:-]+)\)/g, (_, name: string) => `\\ref{${name}}`)),
    numbersHeadings: /^number-?sections:\s*true\s*$/m.test(text.slice(0, 4000)),
  });
}

/** Chunks of code as Quarto and knitr fence them, which Pandoc takes for code within a line; a shortcode that only turns the page. */
const withoutQuarto = (text: string): string =>
  text.replace(/^( *(?:`{3,}|~{3,}))\s*\{(\w+)[^}\n]*\}[ \t]*$/gm, '$1$2').replace(/[ \t]*\{\{<\s*(?:pagebreak|toc)\b[^>]*>\}\}/g, '');

const definition = /^ {0,3}\[\^([^\]\s]+)\]:/;

function definedIn(text: string): Set<string> {
  return new Set(text.split('\n').flatMap((line) => definition.exec(line)?.[1] ?? []));
}

/** Anywhere but where it is defined. */
function isCalled(text: string, label: string): boolean {
  const written = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\[\\^${written}\\](?!:)|(?<!^ {0,3})\\[\\^${written}\\]:`, 'im').test(text);
}

/** Of two notes with one label Pandoc takes one: the second gets a label of its own. */
function renameDoubled(lines: readonly string[]): { lines: string[]; doubled: Set<string> } {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  const renamed = lines.map((line) => {
    const label = definition.exec(line)?.[1];
    if (label === undefined) return line;
    if (!seen.has(label.toLowerCase())) {
      seen.add(label.toLowerCase());
      return line;
    }
    let own = `${label}-again`;
    while (seen.has(own.toLowerCase())) own += '-again';
    seen.add(own.toLowerCase());
    doubled.add(own);
    return line.replace(`[^${label}]:`, `[^${own}]:`);
  });
  return { lines: renamed, doubled };
}
