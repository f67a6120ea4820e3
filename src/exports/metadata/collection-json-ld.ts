/** A collection of papers as linked data in schema.org's terms. */
import type { CollectionPage, WithContext } from 'schema-dts';
import { textAddress } from '../../model/addresses.ts';
import type { CollectionRecord } from '../../model/collection-record.ts';
import type { SiteSettings } from '../../site-settings.ts';

/** Of each paper only its identity: its text page describes it. */
export function describeCollection(
  { title, description, institution }: CollectionRecord,
  papers: readonly { id: string }[],
  { origin, base }: SiteSettings,
): WithContext<CollectionPage> {
  const address = origin + base;
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: title,
    ...(description && { description }),
    ...(institution && { publisher: { '@type': 'Organization', name: institution } }),
    mainEntity: {
      '@type': 'Collection',
      name: title,
      collectionSize: papers.length,
      hasPart: papers.map(({ id }) => ({ '@id': origin + textAddress(base, id) })),
    },
  };
}
