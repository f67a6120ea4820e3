/** The search page: results as one types, the query in the address. */
import { createFinder, type Hit, type HitKind, NoIndexError } from '../search/finder.ts';
import { labelPassage } from '../search/passage-labels.ts';
import { markParameter } from './mark-words.ts';

const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-search-results]');
const mostResults = 60;

if (form && status && list) {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const finder = createFinder(document.body.dataset['base'] ?? '/');
  let asked = 0;

  const show = (message: string, hits: readonly HTMLLIElement[] = []) => {
    status.textContent = message;
    list.replaceChildren(...hits);
    list.hidden = hits.length === 0;
  };

  const search = async () => {
    asked += 1;
    const turn = asked;
    const query = field.value;
    const kind = (new FormData(form).get('in') as HitKind | '') || undefined;
    try {
      const answer = await finder.find(query, kind);
      const items = answer.kind === 'hits' ? await Promise.all(answer.hits.slice(0, mostResults).map((hit) => renderHit(hit, query))) : [];
      // A later question has been asked meanwhile.
      if (turn !== asked) return;
      show(messageFor(answer, query), items);
    } catch (error) {
      if (turn !== asked) return;
      if (!(error instanceof NoIndexError)) console.error(error);
      show('There is no search index here. It is made when the site is built: run “npm run build”, then “npm run preview”.');
    }
  };

  const remember = () => {
    const address = new URL(location.href);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]).toString();
    history.replaceState(history.state, '', address);
  };

  const restore = () => {
    const parameters = new URLSearchParams(location.search);
    field.value = parameters.get('q') ?? '';
    for (const choice of form.querySelectorAll<HTMLInputElement>('[name="in"]')) choice.checked = choice.value === (parameters.get('in') ?? '');
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember();
      void search();
    }, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    remember();
    void search();
  });
  restore();
  if (field.value) void search();
  else field.focus();
}

function messageFor(answer: Awaited<ReturnType<ReturnType<typeof createFinder>['find']>>, query: string): string {
  if (answer.kind === 'empty') return '';
  if (answer.kind === 'short') return 'Type at least two letters.';
  const shown = query.length > 60 ? `${query.slice(0, 60)}…` : query.trim();
  const { length } = answer.hits;
  if (length === 0) return `Nothing found for “${shown}”.`;
  return `${length} ${length === 1 ? 'passage' : 'passages'} for “${shown}”${length > mostResults ? `, of which the first ${mostResults} are shown` : ''}.`;
}

async function renderHit({ kind, url, id, excerpt }: Hit, query: string): Promise<HTMLLIElement> {
  const link = document.createElement('a');
  const address = new URL(url, location.href);
  address.searchParams.set(markParameter, query.trim());
  address.hash = id;
  link.href = address.href;
  link.textContent = kind === 'work' ? 'work' : await labelPassage(url, id);
  const words = document.createElement('p');
  for (const { text, marked } of excerpt) {
    if (!marked) words.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text.trimStart();
      words.append(text.startsWith(' ') ? ' ' : '', mark);
    }
  }
  const item = document.createElement('li');
  item.dataset['kind'] = kind;
  item.append(link, words);
  return item;
}
