/** The citation of a paper in every format, with holes for its passages, for the panel “Cite”. */
import type { APIRoute } from 'astro';
import { currentCollection, paperPaths } from '../../edition/current-collection.ts';
import { makeTemplates } from '../../exports/cite/citation-templates.ts';
import { readSiteSettings } from '../../site-settings.ts';

export const getStaticPaths = () => paperPaths(import.meta.env.DEV);

export const GET: APIRoute = ({ params }) => {
  const paper = currentCollection(import.meta.env.DEV).papers.find(({ id }) => id === params['paper']);
  if (!paper) throw new Error(`No paper ${params['paper']}.`);
  return new Response(JSON.stringify(makeTemplates({ paper, site: readSiteSettings(process.env) })));
};
