/** Every file that stands beside a paper's text page. */

import { formatBibtex } from '../citation/exchange/index.ts';
import { formatCff } from './cite/citation-cff.ts';
import { citeFormats } from './cite/cite-formats.ts';
import { paperWorks } from './cite/cite-paper.ts';
import { worksOf } from './cite/works-of.ts';
import type { ExportContext, Exporter } from './exporter.ts';
import { fileNameOf, formats } from './formats.ts';
import { isListed, passagesName, renderPassages } from './llms/passages.ts';
import { formatLinkset } from './metadata/linkset.ts';

export interface PaperFile extends Pick<Exporter, 'mediaType' | 'render'> {
  /** In the paper's folder: `tsuruoka-2010.tei.xml`, `cite.bib`. */
  name: string;
}

export const paperFiles = (context: ExportContext): PaperFile[] => [
  ...formats.map((format) => ({ ...format, name: fileNameOf(context.paper.id, format) })),
  // Beside the Markdown, which names it.
  { name: `${context.paper.id}.bib`, mediaType: 'application/x-bibtex', render: ({ paper, collection }) => formatBibtex(worksOf(paper, collection)) },
  ...citeFormats.map(({ extension, mediaType, format }) => ({
    name: `cite.${extension}`,
    mediaType,
    render: (edition: ExportContext) => format(paperWorks(edition)),
  })),
  { name: 'CITATION.cff', mediaType: 'application/yaml', render: formatCff },
  ...(isListed(context.collection.record) ? [{ name: passagesName, mediaType: 'text/markdown', render: renderPassages }] : []),
  { name: 'linkset.json', mediaType: 'application/linkset+json', render: formatLinkset },
];
