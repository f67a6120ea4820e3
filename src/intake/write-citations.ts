/** Text, with the citations in it as our encoding writes them. */
import { escapeText } from './escape-text.ts';
import { escapedAt, type PandocCite, type Piece, splitCitations } from './pandoc-citations.ts';
import { splitLocator } from './print-citation.ts';
import { curl } from './smart-punctuation.ts';
import { closeUp, type InlineContext, type Written } from './writing.ts';

/** `after` is the character that follows the text. */
export function writeText(value: string, line: number, after: string, context: InlineContext, out: Written): void {
  for (const match of value.matchAll(/\[\^[^\]\s]+\]/g)) {
    context.tell(
      line + lineEndsIn({ type: 'text', value: value.slice(0, match.index) }),
      `Unexpected call ${match[0]} without a note, expected a note of that name; stands as text`,
    );
  }
  const pieces = splitCitations(value);
  let here = line;
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) here += lineEndsIn(pieces[i - 1]);
    const following = pieces[i + 1];
    if (piece.type === 'text') putText(piece.value, following ? 'x' : after, out, context.curls);
    else if (!canCite(piece, here, context)) putText(piece.raw, following ? 'x' : after, out, context.curls);
    else if (context.isInNote) putCites(citesOf(piece), context, out);
    else writeNote(piece, following, here, context, out);
  }
}

const lineEndsIn = (piece: Piece | undefined): number => (piece?.type === 'text' ? piece.value : (piece?.raw ?? '')).match(/\n/g)?.length ?? 0;
const citesOf = (piece: Exclude<Piece, { type: 'text' }>): readonly PandocCite[] => (piece.type === 'group' ? piece.cites : [piece.cite]);

function putText(value: string, after: string, out: Written, curls = true): void {
  const text = (curls ? curl(value, out.plain.at(-1) ?? '', after) : value).replaceAll(escapedAt, '@');
  out.mdx += escapeText(text);
  out.plain += text;
}

function canCite(piece: Exclude<Piece, { type: 'text' }>, line: number, context: InlineContext): boolean {
  const unknown = citesOf(piece).filter(({ key }) => !context.workOf(key));
  for (const { key } of unknown) {
    const near = context.proposeKey(key);
    context.tell(
      line,
      `Unexpected key “${key}”, expected one of the bibliography${near === undefined ? '' : ` (did you mean “${near}”?)`}; the citation stands as text`,
    );
  }
  return unknown.length === 0;
}

/** A citation in the text becomes a note; one that names its author leaves the name. */
function writeNote(piece: Exclude<Piece, { type: 'text' }>, following: Piece | undefined, line: number, context: InlineContext, out: Written): void {
  const note: Written = { mdx: '', plain: '' };
  putCites(citesOf(piece), context, note);
  const stop = /[.!?]$/.test(note.plain) ? '' : '.';
  if (piece.type === 'narrative') putText(context.workOf(piece.cite.key)?.printed.name ?? piece.cite.key, 'x', out);
  else closeUp(out);
  // A call stands behind the punctuation of the words that it is set to.
  if (piece.type === 'group' && following?.type === 'text') {
    const punctuation = /^[.,;:!?]+/.exec(following.value)?.[0] ?? '';
    following.value = following.value.slice(punctuation.length);
    putText(punctuation, 'x', out);
  }
  out.mdx += context.callNote({ mdx: note.mdx + stop, plain: note.plain + stop }, line) ?? '';
}

function putCites(cites: readonly PandocCite[], context: InlineContext, out: Written): void {
  for (const [i, { key, prefix, suffix }] of cites.entries()) {
    const work = context.workOf(key);
    if (!work) continue;
    if (i > 0) putText('; ', 'x', out);
    if (prefix) putText(`${prefix} `, 'x', out);
    const { locator, rest } = splitLocator(suffix);
    const words = locator === undefined ? '' : `, ${locator}`;
    out.mdx += `<Cite work="${work.key}"${locator === undefined ? '' : ` locator="${locator}"`}>${work.printed.mdx}${escapeText(words)}</Cite>`;
    out.plain += `${work.printed.plain}${words}`;
    if (rest) putText(`, ${rest}`, '', out);
  }
}
