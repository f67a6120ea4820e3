/** The typed links of a text page as a link set (RFC 9264), with those that lead back to it from its files (FAIR Signposting, level 2). */
import { textAddress } from '../../model/addresses.ts';
import type { ExportContext } from '../exporter.ts';
import { signpostingLinks, type TypedLink } from './signposting.ts';

type Target = Omit<TypedLink, 'rel'>;

export function formatLinkset(context: ExportContext): string {
  const { paper, site } = context;
  const address = site.origin + textAddress(site.base, paper.id);
  const page: Target = { href: address, type: 'text/html' };
  const links = signpostingLinks(context);
  const targets: Record<string, Target[]> = {};
  for (const { rel, ...target } of links) {
    targets[rel] ??= [];
    targets[rel].push(target);
  }
  const backFrom = (rel: TypedLink['rel'], back: object) => links.filter((link) => link.rel === rel).map(({ href }) => ({ anchor: href, ...back }));
  const linkset = [
    { anchor: address, ...targets },
    ...backFrom('item', { collection: [page], 'cite-as': [{ href: address }] }),
    ...backFrom('describedby', { describes: [page] }),
  ];
  return `${JSON.stringify({ linkset }, undefined, 2)}\n`;
}
