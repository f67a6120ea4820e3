/** Tables, figures and environments that stand as raw HTML or TeX in another format: read by Pandoc as what they are, and put in their place. */
import { type PandocBlock, type PandocTree, wordsOfBlocks } from './pandoc-tree.ts';
import { readTag } from './reading.ts';
import type { Pandoc } from './run-pandoc.ts';

/** What holds blocks that only HTML knows how to part. */
const holders = new Set(['table', 'figure', 'dl', 'ul', 'ol']);

export async function expandRaw(tree: PandocTree, pandoc: Pandoc): Promise<PandocTree> {
  return { ...tree, blocks: await expandBlocks(tree.blocks, pandoc, tree) };
}

async function expandBlocks(blocks: readonly PandocBlock[], pandoc: Pandoc, tree: PandocTree): Promise<PandocBlock[]> {
  const result: PandocBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as PandocBlock;
    if (block.t === 'Div') result.push({ ...block, c: [block.c[0], await expandBlocks(block.c[1], pandoc, tree)] });
    else if (block.t === 'BlockQuote') result.push({ ...block, c: await expandBlocks(block.c, pandoc, tree) });
    else if (block.t === 'RawBlock' && /^(?:la)?tex$/.test(block.c[0]) && /\\begin\b/.test(block.c[1])) result.push(...(await readTex(block, pandoc)));
    else {
      const end = endOfHolder(blocks, i);
      if (end === undefined) result.push(block);
      else {
        result.push(...(await readHtml(blocks.slice(i, end + 1), pandoc, tree)));
        i = end;
      }
    }
  }
  return result;
}

/** Where what opens here closes; undefined where nothing opens that only HTML can part. */
function endOfHolder(blocks: readonly PandocBlock[], start: number): number | undefined {
  const name = holderIn(blocks[start]);
  if (name === undefined) return undefined;
  let depth = 0;
  for (const [i, block] of blocks.entries()) {
    if (i < start || block.t !== 'RawBlock') continue;
    depth += count(block.c[1], new RegExp(`<${name}\\b`, 'gi')) - count(block.c[1], new RegExp(`</${name}\\b`, 'gi'));
    if (depth <= 0) return i;
  }
  return undefined;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function holderIn(block: PandocBlock | undefined): string | undefined {
  if (block?.t !== 'RawBlock' || !/^html/.test(block.c[0])) return undefined;
  const tag = readTag(/^\s*<[^<>]*>/.exec(block.c[1])?.[0] ?? '');
  return tag && !tag.closes && holders.has(tag.name) ? tag.name : undefined;
}

async function readHtml(blocks: readonly PandocBlock[], pandoc: Pandoc, tree: PandocTree): Promise<PandocBlock[]> {
  const part = JSON.stringify({ 'pandoc-api-version': (tree as unknown as Record<string, unknown>)['pandoc-api-version'], meta: {}, blocks });
  const { output: html } = await pandoc.convert({ from: 'json', to: 'html', input: 'part.json', files: { 'part.json': Buffer.from(part) }, media: false });
  const { output } = await pandoc.convert({ from: 'html', to: 'json', input: 'part.html', files: { 'part.html': Buffer.from(html) }, media: false });
  return (JSON.parse(output) as PandocTree).blocks;
}

/** What Pandoc cannot read stays as it was written. */
async function readTex(block: Extract<PandocBlock, { t: 'RawBlock' }>, pandoc: Pandoc): Promise<PandocBlock[]> {
  try {
    const { output } = await pandoc.convert({ from: 'latex', to: 'json', input: 'part.tex', files: { 'part.tex': Buffer.from(block.c[1]) }, media: false });
    const { blocks } = JSON.parse(output) as PandocTree;
    return wordsOfBlocks(blocks) === '' && !blocks.some(({ t }) => t === 'Table' || t === 'Figure') ? [block] : blocks;
  } catch {
    return [block];
  }
}
