/** A paper, or one passage of it, as a work that a reader cites. */
import { type FormattedWork, formatWorks } from '../../citation/format.ts';
import { paperWork } from '../../citation/paper-work.ts';
import { textAddress } from '../../model/addresses.ts';
import { pageLabel } from '../../model/labels.ts';
import type { Passage } from '../../model/paper.ts';
import type { Work, Works } from '../../model/work.ts';
import type { ExportContext } from '../exporter.ts';

type CitedEdition = Pick<ExportContext, 'paper' | 'site'>;

const addressOf = ({ paper, site }: CitedEdition, id?: string) => site.origin + textAddress(site.base, paper.id, id);

/** Under the paper's own name as key. */
export const paperWorks = (edition: CitedEdition): Works => ({ [edition.paper.id]: paperWork(edition.paper, addressOf(edition)) });

/** Under the passage's address as key: `tsuruoka-2010-s1-2-p3`. */
export const passageWorks = (edition: CitedEdition, passage: Passage): Works => ({ [`${edition.paper.id}-${passage.id}`]: passageWork(edition, passage) });

/** The printed page that the passage begins on, its address, and its name before the notice that goes with every citation. */
export function passageWork(edition: CitedEdition, passage: Passage): Work {
  const work = paperWork(edition.paper, addressOf(edition, passage.id));
  const place = `${passage.label} (${pageLabel(passage.page)})`;
  return { ...work, page: String(passage.page), note: work.note ? `${place}. ${work.note}` : place };
}

/** The citation in words. */
export const citePaper = (edition: CitedEdition): FormattedWork => formatOne(paperWork(edition.paper, addressOf(edition)));
export const citePassage = (edition: CitedEdition, passage: Passage): FormattedWork => formatOne(passageWork(edition, passage));

function formatOne(work: Work): FormattedWork {
  const formatted = formatWorks({ work }).get('work');
  if (!formatted) throw new Error(`No citation of “${work.title}”.`);
  return formatted;
}
