/** The files that are made of the content and are no pages, while it is edited: each when it is asked for. A build writes them itself. */
import { bytesOf } from '../exports/bytes.ts';
import { citeFormats } from '../exports/cite/cite-formats.ts';
import { dtsFiles } from '../exports/dts/dts.ts';
import type { ExportContext } from '../exports/exporter.ts';
import { formatLlmsTxt, llmsName } from '../exports/llms/llms-txt.ts';
import { isListed } from '../exports/llms/passages.ts';
import { paperFiles } from '../exports/paper-files.ts';
import { renderFile } from '../exports/rendered.ts';
import { picturePath } from '../model/addresses.ts';
import { once } from '../model/once.ts';
import { pictureType } from '../model/picture.ts';
import type { Works } from '../model/work.ts';
import { drawCard } from '../pictures/card.ts';
import { panelFiles } from '../presentation/panel-files.ts';
import { readSiteSettings } from '../site-settings.ts';
import type { LiveSite } from './live-site.ts';

export interface LiveFile {
  mediaType: string;
  bytes: Uint8Array;
}

/** `address` is below the base path: `tsuruoka-2010/tsuruoka-2010.pdf`. Undefined where no file has it. */
export async function liveFile(site: LiveSite, address: string): Promise<LiveFile | undefined> {
  if (/^bibliography[./]/.test(address)) return fileOfWorks(site.content().registers.works.value, address);
  if (address === llmsName && isListed(site.facts().record))
    return { mediaType: 'text/plain', bytes: bytesOf(formatLlmsTxt(site.overview(), readSiteSettings(process.env))) };
  const [, folder = '', rest = ''] = /^([^/]+)\/(.+)$/.exec(address) ?? [];
  if (folder === 'dts') return fileOfTextService(site, rest);
  const context = site.context(folder);
  return context && fileOfPaper(context, rest);
}

async function fileOfPaper(context: ExportContext, name: string): Promise<LiveFile | undefined> {
  const { paper, collection } = context;
  const file = [...paperFiles(context), ...panelFiles].find((each) => each.name === name);
  if (file) return { mediaType: file.mediaType, bytes: await renderFile(file, context) };
  if (name === 'card.png') return { mediaType: 'image/png', bytes: drawCard(paper, collection) };
  const picture = [...paper.pictures.values()].find((each) => picturePath(each.name) === name);
  return picture && { mediaType: pictureType(picture.name), bytes: picture.bytes };
}

/** `bibliography.bib`, `bibliography/abe-2007.bib` */
function fileOfWorks(works: Works, address: string): LiveFile | undefined {
  const [, key, ending] = /^bibliography(?:\/([^/]+))?\.(\w+)$/.exec(address) ?? [];
  const format = citeFormats.find(({ extension }) => extension === ending);
  const work = key === undefined ? undefined : works[key];
  if (!format || (key !== undefined && !work)) return undefined;
  return { mediaType: format.mediaType, bytes: bytesOf(format.format(key !== undefined && work ? { [key]: work } : works)) };
}

const textService = once((collection: ReturnType<LiveSite['collection']>) => dtsFiles(collection, readSiteSettings(process.env)));

async function fileOfTextService(site: LiveSite, name: string): Promise<LiveFile | undefined> {
  const file = textService(site.collection()).get(name);
  return file && { mediaType: file.mediaType, bytes: bytesOf(await file.render()) };
}
