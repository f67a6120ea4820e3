/** What the head of a paper's text page tells programs. */
import type { ExportContext } from '../exports/exporter.ts';
import { formatJsonLd } from '../exports/metadata/format-json-ld.ts';
import { describePaper } from '../exports/metadata/json-ld.ts';
import { articleTags, dublinCoreTags, highwireTags } from '../exports/metadata/meta-tags.ts';
import type { MetaTag } from '../exports/metadata/open-graph.ts';
import { linksetAddress, signpostingLinks, type TypedLink } from '../exports/metadata/signposting.ts';

export interface MetadataPresentation {
  article: readonly MetaTag[];
  highwire: readonly MetaTag[];
  dublinCore: readonly MetaTag[];
  links: readonly TypedLink[];
  linkset: string;
  jsonLd: string;
}

export const presentMetadata = (context: ExportContext): MetadataPresentation => ({
  article: articleTags(context),
  highwire: highwireTags(context),
  dublinCore: dublinCoreTags(context),
  links: signpostingLinks(context),
  linkset: linksetAddress(context),
  jsonLd: formatJsonLd(describePaper(context)),
});
