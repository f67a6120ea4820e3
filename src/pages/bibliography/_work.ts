/** One work for reference managers. */
import type { APIRoute } from 'astro';
import { endingOf } from '../../astro/file-routes.ts';
import { currentCollection } from '../../edition/current-collection.ts';
import { citeFormats } from '../../exports/cite/cite-formats.ts';
import { serveFile } from '../../exports/serve-file.ts';

export const getStaticPaths = () => Object.keys(currentCollection(import.meta.env.DEV).works).map((work) => ({ params: { work } }));

export const GET: APIRoute = ({ params, routePattern }) => {
  const { work: key = '' } = params;
  const work = currentCollection(import.meta.env.DEV).works[key];
  const format = citeFormats.find(({ extension }) => extension === endingOf(routePattern));
  if (!work || !format) return new Response(null, { status: 404 });
  return serveFile(format.format({ [key]: work }), format.mediaType);
};
