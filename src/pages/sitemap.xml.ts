import type { APIRoute } from 'astro';
import { currentOverview } from '../edition/current-collection.ts';
import { formatSitemap } from '../exports/metadata/sitemap.ts';
import { serveFile } from '../exports/serve-file.ts';
import { readSiteSettings } from '../site-settings.ts';

export const GET: APIRoute = () => serveFile(formatSitemap(currentOverview(import.meta.env.DEV), readSiteSettings(process.env)), 'application/xml');
