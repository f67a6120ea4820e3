/** The elements of the finder over the page, made when it is first opened, so that no page carries them. */
import { kindNames } from './answer-message.ts';
import { hitKinds } from './passage-list.ts';

/** No value of a variable goes in as markup but the kinds' own names. */
const markup = `
<form class="finder-form" role="search">
  <label class="hidden" for="finder-field">Search the text, the notes and the works cited</label>
  <input id="finder-field" type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="2000" enterkeyhint="search" placeholder="Search" />
  <button type="button" class="finder-close">Close</button>
  <fieldset class="finder-kinds">
    <legend class="hidden">Look in</legend>
    ${['', ...hitKinds].map((kind, i) => `<label><input type="radio" name="in" value="${kind}"${i === 0 ? ' checked' : ''} /> ${kind === '' ? 'everything' : kindNames[kind as keyof typeof kindNames]} <span class="count"></span></label>`).join('')}
  </fieldset>
</form>
<p class="finder-status" role="status"></p>
<div class="finder-recent" hidden>
  <h2>Recent searches</h2>
  <ul></ul>
  <button type="button" data-forget>Forget these</button>
</div>
<div class="finder-results"></div>
<p class="finder-foot">
  <a class="finder-all" hidden>All results</a>
  <span class="finder-keys" aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes</span>
</p>`;

export function finderElements() {
  const dialog = document.createElement('dialog');
  dialog.className = 'finder-dialog';
  dialog.setAttribute('aria-label', 'Search');
  // It speaks English, on pages in every language.
  dialog.lang = 'en';
  dialog.dir = 'ltr';
  dialog.innerHTML = markup;
  const find = <T extends Element>(selector: string) => dialog.querySelector(selector) as T;
  return {
    dialog,
    form: find<HTMLFormElement>('form'),
    field: find<HTMLInputElement>('#finder-field'),
    kinds: [...dialog.querySelectorAll<HTMLInputElement>('[name="in"]')],
    status: find<HTMLElement>('.finder-status'),
    results: find<HTMLElement>('.finder-results'),
    recent: find<HTMLElement>('.finder-recent'),
    all: find<HTMLAnchorElement>('.finder-all'),
    close: find<HTMLButtonElement>('.finder-close'),
  };
}
