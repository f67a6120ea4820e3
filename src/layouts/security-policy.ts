/** What a page may load and run (CSP): nothing from elsewhere, no script or style within the page but the scripts told here. */
import { createHash } from 'node:crypto';

export function securityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // Pagefind runs WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
  ].join(';');
}
