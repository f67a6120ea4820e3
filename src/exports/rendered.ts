/** Each file of a paper rendered once, however many pages list it, link it and serve it. */
import type { Collection } from '../edition/collection/read-collection.ts';
import { textAddress } from '../model/addresses.ts';
import { bytesOf } from './bytes.ts';
import type { ExportContext, Exporter } from './exporter.ts';
import { fileNameOf, formats } from './formats.ts';
import type { PaperFile } from './paper-files.ts';

const renderings = new WeakMap<Collection, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();

/** Kept as long as the collection that was read: a change while editing gives a new one. */
export function renderFile(file: Pick<PaperFile, 'name' | 'render'>, context: ExportContext): Promise<Uint8Array<ArrayBuffer>> {
  const { collection, paper, site } = context;
  const known = renderings.get(collection) ?? new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  renderings.set(collection, known);
  const key = `${site.origin}${site.base}${paper.id}/${file.name}`;
  const rendering = known.get(key) ?? renderBytes(file, context);
  known.set(key, rendering);
  return rendering;
}

/** What fails, and what is remarked, names the file. */
async function renderBytes({ name, render }: Pick<PaperFile, 'name' | 'render'>, context: ExportContext): Promise<Uint8Array<ArrayBuffer>> {
  const file = `${context.paper.id}/${name}`;
  try {
    return bytesOf(await render({ ...context, remark: (remark) => context.remark?.(`${file}: ${remark}.`) }));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

export interface Download {
  /** `tsuruoka-2010.pdf` */
  file: string;
  /** `PDF` */
  name: string;
  extension: Exporter['extension'];
  mediaType: string;
  /** In full. */
  address: string;
  /** Undefined where the file was not made. */
  bytes: number | undefined;
}

export function listDownloads(context: ExportContext, { weighFiles }: { weighFiles: boolean }): Promise<Download[]> {
  const { paper, site } = context;
  return Promise.all(
    formats.map(async (format) => {
      const file = fileNameOf(paper.id, format);
      const bytes = weighFiles ? (await renderFile({ ...format, name: file }, context)).byteLength : undefined;
      const address = site.origin + textAddress(site.base, paper.id) + file;
      return { file, name: format.label, extension: format.extension, mediaType: format.mediaType, address, bytes };
    }),
  );
}
