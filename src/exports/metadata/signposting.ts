/** The typed links of a paper's text page (FAIR Signposting), for its head and for the link set beside it. */
import { nameAddress, textAddress } from '../../model/addresses.ts';
import { nameOf } from '../../model/authors.ts';
import type { Names } from '../../model/name.ts';
import { once } from '../../model/once.ts';
import { citeFormats } from '../cite/cite-formats.ts';
import type { ExportContext } from '../exporter.ts';
import { fileNameOf, formats } from '../formats.ts';
import { paperType } from './json-ld.ts';
import { licenceAddress } from './licence-address.ts';

export interface TypedLink {
  rel: 'cite-as' | 'describedby' | 'item' | 'type' | 'author' | 'license';
  /** In full. */
  href: string;
  type?: string;
}

/** The page is both what describes the paper and the paper. A licence is told where it has an address: a notice in words has none. */
export function signpostingLinks({ paper, collection, site }: ExportContext): TypedLink[] {
  const address = site.origin + textAddress(site.base, paper.id);
  const authors = paper.meta.authors.flatMap((author) => {
    if (author.orcid) return [{ rel: 'author' as const, href: `https://orcid.org/${author.orcid}` }];
    const key = personKeys(collection.names).get(nameOf(author));
    return key ? [{ rel: 'author' as const, href: site.origin + nameAddress(site.base, key) }] : [];
  });
  const license = licenceAddress(paper.meta.licence);
  return [
    { rel: 'cite-as', href: address },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${paperType(paper.meta)}` },
    ...authors,
    ...(license ? [{ rel: 'license' as const, href: license }] : []),
    ...citeFormats.map(({ extension, mediaType }) => ({ rel: 'describedby' as const, href: `${address}cite.${extension}`, type: mediaType })),
    ...formats.map((format) => ({ rel: 'item' as const, href: address + fileNameOf(paper.id, format), type: format.mediaType })),
  ];
}

/** The keys of persons by their names; of several, the first. Once for all papers. */
const personKeys = once((names: Names): ReadonlyMap<string, string> => {
  const keys = new Map<string, string>();
  for (const [key, { kind, name }] of Object.entries(names)) if (kind === 'person' && !keys.has(name)) keys.set(name, key);
  return keys;
});

/** Where the links stand as a file. */
export const linksetAddress = ({ paper, site }: Pick<ExportContext, 'paper' | 'site'>) => `${site.origin}${textAddress(site.base, paper.id)}linkset.json`;
