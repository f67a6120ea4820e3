/** The choices of paper, author and year in a search form. Their values are fetched when the reader comes to them. */
import type { Answer, Finder, HitKind } from '../../search/finder.ts';
import { everything, isNarrowed, type Narrowing, type NarrowingKey, type NarrowingValues, narrowingKeys } from '../../search/narrowing.ts';
import { say } from '../words.ts';

export interface NarrowingFields {
  read: () => Narrowing;
  /** Takes the choice from an address; what no paper has is left out. */
  write: (parameters: URLSearchParams) => Promise<void>;
  /** What is chosen, for an address. */
  parameters: () => Partial<Narrowing>;
  /** What to add to what is said of an answer, for a kind or for all. */
  remark: (answer: Answer, kind: HitKind | undefined) => string;
}

export function addNarrowing(form: HTMLFormElement, finder: Finder): NarrowingFields {
  const details = document.createElement('details');
  details.className = 'kinds finder-kinds';
  details.appendChild(document.createElement('summary')).textContent = say.narrow;
  const choices = details.appendChild(document.createElement('div'));
  choices.className = 'choices';
  const selects = Object.fromEntries(narrowingKeys.map((key) => [key, addSelect(choices, key)])) as Record<NarrowingKey, HTMLSelectElement>;
  form.append(details);

  let filling: Promise<void> | undefined;
  const fill = () => {
    filling ??= finder.values().then((values) => fillSelects(selects, values));
    // A search says that there is no index.
    return filling.catch(() => {
      filling = undefined;
    });
  };
  details.addEventListener('toggle', () => void fill());

  const read = (): Narrowing => ({ paper: selects.paper.value, author: selects.author.value, year: selects.year.value });
  const parameters = () => Object.fromEntries(Object.entries(read()).filter(([, value]) => value !== ''));
  return {
    read,
    parameters,
    async write(asked) {
      if (!narrowingKeys.some((key) => asked.get(key))) {
        for (const key of narrowingKeys) selects[key].value = everything[key];
        return;
      }
      await fill();
      for (const key of narrowingKeys) {
        const value = asked.get(key) ?? '';
        selects[key].value = [...selects[key].options].some((option) => option.value === value) ? value : '';
      }
      details.open = isNarrowed(read());
    },
    remark: (answer, kind) => {
      const isWithoutWorks = !selects.paper.value && isNarrowed(read());
      return answer.kind === 'hits' && isWithoutWorks && kind !== 'text' && kind !== 'note' ? ` ${say.worksLeftOut}` : '';
    },
  };
}

function addSelect(choices: HTMLElement, key: NarrowingKey): HTMLSelectElement {
  const [words, all] = say.choices[key];
  const label = choices.appendChild(document.createElement('label'));
  label.appendChild(document.createElement('span')).textContent = words;
  const select = label.appendChild(document.createElement('select'));
  select.name = key;
  select.append(new Option(all, ''));
  return select;
}

function fillSelects(selects: Readonly<Record<NarrowingKey, HTMLSelectElement>>, values: NarrowingValues): void {
  for (const key of narrowingKeys) {
    selects[key].append(...values[key].map(({ value, label, count }) => new Option(key === 'paper' ? label : `${label} (${count})`, value)));
  }
}
