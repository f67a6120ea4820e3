/** The icon for home screens. */
import type { APIRoute } from 'astro';
import { coloursOf } from '../model/colours.ts';
import { rasteriseIcon } from '../pictures/rasterise.ts';
import { siteIcon } from '../pictures/site-icon.ts';
import { siteFacts } from '../site-data.ts';

export const GET: APIRoute = async () => {
  const icon = rasteriseIcon(siteIcon(coloursOf((await siteFacts()).record)), 180, 22);
  return new Response(Buffer.from(icon), { headers: { 'content-type': 'image/png' } });
};
