/** citeproc's HTML brought down to the few elements that an entry needs. */
import { linkRuns } from '../../model/link-runs.ts';

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

/** The same with its addresses and DOIs as links. */
export const linkedHtml = (html: string): string =>
  html.replace(/(?<=^|>)[^<>]+/g, (words) =>
    linkRuns(textOfHtml(words))
      .map(({ text, url }) => (url ? `<a class="written" href="${escapeAttribute(url)}">${escapeText(text)}</a>` : escapeText(text)))
      .join(''),
  );

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;');
