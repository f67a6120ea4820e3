/** The pictures of a paper, as its editor gave them. */
import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { endingOf } from '../../astro/file-routes.ts';
import { currentCollection } from '../../edition/current-collection.ts';
import { serveFile } from '../../exports/serve-file.ts';
import { pictureType } from '../../model/picture.ts';

export const getStaticPaths = ({ routePattern }: GetStaticPathsOptions) => {
  const ending = endingOf(routePattern);
  return currentCollection(import.meta.env.DEV).papers.flatMap(({ id, pictures }) =>
    [...pictures.keys()].filter((name) => endingOf(name) === ending).map((name) => ({ params: { paper: id, file: name.slice(0, -ending.length - 1) } })),
  );
};

export const GET: APIRoute = ({ params, routePattern }) => {
  const paper = currentCollection(import.meta.env.DEV).papers.find(({ id }) => id === params['paper']);
  const picture = paper?.pictures.get(`${params['file']}.${endingOf(routePattern)}`);
  if (!picture) return new Response(null, { status: 404 });
  return serveFile(new Uint8Array(picture.bytes), pictureType(picture.name));
};
