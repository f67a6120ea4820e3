/** Shows the copy text's readings in place of the editor's, where the reader asks for them. */
import { recall, remember } from '../memory.ts';

const choice = document.querySelector<HTMLInputElement>('[data-readings]');

// Few ask: the others need not load it.
const show = (asPrinted: boolean) => void import('./show-readings.ts').then((readings) => readings.showReadings(asPrinted));

if (choice) {
  choice.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  choice.checked = recall('readings') === 'printed';
  if (choice.checked) show(true);
  choice.addEventListener('change', () => {
    remember('readings', choice.checked ? 'printed' : '');
    show(choice.checked);
  });
}
