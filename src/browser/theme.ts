/** The choice of theme: the system's, light or dark, remembered on this device. */
import { recall, remember } from './memory.ts';

const choice = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
if (choice) {
  choice.value = recall('theme') ?? '';
  choice.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  choice.addEventListener('change', () => {
    remember('theme', choice.value);
    if (choice.value) document.documentElement.dataset['theme'] = choice.value;
    else delete document.documentElement.dataset['theme'];
  });
}
