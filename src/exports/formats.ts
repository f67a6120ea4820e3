/** The formats that a paper can be taken away in, in the order that readers are offered them. */

import { readFormatsLeftOut } from '../site-settings.ts';
import { epubExporter } from './epub/epub.ts';
import type { Exporter } from './exporter.ts';
import { jsonExporter } from './json/json.ts';
import { markdownExporter } from './markdown/markdown.ts';
import { pdfExporter } from './pdf/pdf.ts';
import { teiExporter } from './tei/tei.ts';
import { txtExporter } from './text/text.ts';

const allFormats: readonly Exporter[] = [pdfExporter, epubExporter, teiExporter, markdownExporter, txtExporter, jsonExporter];

/** Without those that FORMATS_LEFT_OUT names (`pdf,epub`), for a site that is to be built quickly. */
export const formats: readonly Exporter[] = allFormats.filter(({ extension }) => !readFormatsLeftOut(process.env).includes(extension));

/** `tsuruoka-2010.tei.xml` */
export const fileNameOf = (paper: string, { extension }: Pick<Exporter, 'extension'>) => `${paper}.${extension}`;
