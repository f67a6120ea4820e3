/** Says that an address was copied, and offers to cite what stands there; or shows the address, where it could not be copied. */
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
toast.lang = 'en';
toast.dir = 'ltr';
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

/** `copying` was begun in the click itself, which some browsers ask for. */
export async function confirmCopy(link: HTMLAnchorElement, copying: Promise<boolean>): Promise<void> {
  const isCopied = await copying;
  opener = link;
  if (toast.matches(':popover-open')) toast.hidePopover();
  status.textContent = '';
  const passage = passageOf(link);
  const id = link.matches('.page-link') ? link.hash.slice(1) : passage?.id;
  const cite = id ? [makeButton('cite-button', 'Cite', () => openCited(id, link))] : [];
  rest.replaceChildren(...cite, closeButton());
  toast.showPopover();
  // In a moment of its own, so that it is heard.
  setTimeout(() => {
    status.textContent = isCopied ? `Address copied: ${nameOf(link)}` : `The browser does not let the page copy. Press ${copyKeys}.`;
  }, 50);
  if (isCopied) return hideLater();
  clearTimeout(timer);
  const field = makeCopyField(link.href, 'Address');
  rest.prepend(field);
  focusCopyField(field);
}

function openCited(id: string, link: HTMLElement): void {
  hide();
  openPanel({ id }, link);
}

function closeButton(): HTMLButtonElement {
  const button = makeButton('cite-close', '×', hide);
  button.ariaLabel = 'Close';
  return button;
}

/** `Link to § I.2` → `§ I.2`, `Paragraph 3` → `paragraph 3` */
function nameOf(link: HTMLElement): string {
  const label = labelOf(link);
  return /^(Paragraph|Note) /.test(label) ? label.toLowerCase() : label;
}
