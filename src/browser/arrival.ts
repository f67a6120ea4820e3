/** An address that leads to no place of the page says so, and offers the nearest. */
const notice = document.querySelector<HTMLElement>('[data-arrival]');

async function arrive(): Promise<void> {
  if (!notice) return;
  notice.hidden = true;
  const { hash } = location;
  const id = decode(hash.slice(1));
  if (!id || id.startsWith(':~:') || document.getElementById(id)) return;
  const ids = [...document.querySelectorAll('article [id]')].map((element) => element.id);
  const near = enclosing(id, ids) ?? (await import('../model/nearest.ts')).nearest(id, ids);
  // The reader has gone on meanwhile.
  if (location.hash !== hash) return;
  notice.replaceChildren(`There is no “${id.slice(0, 60)}” on this page.`);
  if (near) {
    const link = document.createElement('a');
    link.href = `#${near}`;
    link.textContent = near;
    notice.append(' The nearest is ', link, '.');
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

void arrive();
addEventListener('hashchange', () => void arrive());
