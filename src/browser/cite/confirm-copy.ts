/** Says that an address was copied, and offers to cite what stands there; or shows the address, where it could not be copied. */

import { markLanguage, say } from '../words.ts';
import { passageOf } from './cited-passage.ts';
import { copyKeys } from './clipboard.ts';
import { focusCopyField, labelOf, make, makeButton, makeCopyField } from './elements.ts';
import { openPanel } from './panel.ts';

const lasts = 8000;

const status = make('p', 'cite-toast-words');
status.setAttribute('role', 'status');
const rest = make('div', 'cite-toast-rest');
const toast = make('div', 'cite-toast', status, rest);
toast.dataset['citing'] = '';
markLanguage(toast);
toast.popover = 'manual';
let timer = 0;
let opener: HTMLElement | undefined;

// There from the start: screen readers hear what changes in a region that they know.
document.body.append(toast);

function hide(): void {
  clearTimeout(timer);
  if (!toast.matches(':popover-open')) return;
  const held = toast.contains(document.activeElement);
  toast.hidePopover();
  if (held) opener?.focus({ preventScroll: true });
}

const hideLater = () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => (toast.matches(':hover, :focus-within') ? hideLater() : hide()), lasts);
};

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

// The address that was copied is another than where the reader has gone.
addEventListener('hashchange', () => {
  if (opener instanceof HTMLAnchorElement && opener.hash !== location.hash) hide();
});

/** `copying` was begun in the click itself, which some browsers ask for. */
export async function confirmCopy(link: HTMLAnchorElement, copying: Promise<boolean>): Promise<void> {
  const isCopied = await copying;
  opener = link;
  if (toast.matches(':popover-open')) toast.hidePopover();
  status.textContent = '';
  const passage = passageOf(link);
  const id = link.matches('.page-link') ? link.hash.slice(1) : passage?.id;
  const cite = id ? [makeButton('cite-button', say.cite, () => openCited(id, link))] : [];
  rest.replaceChildren(...cite, closeButton());
  toast.showPopover();
  // In a moment of its own, so that it is heard.
  setTimeout(() => {
    status.textContent = isCopied ? say.addressCopied(labelOf(link)) : say.cannotCopy(copyKeys);
  }, 50);
  if (isCopied) return hideLater();
  clearTimeout(timer);
  const field = makeCopyField(link.href, say.address);
  rest.prepend(field);
  focusCopyField(field);
}

function openCited(id: string, link: HTMLElement): void {
  hide();
  openPanel({ id }, link);
}

function closeButton(): HTMLButtonElement {
  const button = makeButton('cite-close', '×', hide);
  button.ariaLabel = say.close;
  return button;
}
