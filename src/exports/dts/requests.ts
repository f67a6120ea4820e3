/**
 * Requests as addresses. The host is static and reads no query, so each valid request is a file, and the URI templates (RFC 6570)
 * build its path: what a template leaves out is absent from the path, and what it names after a semicolon is named there. Offered
 * is all that DTS 1.0 asks of a server of level 0; `start` and `end`, which would take a file for every two passages, `page`, since
 * nothing is in pages, and `mediaType`, since all is TEI, are in no template.
 */
import type { SiteSettings } from '../../site-settings.ts';

export interface CollectionRequest {
  id?: string | undefined;
  nav?: 'children' | 'parents' | undefined;
}
export interface NavigationRequest {
  resource: string;
  tree?: string | undefined;
  down?: number | undefined;
  ref?: string | undefined;
}
export interface DocumentRequest {
  resource: string;
  tree?: string | undefined;
  ref?: string | undefined;
}

const segment = (value: string | undefined) => (value === undefined ? '' : `/${value}`);
const named = (name: string, value: string | number | undefined) => (value === undefined ? '' : `;${name}=${value}`);

/** Paths below `/dts/`. Ids hold no character that an address would have to escape. */
export const collectionPath = ({ id, nav }: CollectionRequest) => `collection${segment(id)}${named('nav', nav)}.json`;
export const navigationPath = ({ resource, tree, down, ref }: NavigationRequest) =>
  `navigation/${resource}${named('tree', tree)}${named('down', down)}${segment(ref)}.json`;
export const documentPath = ({ resource, tree, ref }: DocumentRequest) => `document/${resource}${named('tree', tree)}${segment(ref)}.xml`;
export const entryPath = 'index.json';

export const dtsAddress = ({ origin, base }: SiteSettings, path: string) => `${origin}${base}dts/${path}`;

export const templates = (site: SiteSettings) => ({
  collection: dtsAddress(site, 'collection{/id}{;nav}.json'),
  navigation: dtsAddress(site, 'navigation/{resource}{;tree,down}{/ref}.json'),
  document: dtsAddress(site, 'document/{resource}{;tree}{/ref}.xml'),
});

/** The same for one resource. */
export const resourceTemplates = (site: SiteSettings, resource: string) => ({
  collection: dtsAddress(site, `collection/${resource}{;nav}.json`),
  navigation: dtsAddress(site, `navigation/${resource}{;tree,down}{/ref}.json`),
  document: dtsAddress(site, `document/${resource}{;tree}{/ref}.xml`),
});
