/** What a card says of a work, a name or an emendation. */
import './card-styles.ts';
import type { References } from '../../edition/collection/references.ts';
import { say } from '../words.ts';
import { readReferences } from './read-references.ts';

/** Throws where nothing is known of what the words lead to. */
export async function fillCard(card: HTMLElement, words: HTMLElement): Promise<void> {
  const references = await readReferences();
  const { href, hash } = addressOf(words);
  const key = hash.slice(1);
  if (words.matches('.emend, .gap')) fillEmendation(card, href, references.emendations[key]);
  else if (words.matches('.cite')) fillWork(card, words.id, href, references.works[key]);
  else fillName(card, words, href, references.names[key]);
}

/** Words inside a citation, which cannot hold a second link, bear their address beside them. */
const addressOf = (words: HTMLElement) => new URL(words.getAttribute('href') ?? words.dataset['href'] ?? '', location.href);

function fillWork(card: HTMLElement, id: string, href: string, work: References['works'][string] | undefined): void {
  if (!work) throw new Error(`Nothing is known of ${href}.`);
  const reference = element('p', 'reference');
  // Made by the bibliography's formatter, which escapes all but its own few tags.
  reference.innerHTML = work.html;
  const elsewhere = work.places.filter(([place]) => place !== id);
  card.replaceChildren(element('p', 'card-kind', work.kind), reference, ...placesElement(say.alsoCitedIn, elsewhere), wayOn(href, say.inBibliography));
  card.ariaLabel = say.workCited;
}

function fillName(card: HTMLElement, words: HTMLElement, href: string, name: References['names'][string] | undefined): void {
  if (!name) throw new Error(`Nothing is known of ${href}.`);
  const here = words.closest('.note, [id].block, p[id]')?.id;
  const role = name.role ? [element('p', '', name.role)] : [];
  card.replaceChildren(
    element('p', 'card-head', name.heading),
    ...role,
    ...placesElement(
      say.alsoMentionedIn,
      name.places.filter(([id]) => id !== here),
    ),
    wayOn(href, say.inNames),
  );
  card.ariaLabel = name.heading;
}

function fillEmendation(card: HTMLElement, href: string, emendation: References['emendations'][string] | undefined): void {
  if (!emendation) throw new Error(`Nothing is known of ${href}.`);
  const reading = element('p', 'card-head');
  const lost = element('del', '', emendation.was || say.nothing);
  reading.append(`${say.copyTextReads} `, lost);
  card.replaceChildren(reading, element('p', '', emendation.why), wayOn(href, say.inApparatus));
  card.ariaLabel = say.emendation;
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
  if (places.length > mostPlaces) list.append(` ${say.andMore(places.length - mostPlaces)}`);
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
