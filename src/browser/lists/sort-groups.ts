/** Orders the entries of a list in groups (by kind, by year) as one list by another key, and in their groups again, as the page gives them. */

export function createSorting<O extends string>(list: HTMLElement, ownOrder: O, keyOf: (entry: HTMLElement, order: O) => string): (order: O) => void {
  const groups = [...list.children];
  const homes = new Map([...list.querySelectorAll<HTMLElement>('.entries > li')].map((entry) => [entry, entry.parentElement]));
  const single = document.createElement('ul');
  single.className = 'entries';
  let current = ownOrder;

  return (order) => {
    if (order === current) return;
    current = order;
    if (order === ownOrder) {
      for (const [entry, home] of homes) home?.append(entry);
      list.replaceChildren(...groups);
      return;
    }
    const sorted = [...homes.keys()].map((entry) => ({ entry, key: keyOf(entry, order) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    single.replaceChildren(...sorted.map(({ entry }) => entry));
    list.replaceChildren(single);
  };
}

/** Hides the groups of which nothing is left, and counts the others. */
export function createGroupCounts(list: HTMLElement): () => void {
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
    group,
    count: group.querySelector<HTMLElement>('.count'),
    entries: [...group.querySelectorAll<HTMLElement>('.entries > li')],
  }));
  return () => {
    for (const { group, count, entries } of groups) {
      const left = entries.reduce((sum, { hidden }) => sum + (hidden ? 0 : 1), 0);
      group.hidden = left === 0;
      if (count) count.textContent = String(left);
    }
  };
}
