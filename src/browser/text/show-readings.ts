/** Puts the copy text's readings in place of the editor's, and back. */
import { readReferences } from './read-references.ts';

const edited = new Map<Element, Node[]>();

export async function showReadings(asPrinted: boolean): Promise<void> {
  const { emendations } = await readReferences();
  document.querySelector('article')?.classList.toggle('as-printed', asPrinted);
  for (const place of document.querySelectorAll<HTMLElement>('.emend')) {
    const key = (place.getAttribute('href') ?? place.dataset['href'] ?? '').split('#')[1] ?? '';
    if (asPrinted && !edited.has(place)) {
      edited.set(place, [...place.childNodes]);
      place.replaceChildren(emendations[key]?.was ?? '');
    } else if (!asPrinted) {
      place.replaceChildren(...(edited.get(place) ?? place.childNodes));
      edited.delete(place);
    }
  }
}
