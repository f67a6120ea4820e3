/** Narrows and orders the papers of a collection. */
import type { Choosing } from './choice.ts';
import { filterList } from './filter-list.ts';
import { createGroupCounts, createSorting } from './sort-groups.ts';

const papers: Choosing<'year' | 'author' | 'occasion', 'year' | 'author' | 'title'> = {
  facets: ['year', 'author', 'occasion'],
  orders: ['year', 'author', 'title'],
  list: 'papers',
};

const form = document.querySelector<HTMLFormElement>('[data-filters]');
const list = document.querySelector<HTMLElement>('[data-papers]');
if (form && list) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement) {
  const countGroups = createGroupCounts(list);
  const title = (entry: HTMLElement) => (entry.querySelector('a')?.textContent ?? '').toLowerCase();
  const sort = createSorting<'year' | 'author' | 'title'>(
    list,
    'year',
    // Before a space: one author alone stands before the same with others.
    (entry, order) => `${order === 'author' ? (entry.dataset['people'] ?? '') : ''}\t${title(entry)}`,
  );
  filterList({
    choosing: papers,
    form,
    entries: [...list.querySelectorAll<HTMLElement>('.entries > li')],
    facetsOf: ({ dataset: { year = '', people = '', occasion = '' } }) => ({ year: [year], author: people.split(' ').filter(Boolean), occasion: [occasion] }),
    show: ({ order }) => {
      countGroups();
      sort(order);
    },
  });
}
