/** Puts the copy text's readings in place of the editor's, and back. */
import { readReferences } from './read-references.ts';

const edited = new Map<Element, Node[]>();

export async function showReadings(asPrinted: boolean): Promise<void> {
  const { emendations } = await readReferences();
  document.querySelector('article')?.classList.toggle('as-printed', asPrinted);
  // Calls part the words of an emendation: the reading stands in the place of the first.
  const shown = new Set<string>();
  for (const place of document.querySelectorAll<HTMLElement>('.emend, .gap')) {
    const key = (place.getAttribute('href') ?? place.dataset['href'] ?? '').split('#')[1] ?? '';
    const reading = shown.has(key) ? '' : (emendations[key]?.was ?? '');
    shown.add(key);
    if (asPrinted && !edited.has(place)) {
      edited.set(place, [...place.childNodes]);
      place.replaceChildren(reading);
    } else if (!asPrinted) {
      place.replaceChildren(...(edited.get(place) ?? place.childNodes));
      edited.delete(place);
    }
  }
}
