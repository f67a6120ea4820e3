/** The picture shown where the paper's address is shared. */
import type { APIRoute } from 'astro';
import { currentCollection } from '../../edition/current-collection.ts';
import { paperPaths } from '../../edition/current-overview.ts';
import { drawCard } from '../../pictures/card.ts';

export const getStaticPaths = () => paperPaths(import.meta.env.DEV);

export const GET: APIRoute = async ({ params }) => {
  const collection = currentCollection(import.meta.env.DEV);
  const paper = collection.papers.find(({ id }) => id === params['paper']);
  if (!paper) throw new Error(`No paper ${params['paper']}.`);
  const card = drawCard(paper, collection);
  return new Response(Buffer.from(card), { headers: { 'content-type': 'image/png' } });
};
