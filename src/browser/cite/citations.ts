/** The citation of a paper or of a place in it, in every format. */
import { fillTemplate } from '../../citation/cite-template.ts';
import type { CitedPlace } from '../../citation/cited-place.ts';
import type { CitationTemplates } from '../../exports/cite/citation-templates.ts';

export interface Passages {
  passages: Readonly<Record<string, { label: string; page: number }>>;
}

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

let templates: Promise<CitationTemplates> | undefined;
let passages: Promise<Passages> | undefined;

async function load<T>(name: string): Promise<T> {
  const response = await fetch(textAddress() + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json() as Promise<T>;
}

/** What failed is asked for again the next time. */
export function loadTemplates(): Promise<CitationTemplates> {
  templates ??= load<CitationTemplates>('citation.json').catch((error: unknown) => {
    templates = undefined;
    throw error;
  });
  return templates;
}

export function loadPassages(): Promise<Passages> {
  passages ??= load<Passages>('passages.json').catch((error: unknown) => {
    passages = undefined;
    throw error;
  });
  return passages;
}

export function citationsOf({ place, words }: Cited, { formats, address }: CitationTemplates): Citation[] {
  const formatted = formats.map(({ id, label, escaping, extension, mediaType, paper, passage }): Citation => {
    const filled = place ? fillTemplate(passage, place, escaping) : paper;
    return { id, label, extension, mediaType, ...(escaping === 'html' ? { html: filled, text: plainText(filled) } : { text: filled }) };
  });
  const link = place ? `${address}#${place.fragment}` : address;
  const note = formatted[0]?.text ?? link;
  const plain = { extension: 'txt', mediaType: 'text/plain' };
  return [
    ...formatted,
    { ...plain, id: 'link', label: 'Link', text: link },
    ...(words ? [{ ...plain, id: 'quotation', label: 'Quotation', text: `${quote(words)}\n\n${note}` }] : []),
  ];
}

const plainText = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

/** Each paragraph opens the quotation anew, and the last closes it. */
const quote = (words: string) => {
  const [open, close] = words.includes('“') ? ['‘', '’'] : ['“', '”'];
  return `${words
    .split('\n')
    .map((paragraph) => open + paragraph)
    .join('\n\n')}${close}`;
};
