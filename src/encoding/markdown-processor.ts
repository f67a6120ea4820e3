/** Astro's Markdown processor for the encoding. */
import { unified } from '@astrojs/markdown-remark';
import { type EncodingOptions, encodingPlugins } from './pipeline.ts';
import { type AliasOptions, rehypeAliases } from './rehype-aliases.ts';
import { remarkStop } from './remark-stop.ts';
import { type RenderingOptions, textHandlers } from './to-hast.ts';

export function encodingProcessor({ names, pictures, aliases, base }: EncodingOptions & AliasOptions & RenderingOptions): ReturnType<typeof unified> {
  return unified({
    // The editor's characters are the text: nothing is turned into other characters on the way.
    smartypants: false,
    gfm: false,
    remarkPlugins: [...encodingPlugins({ names, pictures }), remarkStop] as never,
    rehypePlugins: [[rehypeAliases, { aliases }]] as never,
    remarkRehype: { handlers: textHandlers({ base }) } as never,
  });
}
