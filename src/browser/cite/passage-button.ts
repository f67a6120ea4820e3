/** “Cite” beside the permalink of the passage that a reader approaches: one button that moves, so that the page holds none. */
import { say } from '../words.ts';
import { passageOf } from './cited-passage.ts';
import { labelOf, makeButton } from './elements.ts';
import { openPanel } from './panel.ts';

const permalinks = '.pn, .anchor, .note-number, .page-link';
const gap = 4;
let link: HTMLAnchorElement | undefined;

const button = makeButton('cite-here', '', () => {
  const id = link && idOf(link);
  if (id) openPanel({ id }, button);
});
button.dataset['citing'] = '';
// Drawn by the style sheet: letters among the words would part what a browser searches for.
button.dataset['words'] = say.cite;

const idOf = (permalink: HTMLAnchorElement) => (permalink.matches('.page-link') ? permalink.hash.slice(1) : passageOf(permalink)?.id);

/** The permalink that `target` is, or that of the passage that it stands in. */
function permalinkOf(target: Element): HTMLAnchorElement | undefined {
  const own = target.closest<HTMLAnchorElement>(permalinks);
  if (own) return own;
  const passage = target.closest('.heading') ?? passageOf(target);
  if (!passage || passage.matches('section')) return undefined;
  const found = passage.querySelector<HTMLAnchorElement>('.pn, .anchor, .note-number') ?? undefined;
  // Without room beside the text it would cover words that are being read.
  return found && isBeside(found) ? found : undefined;
}

const isBeside = (permalink: HTMLElement) => permalink.matches('.anchor') || getComputedStyle(permalink).position === 'absolute';

export function approachPassage(target: Element): void {
  if (target === button) return;
  const next = permalinkOf(target);
  if (next === link && button.isConnected) return;
  if (!next || !idOf(next)) {
    if (button !== document.activeElement) button.remove();
    return;
  }
  link = next;
  button.ariaLabel = say.citeThis(labelOf(next));
  next.after(button);
  place(next);
}

/** Where no words stand: behind a link at the end of a line, below one in the margin, and above one at the beginning of a paragraph. */
function place(permalink: HTMLElement): void {
  const words = permalink.getBoundingClientRect();
  const within = button.offsetParent?.getBoundingClientRect();
  if (!within) return;
  const isInLine = permalink.matches('.anchor');
  const wide = button.offsetWidth;
  const isInMargin = !isInLine && isBeside(permalink);
  const left = isInLine ? words.right + gap : isInMargin ? words.right - wide : words.left;
  const top = isInLine
    ? words.top + (words.height - button.offsetHeight) / 2
    : permalink.matches('.pn') && !isInMargin
      ? Math.max(gap, words.top - button.offsetHeight)
      : words.bottom + gap;
  button.style.left = `${Math.min(left, document.documentElement.clientWidth - wide - gap) - within.left}px`;
  button.style.insetBlockStart = `${top - within.top}px`;
}
