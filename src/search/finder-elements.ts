/** The elements of the finder over the page, made when it is first opened, so that no page carries them. */
import type { ScriptMessages } from '../model/messages/messages.ts';
import { hitKinds } from './passage-list.ts';

const key = (name: string) => `<kbd>${name}</kbd>`;

/** No value of a variable goes in as markup but our own words. */
const markup = (say: ScriptMessages) => `
<form class="finder-form" role="search">
  <label class="hidden" for="finder-field">${say.searchAll}</label>
  <input id="finder-field" type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="2000" enterkeyhint="search" placeholder="${say.search}" />
  <button type="button" class="finder-close">${say.close}</button>
  <fieldset class="finder-kinds">
    <legend class="hidden">${say.lookIn}</legend>
    ${['', ...hitKinds].map((kind, i) => `<label><input type="radio" name="in" value="${kind}"${i === 0 ? ' checked' : ''} /> ${kind === '' ? say.everything : say.kinds[kind as keyof typeof say.kinds]} <span class="count"></span></label>`).join('')}
  </fieldset>
</form>
<p class="finder-status" role="status"></p>
<div class="finder-recent" hidden>
  <h2>${say.recentSearches}</h2>
  <ul></ul>
  <button type="button" data-forget>${say.forgetSearches}</button>
</div>
<div class="finder-results"></div>
<p class="finder-foot">
  <a class="finder-all" hidden>${say.allResults}</a>
  <span class="finder-keys" aria-hidden="true">${say.finderKeys(`${key('↑')} ${key('↓')}`, key('Enter'), key('Esc'))}</span>
</p>`;

export function finderElements(say: ScriptMessages) {
  const dialog = document.createElement('dialog');
  dialog.className = 'finder-dialog';
  dialog.setAttribute('aria-label', say.search);
  dialog.innerHTML = markup(say);
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
