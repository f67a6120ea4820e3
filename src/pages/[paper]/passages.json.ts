/** The passages of a paper as people name them, for the finder's results. */
import type { APIRoute } from 'astro';
import { currentCollection, paperPaths } from '../../edition/current-collection.ts';

export const getStaticPaths = () => paperPaths(import.meta.env.DEV);

export const GET: APIRoute = ({ params }) => {
  const paper = currentCollection(import.meta.env.DEV).papers.find(({ id }) => id === params['paper']);
  const passages = [...(paper?.passages.values() ?? [])].map(({ id, label, page }) => [id, { label, page }]);
  return new Response(JSON.stringify({ title: paper?.title, passages: Object.fromEntries(passages) }));
};
