/** Orders the entries of the bibliography by author or year, and by kind again, as the page gives them. */
import type { Order } from './filter-works.ts';

export function createSorting(bibliography: HTMLElement): (order: Order) => void {
  const byKind = [...bibliography.children];
  const homes = new Map([...bibliography.querySelectorAll<HTMLLIElement>('.entries > li')].map((entry) => [entry, entry.parentElement]));
  const list = document.createElement('ul');
  list.className = 'entries';
  let current: Order = 'kind';

  return (order) => {
    if (order === current) return;
    current = order;
    if (order === 'kind') {
      for (const [entry, home] of homes) home?.append(entry);
      bibliography.replaceChildren(...byKind);
      return;
    }
    const key = (entry: HTMLLIElement) => `${order === 'year' ? (entry.dataset['year'] ?? '9999') : ''}|${entry.dataset['author']}`;
    list.replaceChildren(...[...homes.keys()].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
    bibliography.replaceChildren(list);
  };
}
