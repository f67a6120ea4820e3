/** A source made ready for Pandoc. */
import type { Draft, DraftRemark } from '../draft.ts';
import type { SourceFile } from '../read-source.ts';

export interface Prepared {
  bytes: Uint8Array;
  /** Files that it names, by the names that it uses. */
  files: Map<string, Uint8Array>;
  /** What was read of the record, apart from what Pandoc reads. */
  record: Partial<Draft['record']>;
  /** Whether that says more than what Pandoc reads. */
  recordPrevails: boolean;
  /** Bibliographies that it names. */
  bibliographies: string[];
  /** Whether its program numbers the headings in print. */
  numbersHeadings: boolean;
  remarks: DraftRemark[];
}

export const asItStands = ({ bytes }: SourceFile): Prepared => prepared({ bytes });

export const prepared = (parts: Partial<Prepared> & Pick<Prepared, 'bytes'>): Prepared => ({
  files: new Map(),
  record: {},
  recordPrevails: false,
  bibliographies: [],
  numbersHeadings: false,
  remarks: [],
  ...parts,
});
