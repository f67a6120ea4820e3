/** Renders files of a paper in this process, each twice, and prints the milliseconds as JSON: `render-files.ts <paper> [file …]`. */

import { readCollection } from '../src/edition/collection/read-collection.ts';
import { contentFolder } from '../src/edition/content/content-folder.ts';
import { dtsFiles } from '../src/exports/dts/dts.ts';
import { paperFiles } from '../src/exports/paper-files.ts';
import { readSiteSettings } from '../src/site-settings.ts';
import type { Rendering } from './rendering.ts';

const [id, ...wanted] = process.argv.slice(2);
const collection = readCollection(contentFolder());
const paper = collection.papers.find((each) => each.id === id);
if (!paper) throw new Error(`There is no paper ${id}.`);
const context = { paper, collection, site: readSiteSettings(process.env) };

const time = async (work: () => unknown) => {
  const start = performance.now();
  const content = await work();
  return { milliseconds: performance.now() - start, bytes: typeof content === 'string' ? Buffer.byteLength(content) : (content as Uint8Array).byteLength };
};
const renderDts = async () => {
  let bytes = 0;
  for (const { render } of dtsFiles(collection, context.site).values()) bytes += Buffer.byteLength(await render());
  return new Uint8Array(bytes);
};

const works = [...paperFiles(context).map((file) => ({ name: file.name, render: () => file.render(context) })), { name: 'dts/', render: renderDts }];
const renderings: Rendering[] = [];
for (const { name, render } of works) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { milliseconds: cold, bytes } = await time(render);
  renderings.push({ name, bytes, cold, warm: (await time(render)).milliseconds });
}
process.stdout.write(JSON.stringify(renderings));
