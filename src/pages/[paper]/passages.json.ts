/** The passages of a paper as people name them, for the finder's results, and the works that a search narrowed to it finds. */
import type { APIRoute } from 'astro';
import { currentCollection } from '../../edition/current-collection.ts';
import { summarizePaper } from '../../edition/summarize-paper.ts';

export const getStaticPaths = () => currentCollection(import.meta.env.DEV).papers.map(({ id }) => ({ params: { paper: id } }));

export const GET: APIRoute = ({ params }) => {
  const { papers } = currentCollection(import.meta.env.DEV);
  const paper = papers.find(({ id }) => id === params['paper']);
  if (!paper) throw new Error(`No paper ${params['paper']}.`);
  const passages = [...paper.passages.values()].map(({ id, label, page }) => [id, { label, page }]);
  const works = papers.length > 1 ? summarizePaper(paper).works : undefined;
  return new Response(JSON.stringify({ title: paper.title, passages: Object.fromEntries(passages), works }));
};
