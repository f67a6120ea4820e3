import { dateOf } from '../../model/date.ts';
import type { Occurrence, Paper } from '../../model/paper.ts';
import type { Cite } from '../../model/text.ts';
import type { Work } from '../../model/work.ts';
import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours, introduction, source } from '../sound-collection.fixture.ts';
import { type Citation, citationsOf, mistypedWorks } from '../words/cited-words.ts';
import { hasNumber } from '../words/printed-words.ts';

const short = 'form="short">Lund, ‘Quays and Trade’';
const reprint = (words: string) => edit(source, "Lund, 'Quays and Trade'.", words);

export const citationResolved: Rule = {
  name: 'citation-resolved',
  topic: 'citations',
  severity: 'error',
  why: 'Ibid., op. cit. and short titles point back. Where they point at nothing, or at another work, the reader is misled.',
  passes: [
    show(harbours, '<Cite work="lund-1998" form="short">'),
    [...edit(harbours, short, 'form="short">Ibid.'), ...reprint('Ibid..')],
    [...edit(harbours, short, 'form="short">Lund, op. cit. (n. 2 above)'), ...reprint('Lund, op. cit. (n. 2 above).')],
    [
      ...edit(introduction, 'in 1994.', 'in 1994 (<Cite work="lund-1998" form="short">Lund 1998</Cite>).'),
      ...edit(source, 'in 1994.¹', 'in 1994 (Lund 1998).¹'),
    ],
  ],
  fails: [
    edit(harbours, 'work="lund-1998">', 'work="lund-1998" form="short">'),
    [...edit(harbours, 'work="lund-1998" form="short">Lund, ‘Quays and Trade’', 'work="convention-1994" form="short">Ibid.')],
    edit(harbours, short, 'form="short">Lund, op. cit. (n. 1 above)'),
  ],
  *check(collection) {
    let paper: Paper | undefined;
    let cited = new Map<string, Occurrence<Cite>>();
    let previous: Citation | undefined;
    let meant: ReadonlySet<string> = new Set();
    for (const citation of citationsOf(collection)) {
      if (citation.paper !== paper) {
        [paper, cited, previous] = [citation.paper, new Map(), undefined];
        meant = mistypedWorks(worksCitedIn(paper), collection.works);
      }
      if (isWhole(collection, citation.paper) && !meant.has(citation.node.work)) yield* judge(citation, cited, previous);
      if (citation.node.form === 'full' && !citation.back && !cited.has(citation.node.work)) cited.set(citation.node.work, citation);
      previous = citation;
    }
  },
};

/** `Lund 1998`, `Müller and Weber (2001, 14)`: names and year, and no title. */
const isAuthorDate = (printed: string, { issued }: Work) =>
  issued !== undefined && hasNumber(printed, dateOf(issued).from.year) && !/[‘’“”«»„]/.test(printed) && printed.split(/\s+/).length <= longestAuthorDate;
/** In words: three names, “et al.”, a year and a locator. */
const longestAuthorDate = 10;

const worksCitedIn = ({ citations }: Paper) => citations.map(({ node }) => node.work);

function* judge(
  { node, passage, back, printed, paper, work }: Citation,
  cited: ReadonlyMap<string, Occurrence<Cite>>,
  previous: Citation | undefined,
): Iterable<Complaint> {
  const place = placeOfNode(passage.file, node);
  if (back === 'ibid' && previous?.node.work !== node.work) {
    const before = previous ? `“${previous.node.work}”, which is cited just before` : 'a citation before it';
    yield { ...place, message: `Unexpected “${node.work}” for “${printed}”, expected ${before}`, hint: 'Give it the key of the work that it stands for.' };
  } else if (!back && node.form === 'full') {
    return;
  } else if (!back && isAuthorDate(printed, work)) {
    // Name and year name the work by themselves, as author–date styles do: the bibliography has the rest.
    return;
  } else if (!cited.has(node.work)) {
    yield {
      ...place,
      message: `Unexpected short form “${printed}” before “${node.work}” is cited in full, expected the full citation first`,
      hint: 'See whether the key is right and the notes are in order.',
    };
  } else {
    const number = Number(
      /(?:above|supra)[^\d]*?\b(?:note|n\.|fn\.?)\s?(\d+)|\b(?:note|n\.|fn\.?)\s?(\d+)\s(?:above|supra)/i.exec(printed)?.slice(1).find(Boolean),
    );
    const isThere = paper.citations.some((other) => other.node.work === node.work && other.passage.id === `n${number}`);
    if (number && !isThere)
      yield {
        ...place,
        message: `Unexpected “n. ${number}” in “${printed}”, expected the note that cites “${node.work}” in full`,
        hint: `It is ${cited.get(node.work)?.passage.label}.`,
      };
  }
}
