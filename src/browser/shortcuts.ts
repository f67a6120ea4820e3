/** Opens the finder: by `/`, by Ctrl K or ⌘ K, by the search form of the page's head. Loads it when the reader comes near. */
import { shortcutsAreOn } from './shortcuts-setting.ts';

const form = document.querySelector<HTMLFormElement>('header.site .finder');
const field = document.querySelector<HTMLInputElement>('main input[name="q"]') ?? form?.querySelector('input');

const load = () => import('./finder/finder-dialog.ts');

const open = () => {
  // The search page is a finder itself.
  if (!form) return field?.select();
  const from = document.activeElement;
  // What is typed while the finder loads goes here, and is taken over.
  field?.focus({ preventScroll: true });
  load().then(
    ({ openFinder }) => openFinder(form, from),
    // The form itself leads to the search page.
    () => field?.value && form.submit(),
  );
};

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const single = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event) && shortcutsAreOn();
  const double = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
  if (event.isComposing || event.defaultPrevented || !(single || double)) return;
  event.preventDefault();
  open();
});

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  open();
});
form?.addEventListener('click', ({ target }) => {
  if (target === field) open();
});
for (const approach of ['pointerover', 'focusin', 'touchstart']) {
  form?.addEventListener(
    approach,
    () =>
      void load()
        .then(({ prepareFinder }) => prepareFinder())
        .catch(() => {}),
    { once: true, passive: true },
  );
}
