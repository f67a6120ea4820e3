/** Where the reader is: marked in the contents, named in the bar of small screens; and the ways to the sections before and after. */
import { isSingleKey } from '../shortcuts-setting.ts';

const sections = [...document.querySelectorAll<HTMLElement>('article section[id]')];
const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [link.hash.slice(1), link]));
const bar = document.querySelector<HTMLElement>('[data-bar]');
const barPlace = bar?.querySelector<HTMLElement>('[data-place]');
let current = -1;
/** The section that an address has led to, and how far the page was scrolled then. */
let arrived = { index: -1, scroll: 0 };

/**
 * The last section whose beginning is above the upper third of the window; −1 before the first. Until the reader scrolls on, the section that an
 * address has led to, though the next one may begin close below it.
 */
function currentIndex(): number {
  if (arrived.index >= 0 && arrived.scroll === scrollY) return arrived.index;
  const line = innerHeight / 3;
  return sections.findLastIndex((section) => section.getBoundingClientRect().top <= line);
}

function show(): void {
  const index = currentIndex();
  if (index === current) return;
  links.get(sections[current]?.id ?? '')?.removeAttribute('aria-current');
  current = index;
  const link = links.get(sections[index]?.id ?? '');
  link?.setAttribute('aria-current', 'true');
  if (barPlace) barPlace.textContent = link?.textContent ?? '';
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show();
    });
  },
  { passive: true },
);
function arrive(): void {
  arrived = { index: sections.findIndex(({ id }) => `#${id}` === location.hash), scroll: scrollY };
  show();
}
for (const moment of ['hashchange', 'pageshow']) addEventListener(moment, arrive);
show();

function go(step: 1 | -1): void {
  const index = currentIndex();
  // Back goes to the beginning of this section first, if that is out of sight.
  const here = sections[index]?.getBoundingClientRect().top ?? 0;
  const target = sections[step === -1 && here < -innerHeight / 6 ? index : index + step];
  if (target) location.hash = target.id;
  else if (step === -1) scrollTo({ top: 0 });
}

document.addEventListener('keydown', (event) => {
  if (!isSingleKey(event)) return;
  if (event.key === ']') go(1);
  else if (event.key === '[') go(-1);
});

if (bar) {
  bar.hidden = false;
  const sheet = document.getElementById('contents-sheet');
  bar.querySelector('[data-next]')?.addEventListener('click', () => go(1));
  bar.querySelector('[data-previous]')?.addEventListener('click', () => go(-1));
  sheet?.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    // Anew each time, since the reader has gone on meanwhile.
    sheet.replaceChildren(...[...document.querySelectorAll('.toc :is(.contents, .pages)')].map((list) => list.cloneNode(true)));
  });
  sheet?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) sheet.hidePopover();
  });
}
