/** The formats in which reference managers take works. */
import { formatBibtex, formatCslJson, formatRis } from '../../citation/exchange/index.ts';
import type { Works } from '../../model/work.ts';

export interface CiteFormat {
  extension: 'bib' | 'ris' | 'json';
  mediaType: string;
  /** As a reader knows it: `BibTeX`. */
  label: string;
  format: (works: Works) => string;
}

export const citeFormats: readonly CiteFormat[] = [
  { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX', format: formatBibtex },
  { extension: 'ris', mediaType: 'application/x-research-info-systems', label: 'RIS', format: formatRis },
  { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON', format: formatCslJson },
];
