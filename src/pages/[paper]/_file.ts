/** The files beside a paper's text: every format, the citation, the link set, what its panels fetch. */
import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { endingOf } from '../../astro/file-routes.ts';
import { currentCollection } from '../../edition/current-collection.ts';
import { paperFiles } from '../../exports/paper-files.ts';
import { renderFile } from '../../exports/rendered.ts';
import { serveFile } from '../../exports/serve-file.ts';
import { panelFiles } from '../../presentation/panel-files.ts';
import { readSiteSettings } from '../../site-settings.ts';

function files() {
  const collection = currentCollection(import.meta.env.DEV);
  const site = readSiteSettings(process.env);
  return collection.papers.flatMap((paper) => {
    const context = { paper, collection, site };
    return [...paperFiles(context), ...panelFiles].map((file) => ({ context, file }));
  });
}

export const getStaticPaths = ({ routePattern }: GetStaticPathsOptions) => {
  const ending = endingOf(routePattern);
  return files()
    .filter(({ file }) => endingOf(file.name) === ending)
    .map(({ context, file }) => ({ params: { paper: context.paper.id, file: file.name.slice(0, -ending.length - 1) } }));
};

export const GET: APIRoute = async ({ params, routePattern }) => {
  const name = `${params['file']}.${endingOf(routePattern)}`;
  const found = files().find(({ context, file }) => context.paper.id === params['paper'] && file.name === name);
  if (!found) return new Response(null, { status: 404 });
  return serveFile(await renderFile(found.file, found.context), found.file.mediaType);
};
