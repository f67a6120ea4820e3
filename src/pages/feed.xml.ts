import type { APIRoute } from 'astro';
import { recordOf } from '../edition/collection/summaries.ts';
import { feedMediaType, formatFeed } from '../exports/metadata/atom.ts';
import { serveFile } from '../exports/serve-file.ts';
import { overview as siteOverview } from '../site-data.ts';
import { readSiteSettings } from '../site-settings.ts';

export const GET: APIRoute = async () => {
  const overview = await siteOverview();
  const { papers, several } = overview;
  const record = overview.record ?? (!several && papers[0] ? { title: papers[0].title } : recordOf(overview));
  return serveFile(formatFeed(record, papers, readSiteSettings(process.env)), feedMediaType);
};
