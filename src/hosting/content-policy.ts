/** What a page may load and run (CSP): nothing from elsewhere, and within the page only scripts and style sheets whose words are known. */
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

/** What a page says of itself, with the hashes of the scripts and style sheets that stand within it. */
export const pagePolicy = (scripts: readonly string[], sheets: readonly string[]): string =>
  [...sharedDirectives, scriptDirective(scripts), ['style-src', "'self'", ...sheets.map(hashOf)].join(' ')].join('; ');

/**
 * The header says it for every answer. A browser holds a page to both policies, so that this one may not forbid what a page's own
 * allows. One script stands within all pages, and its hash is here; the style sheet within a page carries that page's title, so that
 * the header leaves such sheets to the page's own policy. Frames can be forbidden here only.
 */
export const headerPolicy = (): string => {
  const script = readFileSync(path.resolve('src/browser/first-theme.js'), 'utf8');
  return [...sharedDirectives, scriptDirective([script]), "style-src 'self' 'unsafe-inline'", "frame-ancestors 'none'"].join('; ');
};

// Pagefind runs WebAssembly.
const scriptDirective = (scripts: readonly string[]) => ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts.map(hashOf)].join(' ');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
