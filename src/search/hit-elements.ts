/** A hit as elements. Text goes in as text: nothing that a reader types, and nothing that stands in the index, is taken for markup. */
import type { Hit } from './find-passages.ts';
import { markParameter } from './mark-parameter.ts';

export interface HitElements {
  link: HTMLAnchorElement;
  excerpt: HTMLElement;
}

/** Among several papers with the title of its own: `n. 17, NATO and Japan`. */
export function renderHit(hit: Hit, query: string): HitElements {
  const link = document.createElement('a');
  link.href = hitAddress(hit, query);
  link.textContent = 'several' in document.body.dataset && hit.title !== undefined ? `${hit.label}, ${hit.title}` : hit.label;
  const excerpt = document.createElement('p');
  // In the language of the passage, which may run in another direction than what stands around it.
  excerpt.lang = hit.language;
  excerpt.dir = 'auto';
  link.dir = 'auto';
  // Read with the link, which says where the words stand but not what they are.
  excerpt.id = `hit-${hit.kind}${hit.url.replace(/\W+/g, '-')}${hit.id || 'paper'}`;
  link.setAttribute('aria-describedby', excerpt.id);
  for (const { text, marked } of hit.excerpt()) {
    if (!marked) excerpt.append(text);
    else excerpt.appendChild(document.createElement('mark')).textContent = text;
  }
  return { link, excerpt };
}

function hitAddress({ url, id }: Hit, query: string): string {
  const address = new URL(url, location.href);
  address.searchParams.set(markParameter, query.trim().slice(0, 200));
  address.hash = id;
  return address.href;
}
