/** What the scripts of a paper's text page fetch when they are asked for it. */
import { gatherReferences } from '../edition/collection/references.ts';
import { makeTemplates, passagesOf } from '../exports/cite/citation-templates.ts';
import type { ExportContext } from '../exports/exporter.ts';
import type { PaperFile } from '../exports/paper-files.ts';
import { tellVersions } from './version-history.ts';

const file = (name: string, make: (context: ExportContext) => unknown): PaperFile => ({
  name,
  mediaType: 'application/json',
  render: (context) => JSON.stringify(make(context)),
});

export const panelFiles: readonly PaperFile[] = [
  // The citation in every format, with holes for a passage: for the panel “Cite”.
  file('citation.json', makeTemplates),
  // The passages as people name them: for the same panel.
  file('passages.json', ({ paper }) => passagesOf(paper)),
  // Its works and names, for the panels that open beside their mention.
  file('references.json', ({ paper, collection }) => gatherReferences(paper, collection)),
  // What has changed since each version: for an address that names one.
  file('versions.json', ({ paper }) => tellVersions(paper)),
];
