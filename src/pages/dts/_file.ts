/** Distributed Text Services, as files. */
import type { APIRoute } from 'astro';
import type { Collection } from '../../edition/collection/read-collection.ts';
import { currentCollection } from '../../edition/current-collection.ts';
import { type DtsFile, dtsFiles } from '../../exports/dts/dts.ts';
import { serveFile } from '../../exports/serve-file.ts';
import { readSiteSettings } from '../../site-settings.ts';

const known = new WeakMap<Collection, Map<string, DtsFile>>();

function files(): Map<string, DtsFile> {
  const collection = currentCollection(import.meta.env.DEV);
  const found = known.get(collection) ?? dtsFiles(collection, readSiteSettings(process.env));
  known.set(collection, found);
  return found;
}

export const getStaticPaths = () => [...files().keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const file = files().get(params['file'] ?? '');
  if (!file) return new Response(null, { status: 404 });
  const content = await file.render();
  return serveFile(typeof content === 'string' ? content : new Uint8Array(content), file.mediaType);
};
