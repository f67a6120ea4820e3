/** A paper, or one passage of it, as a work that a reader cites. */
import { type CitedPlace, namePlace } from '../../citation/cited-place.ts';
import { type CitationStyle, type FormattedWork, formatWorks, houseStyleIn } from '../../citation/format.ts';
import { paperWork } from '../../citation/paper-work.ts';
import { type ReaderStyle, readerStyle } from '../../citation/styles/reader-styles.ts';
import { textAddress } from '../../model/addresses.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import type { Passage } from '../../model/paper.ts';
import type { NamedPassage } from '../../model/paper-summary.ts';
import type { Work, Works } from '../../model/work.ts';
import type { ExportContext } from '../exporter.ts';

export type CitedEdition = Pick<ExportContext, 'paper' | 'site'>;

const addressOf = ({ paper, site }: CitedEdition, id?: string) => site.origin + textAddress(site.base, paper.id, id);

/** Under the paper's own name as key. */
export const paperWorks = (edition: CitedEdition): Works => ({ [edition.paper.id]: paperWork(edition.paper, addressOf(edition)) });

/** Under the passage's address as key: `tsuruoka-2010-s1-2-p3`. */
export const passageWorks = (edition: CitedEdition, passage: Passage): Works => placeWorks(edition, placeOf(passage, edition.paper.meta.language));
export const placeWorks = (edition: CitedEdition, place: CitedPlace): Works => ({ [`${edition.paper.id}-${place.key}`]: placeWork(edition, place) });

/** The printed pages of the place, its address, and its name before the notice that goes with every citation. */
function placeWork(edition: CitedEdition, { bracketed, page, fragment }: CitedPlace): Work {
  const work = paperWork(edition.paper, addressOf(edition, fragment));
  return { ...work, ...(page && work.page && { page }), note: work.note ? `${bracketed}. ${work.note}` : bracketed };
}

export const placeOf = ({ id, label, page, lastPage }: NamedPassage, language: string): CitedPlace =>
  namePlace({ id, label, pages: [page, lastPage ?? page] }, messagesFor(language));

/** The paper, or a place of it, in the style of a reader's field. */
export const citeInStyle = (edition: CitedEdition, style: ReaderStyle, place?: CitedPlace): FormattedWork =>
  formatOne(styledWork(edition, place), readerStyle(style, edition.paper.meta.language));

function styledWork(edition: CitedEdition, place?: CitedPlace): Work {
  const work = paperWork(edition.paper, addressOf(edition, place?.fragment));
  return place ? { ...work, section: place.place } : work;
}

/** The paper and a place of it at once, which takes the formatter little longer than one of them. */
export function citeBothInStyle(edition: CitedEdition, style: ReaderStyle, place: CitedPlace): { paper: FormattedWork; place: FormattedWork } {
  const works = { paper: styledWork(edition), place: styledWork(edition, place) };
  const formatted = formatWorks(works, readerStyle(style, edition.paper.meta.language));
  return { paper: takeFrom(formatted, 'paper'), place: takeFrom(formatted, 'place') };
}

/** The citation in words. */
export const citePaper = (edition: CitedEdition): FormattedWork =>
  formatOne(paperWork(edition.paper, addressOf(edition)), houseStyleIn(edition.paper.meta.language));
export const citePassage = (edition: CitedEdition, passage: Passage): FormattedWork =>
  formatOne(placeWork(edition, placeOf(passage, edition.paper.meta.language)), houseStyleIn(edition.paper.meta.language));

const formatOne = (work: Work, style: CitationStyle): FormattedWork => takeFrom(formatWorks({ work }, style), 'work');

function takeFrom(formatted: ReadonlyMap<string, FormattedWork>, key: string): FormattedWork {
  const found = formatted.get(key);
  if (!found) throw new Error(`No citation of the ${key}.`);
  return found;
}
