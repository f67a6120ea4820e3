/** What crawlers are told of the site. */
import { aboutAddress, apparatusAddress, imprintAddress, nameAddress, textAddress, timelineAddress, titleAddress, workAddress } from '../../model/addresses.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';
import type { SiteSettings } from '../../site-settings.ts';
import { isoDate } from '../iso-date.ts';

export const sitemapAddress = (base: string) => `${base}sitemap.xml`;

interface Mapped {
  papers: readonly Pick<PaperSummary, 'id' | 'meta'>[];
  events: readonly unknown[];
  prose: Readonly<{ imprint?: unknown }>;
}

/**
 * Every page but the search, which shows nothing of its own, and the title page that the site's first page stands for. A page of a
 * paper bears the date of the edition's version.
 */
export function formatSitemap({ papers, events, prose }: Mapped, { origin, base }: SiteSettings): string {
  const several = papers.length > 1;
  const pages: { address: string; date?: string | undefined }[] = [
    { address: base },
    ...papers.flatMap(({ id, meta }) =>
      [...(several ? [titleAddress(base, id)] : []), textAddress(base, id), apparatusAddress(base, id)].map((address) => ({
        address,
        date: isoDate(meta.edition[0]?.date),
      })),
    ),
    { address: workAddress(base) },
    { address: nameAddress(base) },
    ...(events.length > 0 ? [{ address: timelineAddress(base) }] : []),
    { address: aboutAddress(base) },
    ...(prose.imprint ? [{ address: imprintAddress(base) }] : []),
  ];
  const urls = pages.map(({ address, date }) => `  <url><loc>${origin}${address}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

export const formatRobots = ({ origin, base }: SiteSettings) => `User-agent: *\nAllow: /\n\nSitemap: ${origin}${sitemapAddress(base)}\n`;
