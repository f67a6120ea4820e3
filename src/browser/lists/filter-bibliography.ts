/** Narrows and orders the bibliography. */
import type { Choosing } from './choice.ts';
import { filterList } from './filter-list.ts';
import { createGroupCounts, createSorting } from './sort-groups.ts';

const works: Choosing<'kind' | 'person' | 'decade', 'kind' | 'author' | 'year'> = {
  facets: ['kind', 'person', 'decade'],
  orders: ['kind', 'author', 'year'],
  list: 'works',
};

const form = document.querySelector<HTMLFormElement>('[data-filters]');
const bibliography = document.querySelector<HTMLElement>('[data-bibliography]');
if (form && bibliography) start(form, bibliography);

function start(form: HTMLFormElement, bibliography: HTMLElement) {
  const entries = [...bibliography.querySelectorAll<HTMLElement>('.entries > li')];
  const marks = [...document.querySelectorAll<SVGAElement>('[data-work]')];
  const countGroups = createGroupCounts(bibliography);
  const sort = createSorting<'kind' | 'author' | 'year'>(
    bibliography,
    'kind',
    ({ dataset: { year = '9999', author } }, order) => `${order === 'year' ? year : ''}|${author}`,
  );
  filterList({
    choosing: works,
    form,
    entries,
    facetsOf: ({ dataset: { kind = '', people = '', decade = '' } }) => ({ kind: [kind], person: people.split(' ').filter(Boolean), decade: [decade] }),
    show: ({ order }) => {
      countGroups();
      const out = new Set(entries.filter(({ hidden }) => hidden).map(({ id }) => id));
      for (const mark of marks) mark.classList.toggle('out', out.has(mark.dataset['work'] ?? ''));
      sort(order);
    },
  });
}
