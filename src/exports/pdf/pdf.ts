/** A paper as a typeset book. */

import { missingMark, setPdf } from '../../typst/typst.ts';
import type { Exporter } from '../exporter.ts';
import { currentVersion } from '../matter/printed-text.ts';
import { bookToTypst } from './book-to-typst.ts';
import { pictureFile } from './text-to-typst.ts';

export const pdfExporter: Exporter = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  label: 'PDF',
  render(context) {
    const { year, month, day } = currentVersion(context.paper).day;
    const files = new Map([...context.paper.pictures.values()].map(({ name, bytes }) => [pictureFile(name), bytes]));
    const request = { created: Date.UTC(year, month - 1, day) / 1000, files, asked: 'parted-notes' };
    const { bytes, parted, missing, untagged } = withNotesAtCalls((loose) => {
      const { noted, ...book } = setPdf(bookToTypst(context, loose), request);
      return { ...book, parted: noted.flat() as PartedNote[] };
    });
    if (untagged) context.remark?.('it has no tags for screen readers, since Typst stopped at a fault of its own as it set them; the page and the EPUB have');
    if (missing.length > 0)
      context.remark?.(
        `${missingMark} stands for ${missing.length > 1 ? 'letters' : 'a letter'} that the book’s fonts lack (${missing.join(' ')}), which the file says`,
      );
    const labels = new Map(context.paper.notes.map(({ node }) => [node.id, node.label]));
    for (const { note, call, entry } of parted)
      context.remark?.(
        `note ${labels.get(note)} begins on the page “PDF ${entry}”, and its call stands on “PDF ${call}”, since Typst could not set them on one`,
      );
    return bytes;
  },
};

interface SetBook {
  bytes: Uint8Array;
  missing: readonly string[];
  untagged: boolean;
  parted: readonly PartedNote[];
}

/** Twice more at most: seldom is there any note to mend, and what is set otherwise may part another. */
function withNotesAtCalls(set: (loose: ReadonlySet<string>) => SetBook): SetBook {
  const loose = new Set<string>();
  let best = set(loose);
  for (let tries = 0; tries < 2 && best.parted.some(({ note }) => !loose.has(note)); tries++) {
    for (const { note } of best.parted) loose.add(note);
    const next = set(loose);
    if (next.parted.length < best.parted.length) best = next;
  }
  return best;
}

/** A note that Typst set on another page than its call, with both pages, as the template notes it. */
interface PartedNote {
  /** Its id. */
  note: string;
  call: number;
  entry: number;
}
