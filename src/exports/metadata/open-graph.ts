/** The meta elements of every page: Open Graph's. */

export interface MetaTag {
  name: string;
  content: string;
}

/** What is told of any page where it is shared; `property` is the name. */
export const openGraphTags = (page: {
  type: 'article' | 'website';
  title: string;
  site: string;
  description: string;
  url: string;
  language: string;
}): MetaTag[] => [
  { name: 'og:type', content: page.type },
  { name: 'og:title', content: page.title },
  { name: 'og:description', content: page.description },
  { name: 'og:url', content: page.url },
  { name: 'og:site_name', content: page.site },
  ...(/^[a-z]{2}-[A-Z]{2}$/.test(page.language) ? [{ name: 'og:locale', content: page.language.replace('-', '_') }] : []),
];
