/** An address that leads to no place of the page says so, and offers the nearest. */
const notice = document.querySelector<HTMLElement>('[data-arrival]');

async function arrive(): Promise<void> {
  if (!notice) return;
  notice.hidden = true;
  const { hash } = location;
  const id = decode(hash.slice(1));
  if (!id || id.startsWith(':~:') || document.getElementById(id)) return;
  const telling = await import('./suggest-nearest.ts');
  // The reader has gone on meanwhile.
  if (location.hash === hash) telling.suggestNearest(notice, id);
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
