/** How each format is asked of Pandoc, and what is done to a file before: what Pandoc would drop is written so that it keeps it. */
import type { Kind } from '../kind-of-file.ts';
import type { SourceFile } from '../read-source.ts';
import { prepareJats } from './prepare-jats.ts';
import { prepareLatex } from './prepare-latex.ts';
import { prepareMarkdown } from './prepare-markdown.ts';
import { prepareRtf } from './prepare-rtf.ts';
import { asItStands, type Prepared } from './prepared.ts';
import { prepareArchive } from './word/prepare-archive.ts';
import { prepareOpenDocument } from './word/prepare-open-document.ts';
import { prepareWord } from './word/prepare-word.ts';

export type PandocKind = Exclude<Kind, 'text' | 'pdf'>;

export interface Format {
  /** Pandoc’s name of the reader, with its extensions. */
  from: string;
  /** What people call it. */
  name: string;
  /** Whether pictures are in the file itself. */
  holdsPictures: boolean;
  /** Whether citations are keys in the marks of the source. */
  citesByKey: boolean;
  prepare: (source: SourceFile) => Prepared;
}

export const formats: Readonly<Record<PandocKind, Format>> = {
  docx: { from: 'docx+citations', name: 'Word', holdsPictures: true, citesByKey: false, prepare: prepareWord },
  odt: { from: 'odt', name: 'OpenDocument', holdsPictures: true, citesByKey: false, prepare: prepareOpenDocument },
  epub: { from: 'epub', name: 'EPUB', holdsPictures: true, citesByKey: false, prepare: prepareArchive },
  rtf: { from: 'rtf', name: 'RTF', holdsPictures: true, citesByKey: false, prepare: prepareRtf },
  jats: { from: 'jats', name: 'JATS', holdsPictures: false, citesByKey: false, prepare: prepareJats },
  html: { from: 'html+raw_html', name: 'HTML', holdsPictures: false, citesByKey: false, prepare: asItStands },
  latex: { from: 'latex', name: 'LaTeX', holdsPictures: false, citesByKey: true, prepare: prepareLatex },
  typst: { from: 'typst', name: 'Typst', holdsPictures: false, citesByKey: true, prepare: asItStands },
  ipynb: { from: 'ipynb-raw_markdown+footnotes+citations+tex_math_dollars', name: 'Jupyter', holdsPictures: true, citesByKey: true, prepare: asItStands },
  markdown: { from: 'markdown', name: 'Markdown', holdsPictures: false, citesByKey: true, prepare: prepareMarkdown },
};
