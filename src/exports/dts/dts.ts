/** The service as files: Distributed Text Services 1.0, level 0 (https://dtsapi.org/specifications/versions/v1.0/). */
import type { Collection } from '../../edition/collection/read-collection.ts';
import type { SiteSettings } from '../../site-settings.ts';
import type { ExportContext } from '../exporter.ts';
import { fileNameOf } from '../formats.ts';
import { renderFile } from '../rendered.ts';
import { teiExporter } from '../tei/tei.ts';
import { citationTrees, pagesTree, unitsServed } from './citation-trees.ts';
import { answerCollection, entry, type Resource, resource, rootCollection } from './collections.ts';
import { paperDocuments } from './documents.ts';
import { navigationOf, navigationRequests } from './navigation.ts';
import { collectionPath, documentPath, entryPath, navigationPath } from './requests.ts';

export interface DtsFile {
  mediaType: string;
  render: () => string | Uint8Array | Promise<string | Uint8Array>;
}

type DtsFiles = Map<string, DtsFile>;

/** Every file below `/dts/`, by its path there. */
export const dtsFiles = (collection: Collection, site: SiteSettings): DtsFiles =>
  new Map([
    ...dtsCollectionFiles(
      collection.papers.map((paper) => resource({ paper, collection, site })),
      collection,
      site,
    ),
    ...collection.papers.flatMap((paper) => [...dtsPaperFiles({ paper, collection, site })]),
  ]);

/** Those that tell what papers there are. */
export function dtsCollectionFiles(resources: readonly Resource[], collection: Pick<Collection, 'record'>, site: SiteSettings): DtsFiles {
  if (unitsServed(collection) === 'off') return new Map();
  const byId = new Map(resources.map((each) => [each['@id'], each]));
  const files: DtsFiles = new Map();
  addJson(files, entryPath, () => writeJson(entry(site)));
  for (const id of [undefined, rootCollection, ...byId.keys()]) {
    for (const nav of [undefined, 'children', 'parents'] as const)
      addJson(files, collectionPath({ id, nav }), () => writeJson(answerCollection({ id, nav }, byId, site)));
  }
  return files;
}

/** Those of one paper. */
export function dtsPaperFiles(context: ExportContext): DtsFiles {
  const files: DtsFiles = new Map();
  if (unitsServed(context.collection) === 'off') return files;
  const answer = navigationOf(context);
  for (const request of navigationRequests(context)) addJson(files, navigationPath(request), () => answer(request) ?? refuse(request, context.paper.id));
  addDocuments(files, context);
  return files;
}

const writeJson = (answer: unknown) => `${JSON.stringify(answer, null, 1)}\n`;
const addJson = (files: DtsFiles, path: string, answer: () => string | Uint8Array) => files.set(path, { mediaType: 'application/ld+json', render: answer });

function addDocuments(files: DtsFiles, context: ExportContext): void {
  const { mediaType } = teiExporter;
  const resource = context.paper.id;
  const whole = { mediaType, render: () => renderFile({ ...teiExporter, name: fileNameOf(resource, teiExporter) }, context) };
  files.set(documentPath({ resource }), whole);
  // A tree without a reference changes nothing, says the specification.
  if (citationTrees(context).some(({ identifier }) => identifier === pagesTree)) files.set(documentPath({ resource, tree: pagesTree }), whole);
  const documents = paperDocuments(context);
  for (const request of documents.requests) {
    files.set(documentPath(request), { mediaType, render: () => documents.render(request) ?? refuse(request, resource) });
  }
}

function refuse({ ref }: { ref?: string | undefined }, paper: string): never {
  throw new Error(`Unexpected reference “${ref}” in ${paper}, expected one whose element stands in the text.`);
}
