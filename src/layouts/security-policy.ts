/** What a page may load and run (CSP): nothing from elsewhere, and within the page only the scripts and style sheets told here. */
import { createHash } from 'node:crypto';

export function securityPolicy(scripts: readonly string[], sheets: readonly string[]): string {
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    `style-src 'self' ${hashesOf(sheets)}`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // Pagefind runs WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${hashesOf(scripts)}`,
  ].join(';');
}

const hashesOf = (texts: readonly string[]) => texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
