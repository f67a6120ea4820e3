/** Marks within marks, deeper than any paper has them: Pandoc’s time and memory grow with each level, so that they are refused before it starts. */
import { CannotRun } from '../model/cannot-run.ts';
import type { Kind } from './kind-of-file.ts';

/** Levels of elements, brackets or braces; a table in a list in a quotation has some twenty. */
const deepest = 300;
/** Marks of emphasis, one behind the other. */
const mostMarks = 1000;
/** A text of 700,000 words; books have fewer. */
const mostCharacters = 5_000_000;

export function refuseNesting(text: string, kind: Kind, file: string): void {
  if (isNested(text, kind))
    throw new CannotRun(
      `Unexpected marks in ${file} that are nested deeper than in any text, expected at most ${deepest} levels`,
      'See how the file was made.',
    );
  if ((kind === 'markdown' || kind === 'latex' || kind === 'typst') && text.length > mostCharacters)
    throw new CannotRun(`Unexpected length of ${file}, ${Math.round(text.length / 1_000_000)} million characters, expected the text of a paper`, 'Divide it.');
}

function isNested(text: string, kind: Kind): boolean {
  switch (kind) {
    case 'latex':
    case 'typst':
    case 'rtf':
      return depthOf(text.replace(/\\[{}]/g, ''), '{', '}') > deepest;
    case 'markdown':
      return (
        /(?:^|\n)(?:> ?){100}/.test(text) ||
        /(?:^|\n) {400}\s*(?:[-+*]|\d+[.)])\s/.test(text) ||
        new RegExp(`[*_~^]{${mostMarks}}`).test(text) ||
        text.split(/\n[ \t]*\n/).some((block) => block.length > deepest && depthOf(block, '[', ']') > deepest)
      );
    case 'html':
      return depthOfElements(text, unclosed) > deepest;
    case 'jats':
      return depthOfElements(text) > deepest;
    default:
      return false;
  }
}

/** Of an archive. */
export const isNestedXml = (xml: string): boolean => depthOfElements(xml) > deepest;

function depthOf(text: string, open: string, close: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    else if (character === close) depth = Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}

/** Elements of HTML that need no end, or have none. */
const unclosed = /^(?:p|li|td|th|tr|tbody|thead|dt|dd|br|wbr|img|hr|input|meta|link|option|col|colgroup|source|area|base|embed|param|track)$/i;

function depthOfElements(text: string, ignored?: RegExp): number {
  let depth = 0;
  let most = 0;
  for (const [, end, name = '', empty] of text.matchAll(/<(\/)?([A-Za-z][\w:.-]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/)?>/g)) {
    if (empty || ignored?.test(name)) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}
