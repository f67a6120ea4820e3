/** “Cite” beside the words that a reader has selected. */
import { say } from '../words.ts';
import { passageOf, selectedRange } from './cited-passage.ts';
import { makeButton } from './elements.ts';
import { openPanel } from './panel.ts';

const gap = 8;
const settles = 150;
let range: Range | undefined;
let timer = 0;

const button = makeButton('cite-selection', say.cite, () => range && openPanel({ range }, button));
button.ariaLabel = say.citeWords;
button.dataset['citing'] = '';
// The selection stays.
button.addEventListener('pointerdown', (event) => event.preventDefault());

/** Shows the button once the selection has come to rest. */
export function followSelection(): void {
  clearTimeout(timer);
  timer = window.setTimeout(showBeside, settles);
}
document.addEventListener('selectionchange', followSelection);

function showBeside(): void {
  // The focus may have come to the button, or the panel be open.
  if (button === document.activeElement || document.querySelector('dialog[open]')) return;
  const selected = selectedRange();
  const end = selected && endOf(selected);
  if (!selected || !end || !selected.toString().trim()) {
    button.remove();
    return;
  }
  range = selected.cloneRange();
  // Behind the words in the order of focus too; in the note, where one is open, which would close for what is outside it.
  const last = selected.endContainer instanceof Element ? selected.endContainer : selected.endContainer.parentElement;
  const home =
    last?.closest('.note:popover-open') ?? (passageOf(last)?.matches('section') ? undefined : passageOf(last)) ?? document.querySelector('article.text');
  if (button.parentElement !== home) home?.append(button);
  const within = button.offsetParent?.getBoundingClientRect();
  if (!within) return;
  const left = Math.min(Math.max(end.right, gap), document.documentElement.clientWidth - button.offsetWidth - gap);
  button.style.left = `${left - within.left}px`;
  button.style.insetBlockStart = `${end.bottom + gap - within.top}px`;
}

/** The last line of the words. */
const endOf = (selected: Range) => [...selected.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
