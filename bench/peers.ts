/** Programs that build the same text, for comparison. Each is set up as its manual has it, with its own search and nothing more. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareStrings } from '../src/model/finding.ts';
import { installedVersion, installPackages, type Packages } from './install-packages.ts';
import { type Measure, measureProgram } from './measure-program.ts';
import { asPlainMarkdown } from './plain-markdown.ts';

export interface Peer {
  name: string;
  packages: Packages;
  /** Where a page stands. */
  pages: string;
  /** The files that set it up. */
  files: Readonly<Record<string, string>>;
  /** The front matter of the page of a title. */
  pageHead: (title: string) => string;
  /** The address of a page. */
  addressOf: (id: string) => string;
  command: readonly [script: string, ...words: string[]];
  /** Where it writes the site. */
  out: string;
  /** What a build keeps for the next. */
  caches: readonly string[];
}

export const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
    pages: 'src/content/docs',
    files: {
      // One link: with its default, every page lists every other, and the site grows with the square of the papers.
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Papers', sidebar: [{ label: 'Papers', link: '/' }] })] });
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    pageHead: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
    addressOf: (id) => `/${id}/`,
    command: ['node_modules/astro/bin/astro.mjs', 'build'],
    out: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  {
    name: 'VitePress',
    packages: { vitepress: '1.6.4', vue: '3.5.45', 'markdown-it-footnote': '4.0.0' },
    pages: '.',
    files: {
      '.vitepress/config.mjs': `import footnotes from 'markdown-it-footnote';
export default {
  title: 'Papers',
  srcExclude: ['node_modules/**'],
  markdown: { config: (markdown) => markdown.use(footnotes) },
  themeConfig: { search: { provider: 'local' } },
};
`,
    },
    pageHead: (title) => `# ${title}\n`,
    addressOf: (id) => `/${id}`,
    command: ['node_modules/vitepress/bin/vitepress.js', 'build'],
    out: '.vitepress/dist',
    caches: ['.vitepress/cache', '.vitepress/.temp', 'node_modules/.vite'],
  },
];

export interface InstalledPeer {
  peer: Peer;
  /** What npm resolved the named packages to. */
  versions: readonly string[];
  /** Where it writes the site. */
  site: string;
  /** Replaces its pages by those of a content folder. */
  takeText: (content: string, ids: readonly string[]) => void;
  /** From nothing kept. */
  build: () => Promise<Measure>;
}

/** Installs it, and sets it up. */
export function installPeer(peer: Peer): InstalledPeer {
  const folder = installPackages(peer.packages);
  for (const [file, text] of Object.entries(peer.files)) write(path.join(folder, file), text);
  const versions = Object.keys(peer.packages).map((each) => `${each} ${installedVersion(folder, each)}`);
  const forget = () => {
    for (const each of [peer.out, ...peer.caches]) rmSync(path.join(folder, each), { recursive: true, force: true });
  };
  return {
    peer,
    versions,
    site: path.join(folder, peer.out),
    takeText(content, ids) {
      const pages = path.join(folder, peer.pages);
      mkdirSync(pages, { recursive: true });
      for (const file of readdirSync(pages).filter((each) => each.endsWith('.md'))) rmSync(path.join(pages, file));
      for (const id of ids) writeFileSync(path.join(pages, `${id}.md`), writePage(peer, content, id));
      writeFileSync(path.join(pages, 'index.md'), `${peer.pageHead('Papers')}\n${ids.map((id) => `- [${id}](${peer.addressOf(id)})`).join('\n')}\n`);
    },
    build: () => {
      forget();
      return measureProgram({ words: [process.execPath, ...peer.command], folder });
    },
  };
}

function writePage(peer: Peer, content: string, id: string): string {
  const folder = path.join(content, 'papers', id);
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort(compareStrings);
  return [peer.pageHead(id), ...sections.map((name) => asPlainMarkdown(readFileSync(path.join(folder, name), 'utf8')))].join('\n');
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
