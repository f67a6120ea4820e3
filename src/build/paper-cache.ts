/** What was made of a paper, kept between builds: one entry, by a hash of all that it was made of, the program included. */
import { formats } from '../exports/formats.ts';
import type { Works } from '../model/work.ts';
import { readFormatsLeftOut, type SiteSettings } from '../site-settings.ts';
import { hashOf, keep, recall } from './cache.ts';
import type { JudgedPaper } from './judge-paper.ts';
import type { PaperContent } from './paper-content.ts';
import type { MadePaper } from './paper-products.ts';

export interface KeptPaper {
  judged: JudgedPaper;
  made: MadePaper;
}

interface Entry extends KeptPaper {
  /** A hash of the records that the paper cites: which these are is known only when it is read. */
  records: string;
}

/** Undefined where anything is not as it was. */
export function recallPaper(paper: PaperContent, site: SiteSettings): KeptPaper | undefined {
  const kept = recall<Entry>(nameOf(paper), keyOf(paper, site));
  return kept && kept.records === recordsKey(kept.judged, paper.own.registers.works.value) ? kept : undefined;
}

export function keepPaper(paper: PaperContent, site: SiteSettings, { judged, made }: KeptPaper): void {
  const records = recordsKey(judged, paper.own.registers.works.value);
  keep(nameOf(paper), keyOf(paper, site), { judged, made, records } satisfies Entry);
}

const nameOf = ({ id }: PaperContent) => `papers/${id}`;
const keyOf = ({ key }: PaperContent, site: SiteSettings) =>
  hashOf(key(), JSON.stringify([site, formats.map(({ extension }) => extension), readFormatsLeftOut(process.env)]));
const recordsKey = ({ summary }: JudgedPaper, works: Works) => hashOf(JSON.stringify(summary?.works.toSorted().map((key) => [key, works[key]])));
