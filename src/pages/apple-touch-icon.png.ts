/** The icon for home screens, drawn from the one for tabs. */
import type { APIRoute } from 'astro';
import { rasteriseIcon } from '../pictures/rasterise.ts';
import { readSiteIcon } from '../pictures/site-icon.ts';

export const GET: APIRoute = () => {
  const icon = rasteriseIcon(readSiteIcon(), 180, 22);
  return new Response(Buffer.from(icon), { headers: { 'content-type': 'image/png' } });
};
