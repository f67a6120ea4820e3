/** Opens a work, a name or an emendation beside the words that stand for it. Without this, they are links. */
import type { References } from '../edition/references.ts';
import { showBeside } from './panel.ts';
import { isPlainClick } from './plain-click.ts';

let loading: Promise<References> | undefined;
const card = document.createElement('div');
card.className = 'card';
card.popover = 'auto';
card.tabIndex = -1;
card.setAttribute('role', 'dialog');

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('article .cite, article .name, article .emend');
  if (!link || !isPlainClick(event) || !('popover' in card)) return;
  event.preventDefault();
  try {
    fillCard(link, link.matches('.emend') ? undefined : await loadReferences());
    // Inside the note that it is opened from, which would close for a panel outside it.
    (link.closest('.note:popover-open') ?? document.body).append(card);
    showBeside(card, link);
  } catch {
    location.href = link.href;
  }
});

const loadReferences = () => {
  loading ??= fetch('references.json').then((response) => response.json() as Promise<References>);
  return loading;
};

function fillCard(link: HTMLAnchorElement, references: References | undefined): void {
  const key = new URL(link.href).hash.slice(1);
  if (link.matches('.cite')) fillWork(link, key, references);
  else if (link.matches('.name')) fillName(link, key, references);
  else fillEmendation(link);
}

function fillWork(link: HTMLAnchorElement, key: string, references: References | undefined): void {
  const work = references?.works[key];
  if (!work) throw new Error(`No work ${key}.`);
  const reference = element('p', 'reference');
  // Made by the bibliography's formatter, which escapes all but its own few tags.
  reference.innerHTML = work.html;
  const elsewhere = work.places.filter(([id]) => id !== link.id);
  card.replaceChildren(element('p', 'card-kind', work.kind), reference, ...placesElement('Also cited in', elsewhere), wayOn(link.href, 'In the bibliography'));
  card.ariaLabel = 'Work cited';
}

function fillName(link: HTMLAnchorElement, key: string, references: References | undefined): void {
  const name = references?.names[key];
  if (!name) throw new Error(`No name ${key}.`);
  const here = link.closest('.note, [id].block, p[id]')?.id;
  const role = name.role ? [element('p', '', name.role)] : [];
  card.replaceChildren(
    element('p', 'card-head', name.heading),
    ...role,
    ...placesElement(
      'Also mentioned in',
      name.places.filter(([id]) => id !== here),
    ),
    wayOn(link.href, 'In the index of names'),
  );
  card.ariaLabel = name.heading;
}

function fillEmendation(link: HTMLAnchorElement): void {
  const { was = '', why = '' } = link.dataset;
  const reading = element('p', 'card-head');
  const lost = element('del', '', was || 'nothing');
  reading.append('Copy text: ', lost);
  card.replaceChildren(reading, element('p', '', why), wayOn(link.href, 'In the apparatus'));
  card.ariaLabel = 'Emendation';
}

const mostPlaces = 12;

function placesElement(title: string, places: readonly (readonly [string, string])[]): HTMLElement[] {
  if (places.length === 0) return [];
  const list = element('p', 'card-places', `${title} `);
  for (const [i, [id, label]] of places.slice(0, mostPlaces).entries()) {
    const link = element('a', '', label) as HTMLAnchorElement;
    link.href = `#${id}`;
    list.append(i > 0 ? ' · ' : '', link);
  }
  if (places.length > mostPlaces) list.append(` and ${places.length - mostPlaces} more`);
  return [list];
}

function wayOn(href: string, label: string): HTMLElement {
  const way = element('p', 'card-way');
  const link = element('a', '', label) as HTMLAnchorElement;
  link.href = href;
  way.append(link);
  return way;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const created = document.createElement(tag);
  if (className) created.className = className;
  if (text) created.textContent = text;
  return created;
}
