/** The works and names of a paper, for the panels that open beside their mention. */
import type { APIRoute } from 'astro';
import { currentCollection, paperPaths } from '../../edition/current-collection.ts';
import { gatherReferences } from '../../edition/references.ts';

export const getStaticPaths = () => paperPaths(import.meta.env.DEV);

export const GET: APIRoute = ({ params }) => {
  const collection = currentCollection(import.meta.env.DEV);
  const paper = collection.papers.find(({ id }) => id === params['paper']);
  if (!paper) throw new Error(`No paper ${params['paper']}.`);
  return new Response(JSON.stringify(gatherReferences(paper, collection)));
};
