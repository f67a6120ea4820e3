/** The formats in which reference managers take works. */
import { formatBibtex, formatCslJson, formatRis } from '../../citation/exchange/index.ts';
import type { Works } from '../../model/work.ts';
import { type CiteFileType, citeFileTypes } from './cite-file-types.ts';

export interface CiteFormat extends CiteFileType {
  format: (works: Works) => string;
}

const formatAs = { bib: formatBibtex, ris: formatRis, json: formatCslJson } as const satisfies Record<CiteFileType['extension'], CiteFormat['format']>;

export const citeFormats: readonly CiteFormat[] = citeFileTypes.map((type) => ({ ...type, format: formatAs[type.extension] }));
