/** Where there is no room beside the text, a note opens beside its call. Without this, it stands below its paragraph. A table's own stands below the table. */
import { loadPanel } from '../load-panel.ts';
import { isPlainClick } from '../plain-click.ts';

const narrow = matchMedia('(width < 72rem)');
const notes = [...document.querySelectorAll<HTMLElement>('.note:not(.float *)')];

function fold(): void {
  for (const note of notes) {
    if (narrow.matches) {
      note.popover = 'auto';
      note.tabIndex = -1;
    } else {
      note.popover = null;
      note.removeAttribute('tabindex');
      note.removeAttribute('style');
    }
  }
}
fold();
narrow.addEventListener('change', fold);
// So that the first note opens as fast as the others.
if (narrow.matches) loadPanel().catch(() => {});

document.addEventListener('click', (event) => {
  const call = (event.target as Element).closest<HTMLAnchorElement>('.noteref');
  const note = call && document.getElementById(call.hash.slice(1));
  if (!call || !note?.popover || !isPlainClick(event)) return;
  event.preventDefault();
  loadPanel().then(
    ({ showBeside }) => showBeside(note, call),
    () => {
      location.hash = call.hash;
    },
  );
});

// From an open note, “back” is the call that the reader comes from.
document.addEventListener('click', (event) => {
  const back = (event.target as Element).closest<HTMLAnchorElement>('.backlink');
  const note = back?.closest<HTMLElement>('.note:popover-open');
  if (!note || !isPlainClick(event)) return;
  event.preventDefault();
  note.hidePopover();
});

// On paper a note stands below its paragraph, also one that is open.
addEventListener('beforeprint', () => {
  for (const note of notes) if (note.matches(':popover-open')) note.hidePopover();
});
