/** Works as other software exchanges them. */
export { formatBibtex } from './bibtex.ts';
export { parseBibtex } from './bibtex-reading.ts';
export { formatCslJson, parseCslJson } from './csl-json.ts';
export { readWorks, type WorksFormat } from './read-works.ts';
export type { Problem, WorksReading } from './reading.ts';
export { formatRis } from './ris.ts';
export { parseRis } from './ris-reading.ts';
