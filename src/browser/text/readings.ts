/** What of the text a reader may choose: the copy text's readings in place of the editor's, and whether names are links. */
import { recall, remember } from '../memory.ts';

/** `unusual` is what is remembered where the choice is not as usual; few readers make it, and the others need not load what it does. */
function offer(name: string, isUsual: boolean, unusual: string, act: (chosen: boolean) => Promise<void>): void {
  const choice = document.querySelector<HTMLInputElement>(`[data-${name}]`);
  if (!choice) return;
  choice.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  choice.checked = (recall(name) === unusual) !== isUsual;
  if (choice.checked !== isUsual) void act(choice.checked);
  choice.addEventListener('change', () => {
    remember(name, choice.checked === isUsual ? '' : unusual);
    void act(choice.checked);
  });
}

offer('readings', false, 'printed', async (chosen) => (await import('./show-readings.ts')).showReadings(chosen));
offer('names', true, 'off', async (chosen) => (await import('./name-links.ts')).linkNames(chosen));
