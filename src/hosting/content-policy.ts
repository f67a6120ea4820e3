/** What a page may load and run (CSP): nothing from elsewhere but from a service that the collection lets in, and within the page only scripts and style sheets whose words are known. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const sharedDirectives = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

/**
 * What services load into a page where the collection lets them in. Hypothesis: its bookmarklet and its extension load the script from the first host,
 * the rest from the second; the notes themselves are asked for within the service's own frame.
 */
const services = { hypothesis: ['https://hypothes.is', 'https://cdn.hypothes.is'] } as const;
export type AnnotationService = keyof typeof services;

/** What a page says of itself, with the hashes of the scripts and style sheets that stand within it. */
export const pagePolicy = (scripts: readonly string[], sheets: readonly string[], service?: AnnotationService): string =>
  letIn(service, [...sharedDirectives, scriptDirective(scripts), ['style-src', "'self'", ...sheets.map(hashOf)].join(' ')]);

function letIn(service: AnnotationService | undefined, directives: readonly string[]): string {
  if (!service) return directives.join('; ');
  const hosts = services[service].join(' ');
  const opened = directives.map((directive) => (/^(script|style|img|font|connect)-src /.test(directive) ? `${directive} ${hosts}` : directive));
  return [...opened, `frame-src ${hosts}`].join('; ');
}

/**
 * The header says it for every answer. A browser holds a page to both policies, so that this one may not forbid what a page's own
 * allows. One script stands within all pages, and its hash is here; the style sheet within a page carries that page's title, so that
 * the header leaves such sheets to the page's own policy. Frames can be forbidden here only.
 */
export const headerPolicy = (service?: AnnotationService): string => {
  const script = readFileSync(path.resolve('src/browser/first-theme.js'), 'utf8');
  return letIn(service, [...sharedDirectives, scriptDirective([script]), "style-src 'self' 'unsafe-inline'", "frame-ancestors 'none'"]);
};

// Pagefind runs WebAssembly.
const scriptDirective = (scripts: readonly string[]) => ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts.map(hashOf)].join(' ');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
