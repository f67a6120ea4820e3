/** Where one printed reference ends and the next begins: at semicolons and sentence ends outside of quotation marks, brackets and italics. */
import { type MarkedText, type Span, sliceMarked } from './marked-text.ts';
import { findQuoted } from './quoted.ts';

const abbreviations =
  /(?:^|[\s(])(?:\p{Lu}|vols?|nos?|pp?|paras?|eds?|trans|cf|e\.g|i\.e|etc|al|vgl|bzw|hrsg|hgg?|v|bd|nr|s|jg|diss|st|dr|prof|mr|mrs|jr|rev|repr|esp|dir|éd|t|op|cit|loc|ibid|ebd|a\.\s?a\.\s?o|u\.\s?a|z\.\s?b|d\.\s?h|art|ch|chap|fig|sec|fol|rn|abs|aufl|inc|ltd|u\.\s?s|u\.\s?k|d\.\s?c|jan|feb|mar|apr|aug|sept|oct|nov|dec)\.$/iu;

export function splitReferences(marked: MarkedText): Span[] {
  const { text } = marked;
  const closed = closedSpans(marked);
  const isClosed = (at: number) => closed.some(({ start, end }) => at > start && at < end);
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/;\s+|[.?!]["'’”»)]?\s+(?=["'“‘„«(]*[\p{Lu}\p{N}])/gu)) {
    const at = match.index;
    const isStop = match[0].startsWith('.');
    if (isClosed(at) || (isStop && abbreviations.test(text.slice(0, at + 1)))) continue;
    spans.push({ start, end: at + (match[0].startsWith(';') ? 0 : match[0].trimEnd().length) });
    start = at + match[0].length;
  }
  spans.push({ start, end: text.length });
  return joinDivided(
    spans.filter((span) => text.slice(span.start, span.end).trim() !== ''),
    marked,
  );
}

function closedSpans({ text, italics }: MarkedText): Span[] {
  const brackets = [...text.matchAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...findQuoted(text), ...brackets, ...italics];
}

/** A title that nothing marks may hold a semicolon: a first half without any date or place to look belongs to the second. */
function joinDivided(spans: readonly Span[], { text }: MarkedText): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    const joins =
      last &&
      text.slice(last.end).startsWith(';') &&
      !/\d{4}|["“‘'«„]|\bp{1,2}\.|ibid|ebd/i.test(before.replace(/\b\p{Lu}\p{L}*\s(?:19|20)\d\d(?=:)/u, '')) &&
      /^\p{Lu}[\p{L}:\s\d-]+$/u.test(before);
    if (last && joins) last.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

const leadIn =
  /^(?:(?:but|and|und|et|also|for (?:example|instance)|e\.g\.|z\.\s?B\.|among others|inter alia|most recently|further|ferner|auch|dazu|hierzu|see|see also|cf\.?|compare|vgl\.?|siehe|voir|quoted (?:in|from)|cited in|zit(?:iert)?\.? (?:nach|in)|cité (?:dans|par)|reprinted in|as in|in particular|esp\.|especially|on this|generally|more generally|par exemple|notamment)(?:\s|,\s?|:\s?|(?=\s))+)+/iu;
/** The words within a stretch that are the reference’s: no “See, for example,” before, no stop behind. */
export function trimReference(marked: MarkedText, span: Span): Span {
  const text = marked.text.slice(span.start, span.end);
  const announced = leadIn.exec(text)?.[0].length ?? 0;
  // “For typical views, see, for example, Zhang”: what leads to the reference ends with the last announcement before its title.
  const quoted = findQuoted(text)[0]?.start ?? sliceMarked(marked, span).italics[0]?.start ?? text.length;
  const later = [
    ...text
      .slice(0, quoted)
      .matchAll(
        /\b(?:see|see also|cf\.|vgl\.|siehe|voir|found in)(?:,?\s(?:for example|for instance|also|e\.g\.|z\.\s?B\.|dazu|auch|notamment|par exemple))?,?\s+/giu,
      ),
  ].at(-1);
  const from = Math.max(announced, later ? later.index + later[0].length : 0);
  const start = span.start + from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const end = span.start + text.trimEnd().replace(/(?<!\b\p{Lu}|\b(?:ff?|al|Hg|Hrsg|eds?))\.$/u, '').length;
  return { start, end: Math.max(start, end) };
}
