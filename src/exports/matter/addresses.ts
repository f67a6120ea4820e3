/** Where things stand on the web, and where a link of the text leads. */
import { apparatusAddress, textAddress } from '../../model/addresses.ts';
import type { Paper } from '../../model/paper.ts';
import { walk } from '../../model/text.ts';
import type { ExportContext } from '../exporter.ts';

type Place = Pick<ExportContext, 'paper' | 'site'>;

/** The full address of the paper's text page, or of a place in it. */
export const webAddress = ({ paper, site }: Place, id?: string) => `${site.origin}${textAddress(site.base, paper.id, id)}`;
export const webApparatusAddress = ({ paper, site }: Place) => `${site.origin}${apparatusAddress(site.base, paper.id)}`;

/** What a link of the text leads to: a place in this paper, or an address on the web. */
export type LinkTarget = { id: string } | { url: string };

/** Undefined for what is no address that a reader could follow, as `javascript:…`: its words stand without a link. */
export function resolveLink(url: string, context: Place, ids: ReadonlySet<string>): LinkTarget | undefined {
  const page = webAddress(context);
  const target = URL.parse(url, page);
  if (!target || !/^(https?|mailto):$/.test(target.protocol)) return undefined;
  const id = target.hash.slice(1);
  return ids.has(id) && target.href.slice(0, -target.hash.length) === page ? { id } : { url: target.href };
}

/** Every id of the text page: the targets of links within a paper. */
export function idsOf(paper: Paper): Set<string> {
  const ids = new Set<string>();
  for (const { tree } of paper.files) {
    walk(tree, (node) => {
      if ('id' in node && node.id) ids.add(node.id);
    });
  }
  return ids;
}
