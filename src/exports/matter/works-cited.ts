/** The works that a paper cites, and the paper itself as a work. */
import { type FormattedWork, formatWorks, houseStyleIn } from '../../citation/format.ts';
import { paperWork } from '../../citation/paper-work.ts';
import { authorSortKey } from '../../citation/short-form.ts';
import type { Reference } from '../../edition/collection/read-collection.ts';
import { compareStrings } from '../../model/finding.ts';
import type { Cite } from '../../model/text.ts';
import type { ExportContext } from '../exporter.ts';
import { webAddress } from './addresses.ts';

export interface WorkCited {
  key: string;
  formatted: FormattedWork;
  /** Where this paper cites it. */
  references: readonly Reference<Cite>[];
}

/** By author. Throws for a citation of no known work, which could lead nowhere. */
export function listWorksCited({ paper, collection }: ExportContext): WorkCited[] {
  const keys = [...new Set(paper.citations.map(({ node }) => node.work))];
  const works = Object.fromEntries(
    keys.map((key) => {
      const work = Object.hasOwn(collection.works, key) ? collection.works[key] : undefined;
      if (!work) throw new Error(`Unexpected citation of “${key}” in ${paper.id}, expected a key of works.yaml.`);
      return [key, work];
    }),
  );
  const formatted = formatWorks(works, houseStyleIn(paper.meta.language));
  return Object.entries(works)
    .map(([key, work]) => ({ key, sort: authorSortKey(work), formatted: formatted.get(key) ?? { html: '', text: '' } }))
    .sort((a, b) => compareStrings(a.sort, b.sort))
    .map(({ key, formatted: entry }) => ({
      key,
      formatted: entry,
      references: (collection.citedIn.get(key) ?? []).filter((reference) => reference.paper.id === paper.id),
    }));
}

/** How to cite the paper in this edition, with its address and its notice of rights. */
export function formatPaper(context: ExportContext): FormattedWork {
  const formatted = formatWorks({ paper: paperWork(context.paper, webAddress(context)) }, houseStyleIn(context.paper.meta.language)).get('paper');
  if (!formatted) throw new Error(`The paper ${context.paper.id} could not be formatted as a work.`);
  return formatted;
}
