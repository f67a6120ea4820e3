/** The switch for single-key shortcuts. */
import { recall, remember } from './memory.ts';

const choice = document.querySelector<HTMLInputElement>('[data-shortcuts]');
if (choice) {
  choice.checked = recall('shortcuts') !== 'off';
  choice.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  choice.addEventListener('change', () => remember('shortcuts', choice.checked ? '' : 'off'));
}
