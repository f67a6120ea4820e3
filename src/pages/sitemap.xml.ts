import type { APIRoute } from 'astro';
import { currentOverview } from '../edition/current-overview.ts';
import { formatSitemap } from '../exports/metadata/sitemap.ts';
import { serveFile } from '../exports/serve-file.ts';
import { readSiteSettings } from '../site-settings.ts';

export const GET: APIRoute = async () => serveFile(formatSitemap(await currentOverview(import.meta.env.DEV), readSiteSettings(process.env)), 'application/xml');
