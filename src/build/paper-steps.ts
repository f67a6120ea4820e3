/** The steps in which a paper is made, once it is judged: what others wait for, then its files. */
import type { FormattedWorks } from './made-files.ts';
import { writeMade } from './made-files.ts';
import type { PaperMaker, ShownPaper } from './make-paper.ts';
import { writeProduct } from './write-files.ts';

export interface Places {
  /** The folder of the site that is built. */
  out: string;
  /** Where what the pages and the index are made of waits for them. */
  waiting: string;
}

/** The works that it cites are given back as they are formatted. */
export function leaveShown({ waiting }: Places, id: string, { presentation, record, resource, formatted }: ShownPaper): FormattedWorks {
  writeMade(waiting, id, 'presentation', presentation);
  writeMade(waiting, id, 'record', record);
  writeMade(waiting, id, 'resource', resource);
  return formatted;
}

export async function leaveFiles({ out }: Places, maker: PaperMaker): Promise<void> {
  for (const product of await maker.products()) writeProduct(out, product);
}
