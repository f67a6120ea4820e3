/** citeproc's HTML brought down to the few elements that an entry needs. */

const kept = new Set(['i', 'b', 'sup', 'sub', 'span']);

/** Keeps the elements that mark words, without attributes; leaves out the layout's, and any other tag. */
export function minimalHtml(html: string): string {
  return html
    .replace(/<(\/?)([a-z]+)([^<>]*)>/gi, (_tag, slash: string, name: string, attributes: string) => {
      const element = name.toLowerCase();
      if (!kept.has(element)) return '';
      return element === 'span' && /font-variant:\s*small-caps/.test(attributes) ? '<span class="small-caps">' : `<${slash}${element}>`;
    })
    .replace(/&#38;/g, '&amp;')
    .replace(/&#60;/g, '&lt;')
    .replace(/&#62;/g, '&gt;')
    .trim();
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The words of what `minimalHtml` gives. */
export const textOfHtml = (html: string) => html.replace(/<[^<>]*>/g, '').replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
