/**
 * Back, and loading again, return to the words. A browser restores how far the page was scrolled, which leads elsewhere where the faces
 * that came too late before (`font-display: optional`) have come meanwhile, and the page is longer or shorter above.
 */
const key = 'locus-place';

/** In CSS pixels from the top of the window; 0 where it is not shown. */
const topOf = (element: Element) => element.getBoundingClientRect().top;

addEventListener('pagehide', () => {
  // As narrow as can be, since lines end elsewhere with other faces.
  const anchor = [...document.querySelectorAll('article :is(h2, h3, h4, p, a)[id]')].find((element) => topOf(element) > 0);
  try {
    if (anchor) sessionStorage.setItem(key, JSON.stringify([location.href, anchor.id, topOf(anchor)]));
  } catch {
    // Denied: the browser’s own way is left.
  }
});

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (visit && visit.type !== 'navigate') {
  try {
    const [address, id, top] = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    if (address === location.href) void returnTo(id, top);
  } catch {
    // As above.
  }
}

async function returnTo(id: string, top: number): Promise<void> {
  const anchor = document.getElementById(id);
  if (!anchor) return;
  let isLeft = false;
  const leave = () => {
    isLeft = true;
    history.scrollRestoration = 'auto';
  };
  for (const type of ['wheel', 'pointerdown', 'keydown', 'pagehide']) addEventListener(type, leave, { once: true, passive: true });
  const move = () => {
    if (!isLeft) scrollBy({ top: topOf(anchor) - top, behavior: 'instant' });
  };
  // The browser tries even after the page is loaded, and would take this back: its own way is left until the reader goes on.
  history.scrollRestoration = 'manual';
  move();
  await new Promise((loaded) => addEventListener('load', loaded));
  await document.fonts.ready;
  move();
}
