/** How many files a built site has, and what a reader of its text page has to load. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listFiles } from '../src/files.ts';

export interface Weight {
  files: number;
  bytes: number;
  /** Each file compressed by itself with Brotli; fonts, which are compressed already, as they are. */
  sent: number;
}

export type PageWeight = Readonly<Record<'html' | 'css' | 'js' | 'fonts', Weight>>;

export function weighFolder(folder: string): { files: number; bytes: number } {
  const sizes = listFiles(folder).map((name) => statSync(path.join(folder, name)).size);
  return { files: sizes.length, bytes: sum(sizes) };
}

/** Of the page in `folder` (`tsuruoka-2010`) of the site built in `site`, served under `base`. Fonts are all that the styles name: which of them load depends on the page’s words. */
export function weighPage(site: string, folder: string, base: string): PageWeight {
  const page = path.join(site, folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const linked = (pattern: RegExp, text: string, from: string) => [...text.matchAll(pattern)].flatMap(([, address = '']) => resolve(address, from, site, base));
  const css = linked(/<link\b[^>]*\brel="?stylesheet"?[^>]*\bhref="([^"]+)"/g, html, page);
  const fonts = css.flatMap((file) => linked(/url\(["']?([^"')]+\.woff2)["']?\)/g, readFileSync(file, 'utf8'), file));
  const js = new Set<string>();
  const follow = (files: readonly string[]) => {
    for (const file of files) {
      if (js.has(file)) continue;
      js.add(file);
      // What is imported on demand, `import(…)`, waits for the reader.
      follow(linked(/\b(?:import|from)\s*["'`]([^"'`]+\.js)["'`]/g, readFileSync(file, 'utf8'), file));
    }
  };
  follow(linked(/<script\b[^>]*\bsrc="([^"]+)"/g, html, page));
  return { html: weigh([page]), css: weigh(css), js: weigh([...js]), fonts: weigh(fonts, false) };
}

export function addWeights(weights: Readonly<Record<string, Weight>>): Weight {
  const all = Object.values(weights);
  return { files: sum(all.map(({ files }) => files)), bytes: sum(all.map(({ bytes }) => bytes)), sent: sum(all.map(({ sent }) => sent)) };
}

/** The file of an address in the site; none for one elsewhere. */
function resolve(address: string, from: string, site: string, base: string): string[] {
  const file = address.startsWith(base) ? path.join(site, address.slice(base.length)) : path.resolve(path.dirname(from), address);
  return !/^[a-z]+:|^\/\//i.test(address) && existsSync(file) ? [file] : [];
}

function weigh(files: readonly string[], isCompressed = true): Weight {
  const contents = [...new Set(files)].map((file) => readFileSync(file));
  const bytes = sum(contents.map(({ byteLength }) => byteLength));
  return { files: contents.length, bytes, sent: isCompressed ? sum(contents.map((content) => brotliCompressSync(content).byteLength)) : bytes };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
