import type { APIRoute } from 'astro';
import { formatSitemap } from '../exports/metadata/sitemap.ts';
import { serveFile } from '../exports/serve-file.ts';
import { overview } from '../site-data.ts';
import { readSiteSettings } from '../site-settings.ts';

export const GET: APIRoute = async () => serveFile(formatSitemap(await overview(), readSiteSettings(process.env)), 'application/xml');
