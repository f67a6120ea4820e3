/** The citation of a paper or of a place in it, in every format. */
import { fillTemplate } from '../../citation/cite-template.ts';
import type { CitedPlace } from '../../citation/cited-place.ts';
import type { CitationTemplates, CitedPassages } from '../../exports/cite/citation-templates.ts';
import { say } from '../words.ts';

/** What is cited: the paper, or a place in it. */
export interface Cited {
  place?: CitedPlace;
  /** The words of the place, where they can be quoted: paragraphs parted by line breaks. */
  words?: string;
}

export interface Citation {
  id: string;
  label: string;
  /** The format's text. */
  text: string;
  /** The same with markup, where the format has any. Made at the build; what is filled in is escaped. */
  html?: string;
  extension: string;
  mediaType: string;
}

/** Address of a paper's text page, whose data stand beside it. */
const textAddress = () => document.querySelector<HTMLElement>('[data-text-address]')?.dataset['textAddress'] ?? './';

async function load<T>(name: string): Promise<T> {
  const response = await fetch(textAddress() + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json() as Promise<T>;
}

/** What failed is asked for again the next time. */
function loadOnce<T>(name: string): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load<T>(name).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

export const loadTemplates = loadOnce<CitationTemplates>('citation.json');
export const loadPassages = loadOnce<CitedPassages>('passages.json');

/** `withVersion`: the address names the version, as `?v=1.0.0` does. */
export function citationsOf({ place, words }: Cited, { formats, address, version, pages = '' }: CitationTemplates, withVersion = false): Citation[] {
  const dated = (text: string) => (withVersion ? nameVersion(text, address, version.number) : text);
  const formatted = formats.map(({ id, label, escaping, extension, mediaType, paper, passage }): Citation => {
    const filled = dated(place ? fillTemplate(passage, { ...place, page: place.page || pages }, escaping) : paper);
    return { id, label, extension, mediaType, ...(escaping === 'html' ? { html: filled, text: plainText(filled) } : { text: filled }) };
  });
  const link = dated(place ? `${address}#${place.fragment}` : address);
  const note = formatted[0]?.text ?? link;
  const plain = { extension: 'txt', mediaType: 'text/plain' };
  return [
    ...formatted,
    { ...plain, id: 'link', label: say.link, text: link },
    ...(words ? [{ ...plain, id: 'quotation', label: say.quotation, text: `${quote(words)}\n\n${note}` }] : []),
  ];
}

/** Of the text page's own address, not of others that begin with it; in TeX some of its characters stand behind a backslash. */
function nameVersion(text: string, address: string, version: string): string {
  const forms = new Set([address, address.replace(/[_&%#$~]/g, '\\$&')]);
  return [...forms].reduce(
    (named, form) => named.replace(new RegExp(`${form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w/-])`, 'g'), () => `${form}?v=${version}`),
    text,
  );
}

const plainText = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

/** Each paragraph opens the quotation anew, and the last closes it. */
const quote = (words: string) => {
  const [outer, outerClose, inner, innerClose] = say.quotes;
  const [open, close] = words.includes(outer) ? [inner, innerClose] : [outer, outerClose];
  return `${words
    .split('\n')
    .map((paragraph) => open + paragraph)
    .join('\n\n')}${close}`;
};
