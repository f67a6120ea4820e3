/**
 * The finder over the page. Results are links that take the focus, rather than options that a field points at: every screen reader
 * and voice control knows links, on touch screens too, and they open in a new tab as links do.
 */
import './finder-styles.ts';
import { countKinds, messageFor } from '../../search/answer-message.ts';
import { type Answer, createFinder, type Hit, type HitKind } from '../../search/finder.ts';
import { finderElements } from '../../search/finder-elements.ts';
import { renderHit } from '../../search/hit-elements.ts';
import { markParameter } from '../../search/mark-parameter.ts';
import { markPassage } from '../../search/mark-passage.ts';
import { everything } from '../../search/narrowing.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../search/recent-searches.ts';
import { markLanguage, say } from '../words.ts';
import type { NarrowingFields } from './narrowing-fields.ts';

/** Of a kind, and of one kind when the reader has narrowed to it. */
const mostOfKind = 6;
const mostNarrowed = 30;

const base = document.body.dataset['base'] ?? '/';
const several = 'several' in document.body.dataset;
const finder = createFinder(base, { bundles: document.body.dataset['bundles'], page: location.pathname, language: document.documentElement.lang });
const { dialog, form, field, kinds, status, results, recent, all, close } = finderElements(say);
markLanguage(dialog);
let turn = 0;
/** What gets the focus back, while the finder is open. */
let opener: Element | null | undefined;
let fields: NarrowingFields | undefined;
if (several) void import('./narrowing-fields.ts').then(({ addNarrowing }) => (fields = addNarrowing(form, finder)));
let pending: Promise<void> = Promise.resolve();

export const prepareFinder = () => finder.prepare();

/** Takes over what stands in the form of the page's head; gives the focus back to `from`. */
export function openFinder(head: HTMLFormElement, from: Element | null): void {
  if (dialog.open) {
    field.select();
    return;
  }
  if (!dialog.isConnected) document.body.append(dialog);
  const typed = head.elements.namedItem('q') as HTMLInputElement;
  const { value } = typed;
  if (value) field.value = value;
  typed.value = '';
  dialog.showModal();
  opener = from;
  // Whoever types already goes on; an earlier search is written over.
  if (value) field.setSelectionRange(value.length, value.length);
  else field.select();
  update();
}

/** The event of closing comes later, when the reader may be typing elsewhere. */
function leave(): void {
  dialog.close();
  returnFocus();
}

function returnFocus(): void {
  if (opener === undefined) return;
  const to = opener;
  opener = undefined;
  if (to instanceof HTMLElement && to !== document.body) to.focus({ preventScroll: true });
  else (document.activeElement as HTMLElement | null)?.blur();
  // Chromium gives a field its focus back without a place to type at.
  if (to instanceof HTMLInputElement) to.select();
}

function update(): void {
  turn += 1;
  pending = search(turn);
}

async function search(mine: number): Promise<void> {
  const query = field.value;
  const kind = (kinds.find(({ checked }) => checked)?.value as HitKind | '') || undefined;
  const show = (answer: Answer, message?: string) => {
    // A later question has been asked meanwhile.
    if (mine !== turn) return;
    const groups = renderGroups(answer, query, kind);
    status.textContent = message ?? `${messageFor(say, answer, query, kind)}${fields?.remark(answer, kind) ?? ''}`;
    results.replaceChildren(...groups);
    results.ariaBusy = String(answer.kind === 'hits' && answer.partial === true);
    showCounts(answer);
    showRecent(!query.trim());
    all.hidden = groups.length === 0;
    all.href = `${base}search/?${new URLSearchParams({ q: query.trim(), ...(kind && { in: kind }), ...fields?.parameters() })}`;
  };
  try {
    finder.prepare();
    show(await finder.find(query, fields?.read() ?? everything, show));
  } catch {
    show({ kind: 'empty' }, import.meta.env.DEV ? say.noIndexYet : say.noIndex);
  }
}

/** The group of the best hit first. */
function renderGroups(answer: Answer, query: string, kind: HitKind | undefined): HTMLElement[] {
  if (answer.kind !== 'hits') return [];
  const present = [...new Set(answer.hits.map((hit) => hit.kind))].filter((one) => !kind || one === kind);
  return present.map((one) => renderGroup(one, answer.hits.filter((hit) => hit.kind === one).slice(0, kind ? mostNarrowed : mostOfKind), query));
}

function renderGroup(kind: HitKind, hits: readonly Hit[], query: string): HTMLElement {
  const group = document.createElement('section');
  const heading = document.createElement('h2');
  heading.id = `finder-${kind}`;
  heading.textContent = say.headings[kind];
  group.setAttribute('aria-labelledby', heading.id);
  const list = document.createElement('ul');
  for (const { link, excerpt } of hits.map((hit) => renderHit(hit, query))) {
    const item = document.createElement('li');
    item.append(link, excerpt);
    list.append(item);
  }
  group.append(heading, list);
  return group;
}

function showCounts(answer: Answer): void {
  const counts = countKinds(answer);
  for (const { value, labels } of kinds) {
    const count = labels?.[0]?.querySelector('span');
    if (count) count.textContent = answer.kind === 'hits' ? String(counts[value as HitKind | '']) : '';
  }
}

function showRecent(isWanted: boolean): void {
  const searches = isWanted ? recentSearches() : [];
  recent.hidden = searches.length === 0;
  recent.querySelector('ul')?.replaceChildren(
    ...searches.map((search) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = search;
      item.append(button);
      return item;
    }),
  );
}

const stops = () => [field, ...dialog.querySelectorAll<HTMLElement>('.finder-results a, .finder-recent:not([hidden]) li button')];

function step(to: (at: number, last: number) => number): void {
  const places = stops();
  const at = places.indexOf(document.activeElement as HTMLElement);
  const next = Math.min(Math.max(to(at, places.length - 1), 0), places.length - 1);
  places[next]?.focus();
  // With the heading of its group.
  if (next <= 1) results.scrollTop = 0;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 1,
  End: (_, last) => last,
};

dialog.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape' && !event.isComposing) {
    // A search field would take the first one to empty itself.
    event.preventDefault();
    leave();
  }
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || target.matches('[type=radio]')) return;
  const move = moves[event.key];
  if (move && stops().includes(target) && (target !== field || event.key.startsWith('Arrow'))) {
    event.preventDefault();
    // To the results of what has been typed, which may be on their way.
    void pending.then(() => step(move));
  } else if (event.key.length === 1 && event.key !== ' ' && target.closest('.finder-results')) {
    // Typing goes on in the field.
    field.focus();
  }
});

// Closed by what the browser itself has for it.
dialog.addEventListener('close', returnFocus);
form.addEventListener('input', update);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await pending;
  results.querySelector('a')?.click();
});

dialog.addEventListener('click', (event) => {
  const target = event.target as HTMLElement;
  const link = target.closest<HTMLAnchorElement>('.finder-results a, .finder-all');
  if (target === dialog || target === close) leave();
  else if (link) follow(link, event);
  else if (target.matches('.finder-recent li button')) {
    field.value = target.textContent ?? '';
    field.focus();
    update();
  } else if (target.closest('[data-forget]')) {
    forgetSearches();
    field.focus();
    update();
  }
});

/** To another place of this page without loading it anew. */
function follow(link: HTMLAnchorElement, event: MouseEvent): void {
  rememberSearch(field.value);
  const address = new URL(link.href);
  const query = address.searchParams.get(markParameter);
  address.searchParams.delete(markParameter);
  const isHere = address.pathname === location.pathname && address.search === location.search;
  if (!isHere || query === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  leave();
  const id = address.hash.slice(1);
  void markPassage(id, query);
  if (location.hash === address.hash) document.getElementById(id)?.scrollIntoView();
  else location.hash = address.hash;
}
