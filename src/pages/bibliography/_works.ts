/** All works of the collection for reference managers. */
import type { APIRoute } from 'astro';
import { endingOf } from '../../astro/file-routes.ts';
import { currentCollection } from '../../edition/current-collection.ts';
import { citeFormats } from '../../exports/cite/cite-formats.ts';
import { serveFile } from '../../exports/serve-file.ts';

export const GET: APIRoute = ({ routePattern }) => {
  const format = citeFormats.find(({ extension }) => extension === endingOf(routePattern));
  if (!format) return new Response(null, { status: 404 });
  return serveFile(format.format(currentCollection(import.meta.env.DEV).works), format.mediaType);
};
