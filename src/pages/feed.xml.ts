import type { APIRoute } from 'astro';
import { currentCollection } from '../edition/current-collection.ts';
import { recordOf, summariesOf } from '../edition/summaries.ts';
import { feedMediaType, formatFeed } from '../exports/metadata/atom.ts';
import { serveFile } from '../exports/serve-file.ts';
import { readSiteSettings } from '../site-settings.ts';

export const GET: APIRoute = () => {
  const collection = currentCollection(import.meta.env.DEV);
  const summaries = [...summariesOf(collection).values()];
  const record = collection.record ?? (summaries.length === 1 && summaries[0] ? { title: summaries[0].title } : recordOf(collection));
  return serveFile(formatFeed(record, summaries, readSiteSettings(process.env)), feedMediaType);
};
