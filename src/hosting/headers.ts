/** The headers that the site is served with: the one table from which the settings of every host are made. */
import { type AnnotationService, headerPolicy } from './content-policy.ts';

export interface HeaderRule {
  /** Below the base path; a star stands for anything, slashes too. */
  files: string;
  headers: Readonly<Record<string, string>>;
}

/** Kept, but asked for anew before each use. */
export const revalidated = 'no-cache';
export const immutable = 'public, max-age=31536000, immutable';

/** Their names hold a hash of what is in them. */
export const immutableFiles = ['_astro/*', '*.pf_index', '*.pf_meta'] as const;

/** What other sites’ programs may read: the files that are there to be taken away. */
const sharedFiles = ['*.bib', '*.cff', '*.epub', '*.json', '*.md', '*.pdf', '*.ris', '*.txt', '*.xml'] as const;

/** The types that hosts do not know, or know by their last ending only. */
const mediaTypes: Readonly<Record<string, string>> = {
  '*.bib': 'application/x-bibtex; charset=utf-8',
  '*.cff': 'application/yaml; charset=utf-8',
  '*.epub': 'application/epub+zip',
  '*.md': 'text/markdown; charset=utf-8',
  '*.ris': 'application/x-research-info-systems; charset=utf-8',
  '*.tei.xml': 'application/tei+xml; charset=utf-8',
  '*.txt': 'text/plain; charset=utf-8',
  '*/cite.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  '*/linkset.json': 'application/linkset+json; charset=utf-8',
  'bibliography.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'bibliography/*.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'dts/*.json': 'application/ld+json; charset=utf-8',
  'dts/*.xml': 'application/tei+xml; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
};

/**
 * No header is told of a file by two rules: hosts that read `_headers` would join the two values. What no rule tells the caching of
 * is `revalidated`.
 */
export const headerRulesFor = (service?: AnnotationService): readonly HeaderRule[] => [
  {
    files: '*',
    headers: {
      'Content-Security-Policy': headerPolicy(service),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      // Without subdomains: those are not ours to decide on.
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  ...immutableFiles.map((files) => ({ files, headers: { 'Cache-Control': immutable } })),
  ...sharedFiles.map((files) => ({ files, headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } })),
  ...Object.entries(mediaTypes).map(([files, type]) => ({ files, headers: { 'Content-Type': type } })),
];

export const headerRules = headerRulesFor();

/** An expression for the addresses of such files, which every host’s own kind of expressions understands. */
export function patternOf(files: string, base = '/'): string {
  const whole = `^${base}${files}$`.replace(/[.+]/g, '\\$&').replaceAll('*', '.*');
  return whole.replace(/\.\*\$$/, '').replace(files.startsWith('*') ? /^\^.*?\.\*/ : /^$/, '');
}

/** All headers of the file at `address`, which is below the base path and starts without a slash. A page’s address ends in a slash. */
export function headersOf(address: string): Record<string, string> {
  const told = headerRules.filter(({ files }) => new RegExp(patternOf(files)).test(`/${address}`)).map(({ headers }) => headers);
  return Object.assign({ 'Cache-Control': revalidated }, ...told);
}
