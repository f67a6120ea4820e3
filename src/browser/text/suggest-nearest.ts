/** Says that there is no such place on the page, and offers the one that was most likely meant. */
import { nearest } from '../../model/nearest.ts';
import { say } from '../words.ts';

export function suggestNearest(notice: HTMLElement, id: string): void {
  const ids = [...document.querySelectorAll('article [id], .entries [id], tr[id]')].map((element) => element.id);
  const near = enclosing(id, ids) ?? nearest(id, ids);
  notice.replaceChildren(say.noPlace(id.slice(0, 60)));
  if (near) {
    const link = document.createElement('a');
    link.href = `#${near}`;
    link.textContent = near;
    const [before, behind] = say.nearest;
    notice.append(` ${before} `, link, behind);
  }
  notice.hidden = false;
}

/** The section of a paragraph that does not exist: `s1-3` for `s1-3-p99`. */
function enclosing(id: string, ids: readonly string[]): string | undefined {
  const parts = id.split('-');
  while (parts.pop() && parts.length > 0) {
    const parent = parts.join('-');
    if (ids.includes(parent)) return parent;
  }
  return undefined;
}
