/** The search page: results as one types, the query in the address. */
import { countKinds, messageFor } from '../../search/answer-message.ts';
import { type Answer, createFinder, type Hit, type HitKind } from '../../search/finder.ts';
import { renderHit } from '../../search/hit-elements.ts';
import { everything } from '../../search/narrowing.ts';
import { say } from '../words.ts';
import type { NarrowingFields } from './narrowing-fields.ts';

const mostResults = 100;

const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-search-results]');
if (form && status && list) startSearching(form, status, list);

function startSearching(form: HTMLFormElement, status: HTMLElement, list: HTMLOListElement): void {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const kinds = [...form.querySelectorAll<HTMLInputElement>('[name="in"]')];
  const several = 'several' in document.body.dataset;
  const finder = createFinder(document.body.dataset['base'] ?? '/', { bundles: document.body.dataset['bundles'], language: document.documentElement.lang });
  let fields: NarrowingFields | undefined;
  let turn = 0;

  const search = async () => {
    turn += 1;
    const mine = turn;
    const query = field.value;
    const kind = (kinds.find(({ checked }) => checked)?.value as HitKind | '') || undefined;
    try {
      const answer = await finder.find(query, fields?.read() ?? everything);
      const hits = answer.kind === 'hits' ? answer.hits.filter((hit) => !kind || hit.kind === kind).slice(0, mostResults) : [];
      const items = hits.map((hit) => renderItem(hit, query));
      // Else a later question has been asked meanwhile.
      if (mine === turn) show(`${messageFor(say, answer, query, kind)}${fields?.remark(answer, kind) ?? ''}`, items, answer);
    } catch {
      if (mine === turn) show(import.meta.env.DEV ? say.noIndexYet : say.noIndex, [], { kind: 'empty' });
    }
  };

  const show = (message: string, items: readonly HTMLLIElement[], answer: Answer) => {
    status.textContent = message;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    const counts = countKinds(answer);
    for (const { value, labels } of kinds) {
      const count = labels?.[0]?.querySelector('[data-count]');
      if (count) count.textContent = answer.kind === 'hits' ? String(counts[value as HitKind | '']) : '';
    }
  };

  const writeAddress = () => {
    const address = new URL(location.href);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]).toString();
    history.replaceState(history.state, '', address);
  };
  const readAddress = () => {
    const parameters = new URLSearchParams(location.search);
    // What was typed before this ran stays.
    field.value = parameters.get('q') ?? field.value;
    const kind = parameters.get('in') ?? '';
    for (const choice of kinds) choice.checked = choice.value === (kinds.some(({ value }) => value === kind) ? kind : '');
  };

  form.addEventListener('input', () => void search());
  // Browsers refuse an address that changes with every key.
  form.addEventListener('change', writeAddress);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    writeAddress();
    void search();
  });
  // So that the way back from a passage leads to the results.
  list.addEventListener('click', writeAddress, { capture: true });
  field.addEventListener('focus', finder.prepare, { once: true });
  const start = async () => {
    readAddress();
    if (!field.value) field.focus();
    if (several) {
      fields = (await import('./narrowing-fields.ts')).addNarrowing(form, finder);
      await fields.write(new URLSearchParams(location.search));
    }
    if (field.value) void search();
  };
  void start();
}

function renderItem(hit: Hit, query: string): HTMLLIElement {
  const { link, excerpt } = renderHit(hit, query);
  const item = document.createElement('li');
  item.dataset['kind'] = hit.kind;
  item.append(link, excerpt);
  return item;
}
