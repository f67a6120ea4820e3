/** The files in which reference managers take works. */

export interface CiteFileType {
  extension: 'bib' | 'ris' | 'json';
  mediaType: string;
  /** As a reader knows it: `BibTeX`. */
  label: string;
}

export const citeFileTypes: readonly CiteFileType[] = [
  { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX' },
  { extension: 'ris', mediaType: 'application/x-research-info-systems', label: 'RIS' },
  { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON' },
];
