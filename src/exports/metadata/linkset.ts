/** The typed links of a text page as a link set (RFC 9264). */
import { textAddress } from '../../model/addresses.ts';
import type { ExportContext } from '../exporter.ts';
import { signpostingLinks } from './signposting.ts';

export function formatLinkset(context: ExportContext): string {
  const { paper, site } = context;
  const targets: Record<string, { href: string; type?: string }[]> = {};
  for (const { rel, ...target } of signpostingLinks(context)) {
    targets[rel] ??= [];
    targets[rel].push(target);
  }
  return `${JSON.stringify({ linkset: [{ anchor: site.origin + textAddress(site.base, paper.id), ...targets }] }, undefined, 2)}\n`;
}
