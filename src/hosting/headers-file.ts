import { headerRules } from './headers.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. What no rule tells the caching of, these hosts have revalidated of themselves;
 * to say so for all files would add it to what the rules say.
 */
export function formatHeadersFile(base: string): string {
  const blocks = headerRules.map(({ files, headers }) => [`${base}${files}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
