/** Narrows and orders a list by the choices of a form, and keeps the choice in the address. Without it, all entries stand as the page has them. */

import { say } from '../words.ts';
import { type Choice, type Choosing, countValues, describeChoice, type Facets, isChosen, readChoice, writeChoice } from './choice.ts';

type Order = 'kind' | 'author' | 'year' | 'title' | 'date';

export interface FilteredList<F extends string, O extends Order> {
  choosing: Choosing<F, O>;
  form: HTMLFormElement;
  entries: readonly HTMLElement[];
  facetsOf: (entry: HTMLElement) => Facets<F>;
  /** After the entries that are not chosen have been hidden. */
  show: (choice: Choice<F, O>) => void;
}

export function filterList<F extends string, O extends Order>({ choosing, form, entries, facetsOf, show }: FilteredList<F, O>): void {
  const { facets, orders } = choosing;
  const values = new Map(entries.map((entry) => [entry, facetsOf(entry)]));
  const all = [...values.values()];
  const none = readChoice(choosing, '', all);
  const status = form.querySelector<HTMLElement>('[data-filtered]');
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]');
  const selectOf = (facet: F) => form.elements.namedItem(facet) as HTMLSelectElement;

  const readForm = (): Choice<F, O> => ({
    values: Object.fromEntries(facets.map((facet) => [facet, selectOf(facet).value])) as Record<F, string>,
    order: orders.find((order) => order === new FormData(form).get('order')) ?? orders[0],
  });

  const apply = (choice: Choice<F, O>) => {
    let shown = 0;
    for (const [entry, facetsOfEntry] of values) {
      entry.hidden = !isChosen(facetsOfEntry, choice.values, facets);
      if (!entry.hidden) shown += 1;
    }
    for (const facet of facets) labelOptions(selectOf(facet), countValues(choosing, all, choice.values, facet));
    show(choice);
    if (reset) reset.hidden = shown === entries.length && choice.order === orders[0];
    const words = describeChoice(say, choosing, shown, entries.length, choice.order);
    if (status && status.textContent !== words) status.textContent = words;
  };

  const remember = (choice: Choice<F, O>) => {
    const address = new URL(location.href);
    address.search = writeChoice(choosing, address.search, choice);
    // An entry that the choice hides is no longer what the address is of.
    if (targetOf(address)?.hidden) address.hash = '';
    history.replaceState(history.state, '', address);
  };

  const choose = (choice: Choice<F, O>) => {
    for (const facet of facets) selectOf(facet).value = choice.values[facet];
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name="order"]')) radio.checked = radio.value === choice.order;
    apply(choice);
  };

  /** An address of an entry shows it, whatever was chosen before. */
  const showTarget = () => {
    const target = targetOf(location);
    if (!target || !entries.some((entry) => entry.hidden && entry.contains(target))) return;
    const choice = { ...none, order: readForm().order };
    choose(choice);
    remember(choice);
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const choice = readForm();
    apply(choice);
    remember(choice);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(none);
    remember(none);
    if (facets[0]) selectOf(facets[0]).focus();
  });
  addEventListener('hashchange', showTarget);
  addEventListener('popstate', () => choose(readChoice(choosing, location.search, all)));
  choose(readChoice(choosing, location.search, all));
  showTarget();
}

/** None where the fragment cannot be decoded. */
function targetOf({ hash }: { hash: string }): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Each option says how many entries it would leave; one that would leave none cannot be chosen. */
function labelOptions(select: HTMLSelectElement, counts: ReadonlyMap<string, number>) {
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts.get(option.value) ?? 0;
    const label = `${option.dataset['label'] ?? option.value} (${count})`;
    if (option.textContent !== label) option.textContent = label;
    option.disabled = count === 0 && !option.selected;
  }
}
