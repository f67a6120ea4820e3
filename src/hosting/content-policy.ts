/** What a page may load and run. Each page carries this with the hashes of its own scripts; the header says it for every answer. */

export const policyDirectives = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

// Pagefind runs WebAssembly.
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;
export const styleSources = ["'self'"] as const;

/** A browser holds a page to both policies, so that this one may not forbid what the page’s own allows. Frames can be forbidden here only. */
export const headerPolicy = [
  ...policyDirectives,
  `script-src ${scriptSources.join(' ')}`,
  `style-src ${styleSources.join(' ')}`,
  "frame-ancestors 'none'",
].join('; ');
