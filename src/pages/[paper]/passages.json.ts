/** The passages of a paper as people name them, for the finder's results, and the works that a search narrowed to it finds. */
import type { APIRoute } from 'astro';
import { currentCollection, paperPaths } from '../../edition/current-collection.ts';
import { summarizePaper } from '../../edition/summarize-paper.ts';

export const getStaticPaths = () => paperPaths(import.meta.env.DEV);

export const GET: APIRoute = ({ params }) => {
  const { papers, several } = currentCollection(import.meta.env.DEV);
  const paper = papers.find(({ id }) => id === params['paper']);
  if (!paper) throw new Error(`No paper ${params['paper']}.`);
  const passages = [...paper.passages.values()].map(({ id, label, page }) => [id, { label, page }]);
  const works = several ? summarizePaper(paper).works : undefined;
  return new Response(JSON.stringify({ title: paper.title, passages: Object.fromEntries(passages), works }));
};
