/** The picture shown where the paper's address is shared. */
import type { APIRoute } from 'astro';
import { currentCollection } from '../../edition/current-collection.ts';
import { dateOf } from '../../model/date.ts';
import { drawCard } from '../../pictures/card.ts';

export const getStaticPaths = () => currentCollection(import.meta.env.DEV).papers.map(({ id }) => ({ params: { paper: id } }));

export const GET: APIRoute = async ({ params }) => {
  const { papers, events } = currentCollection(import.meta.env.DEV);
  const paper = papers.find(({ id }) => id === params['paper']);
  if (!paper) throw new Error(`No paper ${params['paper']}.`);
  const told = events.filter((event) => (event.paper ?? papers[0]?.id) === paper.id);
  const card = await drawCard(
    paper,
    told.map(({ date }) => dateOf(date)),
  );
  return new Response(Buffer.from(card), { headers: { 'content-type': 'image/png' } });
};
