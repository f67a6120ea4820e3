/** The icon for home screens, drawn from the one for tabs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { rasteriseIcon } from '../pictures/rasterise.ts';

export const GET: APIRoute = async () => {
  const icon = await rasteriseIcon(readFileSync(path.resolve('src/pictures/icon.svg')), 180, 22);
  return new Response(Buffer.from(icon), { headers: { 'content-type': 'image/png' } });
};
