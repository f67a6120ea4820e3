/** Narrows and orders the bibliography, the choice in the address. Without it, all entries stand by kind. */
import { type Choice, countValues, describeChoice, facets, isChosen, readChoice, type WorkFacets, writeChoice } from './filter-works.ts';
import { createSorting } from './sort-bibliography.ts';

const form = document.querySelector<HTMLFormElement>('[data-filters]');
const bibliography = document.querySelector<HTMLElement>('[data-bibliography]');
if (form && bibliography) start(form, bibliography);

function start(form: HTMLFormElement, bibliography: HTMLElement) {
  const entries = [...bibliography.querySelectorAll<HTMLLIElement>('.entries > li')];
  const facetsOf = new Map<HTMLLIElement, WorkFacets>(entries.map((entry) => [entry, readFacets(entry)]));
  const works = [...facetsOf.values()];
  const kinds = [...bibliography.querySelectorAll<HTMLElement>('[data-works-of]')].map((section) => ({
    section,
    count: section.querySelector<HTMLElement>('.count'),
    entries: [...section.querySelectorAll<HTMLLIElement>('.entries > li')],
  }));
  const marks = [...document.querySelectorAll<SVGAElement>('[data-work]')];
  const status = form.querySelector<HTMLElement>('[data-filtered]');
  const reset = form.querySelector<HTMLButtonElement>('[type="reset"]');
  const sort = createSorting(bibliography);

  const apply = (choice: Choice) => {
    for (const [entry, facets] of facetsOf) entry.hidden = !isChosen(facets, choice);
    const shown = new Set(entries.filter((entry) => !entry.hidden).map(({ id }) => id));
    for (const { section, count, entries: members } of kinds) {
      const left = members.filter((entry) => !entry.hidden).length;
      section.hidden = left === 0;
      if (count) count.textContent = String(left);
    }
    for (const mark of marks) mark.classList.toggle('out', !shown.has(mark.dataset['work'] ?? ''));
    for (const facet of facets) labelOptions(selectOf(form, facet), countValues(works, choice, facet));
    sort(choice.order);
    if (reset) reset.hidden = shown.size === entries.length && choice.order === 'kind';
    const words = describeChoice(shown.size, entries.length, choice.order);
    if (status && status.textContent !== words) status.textContent = words;
  };

  const remember = (choice: Choice) => {
    const address = new URL(location.href);
    address.search = writeChoice(address.search, choice);
    // An entry that the choice hides is no longer what the address is of.
    if (document.getElementById(decodeURIComponent(address.hash.slice(1)))?.hidden) address.hash = '';
    history.replaceState(history.state, '', address);
  };

  const choose = (choice: Choice) => {
    for (const facet of facets) selectOf(form, facet).value = choice[facet];
    for (const radio of form.querySelectorAll<HTMLInputElement>('[name="order"]')) radio.checked = radio.value === choice.order;
    apply(choice);
  };

  /** An address of an entry shows it, whatever was chosen before. */
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]') || !bibliography.contains(target)) return;
    const choice: Choice = { ...readForm(form), kind: '', person: '', decade: '' };
    choose(choice);
    remember(choice);
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const choice = readForm(form);
    apply(choice);
    remember(choice);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    const choice = readChoice('', works);
    choose(choice);
    remember(choice);
    selectOf(form, 'kind').focus();
  });
  addEventListener('hashchange', showTarget);
  addEventListener('popstate', () => choose(readChoice(location.search, works)));
  choose(readChoice(location.search, works));
  showTarget();
}

function selectOf(form: HTMLFormElement, name: string) {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

function readFacets(entry: HTMLLIElement): WorkFacets {
  const { kind = '', people = '', decade = '' } = entry.dataset;
  return { kind: [kind], person: people.split(' ').filter(Boolean), decade: [decade] };
}

function readForm(form: HTMLFormElement): Choice {
  const values = new FormData(form);
  const text = (name: string) => String(values.get(name) ?? '');
  const order = text('order');
  return { kind: text('kind'), person: text('person'), decade: text('decade'), order: order === 'author' || order === 'year' ? order : 'kind' };
}

/** Each option says how many works it would leave; one that would leave none cannot be chosen. */
function labelOptions(select: HTMLSelectElement, counts: ReadonlyMap<string, number>) {
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts.get(option.value) ?? 0;
    option.textContent = `${option.dataset['label']} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}
