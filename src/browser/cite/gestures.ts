/** What citing needs beyond links, loaded when a reader comes near. */

import { loadPassages, loadTemplates } from './citations.ts';
import { passageOf, selectedRange } from './cited-passage.ts';
import { stylesLoaded } from './load-styles.ts';
import { openPanel } from './panel.ts';

export { confirmCopy } from './confirm-copy.ts';
export { approachPassage } from './passage-button.ts';
export { followSelection } from './selection-button.ts';

/** The paper, from the link “Cite”. */
export const citePaper = (link: HTMLElement) => openPanel('paper', link);

/** The words selected; else the passage that has the focus or that the address names; else the paper. */
export function citeHere(): void {
  const from = document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : undefined;
  const range = selectedRange();
  const target = document.getElementById(location.hash.slice(1));
  const id = passageOf(from)?.id ?? (target?.matches('.page') ? target.id : passageOf(target)?.id);
  openPanel(range ? { range: range.cloneRange() } : id ? { id } : 'paper', from);
}

/** What the panel shows, fetched before it is asked for. */
export function prepare(): void {
  if (document.querySelector('[data-text-address]')) void Promise.all([loadTemplates(), loadPassages()]).catch(() => {});
}

await stylesLoaded;
