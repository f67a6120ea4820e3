/** The printed page that a query asks for, so that a reader who holds the print or a citation can go to it. */
import type { FoundPage, Hit } from './find-passages.ts';

/** `7`, `p. 7`, `page iii`, `S. 7`, `22頁`, `ص 22`: with what the languages of the interface call a page. */
const asked = /^(?:(?:pages?|pp?|pg|s|seiten?|páginas?|págs?|ص|صفحة)[.\s]+|p(?=\d))?(?<label>[\p{L}\p{N}-]{1,12}?)\s*(?:頁|ページ)?$/iu;

/** Undefined where the text asks for no page of this paper. Letters alone are words, unless something says that a page is meant. */
export function findPrintedPage({ pages = [], url, title, language }: FoundPage, text: string): Hit | undefined {
  const query = text.trim();
  const label = asked.exec(query)?.groups?.['label'];
  if (label === undefined || (label === query && !/\p{N}/u.test(label))) return undefined;
  const found = pages.find((page) => page.label === label) ?? pages.find((page) => page.label.toLowerCase() === label.toLowerCase());
  return found && { kind: 'text', id: found.id, label: found.name, url, title, language, excerpt: () => [] };
}
