import type { APIRoute } from 'astro';
import { formatRobots } from '../exports/metadata/sitemap.ts';
import { serveFile } from '../exports/serve-file.ts';
import { readSiteSettings } from '../site-settings.ts';

export const GET: APIRoute = () => serveFile(formatRobots(readSiteSettings(process.env)), 'text/plain');
