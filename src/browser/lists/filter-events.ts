/** Narrows the timeline to the events that one paper tells. */
import type { Choosing } from './choice.ts';
import { filterList } from './filter-list.ts';

const events: Choosing<'paper', 'date'> = { facets: ['paper'], orders: ['date'], list: 'events' };

const form = document.querySelector<HTMLFormElement>('[data-filters]');
const table = document.querySelector<HTMLElement>('.timeline');
if (form && table) {
  const entries = [...table.querySelectorAll<HTMLElement>('tbody tr')];
  const marks = [...document.querySelectorAll<HTMLElement>('[data-event]')];
  filterList({
    choosing: events,
    form,
    entries,
    facetsOf: ({ dataset: { paper = '' } }) => ({ paper: [paper] }),
    show: () => {
      const out = new Set(entries.filter(({ hidden }) => hidden).map(({ id }) => id));
      // They keep their room, since the drawing is to scale.
      for (const mark of marks) mark.style.visibility = out.has(mark.dataset['event'] ?? '') ? 'hidden' : '';
    },
  });
}
