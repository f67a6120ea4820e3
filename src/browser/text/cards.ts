/** Opens a work, a name or an emendation beside the words that stand for it. Without this, they are links. */
import { loadPanel } from '../load-panel.ts';
import { isPlainClick } from '../plain-click.ts';

const card = document.createElement('div');
card.className = 'card';
card.popover = 'auto';
card.tabIndex = -1;
card.setAttribute('role', 'dialog');

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLElement>('article :is(.cite, .name:is([href], [data-href]), .emend, .gap)');
  if (!link || !isPlainClick(event) || !('popover' in card)) return;
  event.preventDefault();
  try {
    // What most readers never ask for comes when the first one is asked for.
    const [panel, { fillCard }] = await Promise.all([loadPanel(), import('./fill-card.ts')]);
    await fillCard(card, link);
    // Inside the note that it is opened from, which would close for a panel outside it.
    (link.closest('.note:popover-open') ?? document.body).append(card);
    panel.showBeside(card, link);
  } catch {
    location.href = (link.closest('a') as HTMLAnchorElement).href;
  }
});

// A way to another place of this page leaves the panel behind, and the note that it stands in.
card.addEventListener('click', (event) => {
  const way = (event.target as Element).closest<HTMLAnchorElement>('.card-places a');
  if (!way || !isPlainClick(event)) return;
  card.closest<HTMLElement>('.note:popover-open')?.hidePopover();
  card.hidePopover();
});
