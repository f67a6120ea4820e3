import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { plainImports, type VitePlugin } from './plain-imports.ts';

interface Bundler {
  build: (options: object) => Promise<{ output: readonly { type: string; code?: string }[] }>;
}

/** The bundler that Astro brings. */
const { build } = (await import(pathToFileURL(createRequire(createRequire(import.meta.url).resolve('astro/package.json')).resolve('vite')).href)) as Bundler;

/** What the browser gets of an entry that fetches a part when it is asked to, which has a part of its own in common with another. */
async function bundle(plugins: readonly VitePlugin[]): Promise<string> {
  const modules: Readonly<Record<string, string>> = {
    entry: 'addEventListener("click", () => { import("later"); import("other"); });',
    later: 'import { shared } from "shared"; console.log(shared, 1);',
    other: 'import { shared } from "shared"; console.log(shared, 2);',
    shared: 'export const shared = document.title;',
  };
  const given = { name: 'given', resolveId: (id: string) => (modules[id] ? `\0${id}` : undefined), load: (id: string) => modules[id.slice(1)] };
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [given, ...plugins],
    build: { write: false, minify: false, rollupOptions: { input: 'entry' } },
  });
  return output.map(({ code = '' }) => code).join('\n');
}

test('without it, the bundler adds its preloading: what is taken away is still there to be taken', async () => {
  expect(await bundle([])).toMatch(/__vitePreload|mapDeps/);
});

test('imports are left to the browser', async () => {
  const code = await bundle([plainImports()]);
  expect(code).toMatch(/import\("\.\/[^"]*later[^"]*\.js"\)/);
  expect(code).not.toMatch(/mapDeps|__VITE_PRELOAD__|modulepreload/);
  expect(code.match(/__vitePreload = \(load\) => load\(\)/g)).toHaveLength(1);
});
