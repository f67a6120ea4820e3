/** A paper as a typeset book. */

import { setPdf } from '../../typst/typst.ts';
import type { Exporter } from '../exporter.ts';
import { currentVersion } from '../matter/printed-text.ts';
import { bookToTypst } from './book-to-typst.ts';
import { pictureFile } from './text-to-typst.ts';

export const pdfExporter: Exporter = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  label: 'PDF',
  purpose: 'to print, with notes at the foot of their pages',
  render(context) {
    const { year, month, day } = currentVersion(context.paper).day;
    const pictures = new Map([...context.paper.pictures.values()].map(({ name, bytes }) => [pictureFile(name), bytes]));
    return setPdf(bookToTypst(context), Date.UTC(year, month - 1, day) / 1000, pictures);
  },
};
