/** Shows the copy text's readings in place of the editor's, where the reader asks for them. */
import { recall, remember } from './memory.ts';

const choice = document.querySelector<HTMLInputElement>('[data-readings]');
const edited = new Map<Element, Node[]>();

function showReadings(asPrinted: boolean): void {
  document.querySelector('article')?.classList.toggle('as-printed', asPrinted);
  for (const place of document.querySelectorAll<HTMLElement>('.emend')) {
    if (asPrinted && !edited.has(place)) {
      edited.set(place, [...place.childNodes]);
      place.replaceChildren(place.dataset['was'] ?? '');
    } else if (!asPrinted) {
      place.replaceChildren(...(edited.get(place) ?? place.childNodes));
      edited.delete(place);
    }
  }
}

if (choice) {
  choice.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  choice.checked = recall('readings') === 'printed';
  if (choice.checked) showReadings(true);
  choice.addEventListener('change', () => {
    remember('readings', choice.checked ? 'printed' : '');
    showReadings(choice.checked);
  });
}
