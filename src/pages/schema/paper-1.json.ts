/** The schema of the published data. */
import type { APIRoute } from 'astro';
import { paperJsonSchemaDocument } from '../../exports/json/schema.ts';
import { serveFile } from '../../exports/serve-file.ts';
import { readSiteSettings } from '../../site-settings.ts';

export const GET: APIRoute = () => serveFile(`${JSON.stringify(paperJsonSchemaDocument(readSiteSettings(process.env)), null, 1)}\n`, 'application/schema+json');
