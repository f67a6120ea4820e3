/** What there is: the entry to the service, the collection of papers, each paper. */

import { nameOf } from '../../model/authors.ts';
import type { SiteSettings } from '../../site-settings.ts';
import type { ExportContext } from '../exporter.ts';
import { fullTextAddress, teiAddress } from '../tei/address.ts';
import { editionLanguage } from '../tei/header.ts';
import { citationTrees, citeStructureOf } from './citation-trees.ts';
import { type CollectionRequest, dtsAddress, entryPath, resourceTemplates, templates } from './requests.ts';

export const jsonContext = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' };

/** No paper can have this id: it is an address of the site's own. */
export const rootCollection = 'papers';

export const entry = (site: SiteSettings) => ({
  ...jsonContext,
  '@id': dtsAddress(site, entryPath),
  '@type': 'EntryPoint',
  ...templates(site),
  description:
    'Every request is a file. Expand a template with what you ask for: without down, navigation tells of the passage in ref alone; down=-1 gives all below it, 0 its siblings, 1 and more that many levels. Level 0: no start and end.',
});

const literal = (lang: string, value: string) => ({ lang, value });

/** The paper as a resource, as its own answer holds it and those of others. */
export function resource(context: Pick<ExportContext, 'paper' | 'collection' | 'site'>) {
  const { paper, site } = context;
  const { meta, title, rights } = paper;
  return {
    '@id': paper.id,
    '@type': 'Resource',
    title,
    description: `Digital edition, version ${meta.edition[0]?.version}.`,
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      title: [literal(meta.language, title)],
      creator: meta.authors.map((author) => literal(meta.language, nameOf(author))),
      date: meta.date,
      language: [meta.language],
      identifier: [fullTextAddress(site, paper.id)],
      ...(rights && { rights: [literal(meta.language, rights)] }),
    },
    ...resourceTemplates(site, paper.id),
    download: teiAddress(site, paper.id),
    mediaTypes: ['application/tei+xml'],
    citationTrees: citationTrees(context).map(({ identifier, description, units }) => ({
      ...(identifier && { identifier }),
      '@type': 'CitationTree',
      description,
      citeStructure: citeStructureOf(units),
    })),
  };
}

export type Resource = ReturnType<typeof resource>;

function root(papers: readonly unknown[], site: SiteSettings) {
  return {
    '@id': rootCollection,
    '@type': 'Collection',
    title: 'Papers',
    dublinCore: { title: [literal(editionLanguage, 'Papers')] },
    collection: templates(site).collection,
    totalParents: 0,
    totalChildren: papers.length,
  };
}

/** What is asked for, with its members: children unless parents are asked for. Undefined for an id that is none. */
export function answerCollection({ id = rootCollection, nav = 'children' }: CollectionRequest, resources: ReadonlyMap<string, Resource>, site: SiteSettings) {
  const papers = [...resources.values()];
  if (id === rootCollection) return { ...jsonContext, ...root(papers, site), member: nav === 'children' ? papers : [] };
  const own = resources.get(id);
  return own && { ...jsonContext, ...own, member: nav === 'parents' ? [root(papers, site)] : [] };
}
