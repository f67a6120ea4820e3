/** Orders the bibliography by author or year. Without it, the entries stand by kind. */
const controls = document.querySelector<HTMLElement>('[data-sorting]');
const bibliography = document.querySelector<HTMLElement>('[data-bibliography]');
if (controls && bibliography) {
  const byKind = [...bibliography.children];
  const homes = new Map([...bibliography.querySelectorAll<HTMLLIElement>('.entries > li')].map((entry) => [entry, entry.parentElement]));
  const list = document.createElement('ul');
  list.className = 'entries';

  const orderBy = (order: string) => {
    if (order === 'kind') {
      for (const [entry, home] of homes) home?.append(entry);
      bibliography.replaceChildren(...byKind);
      return;
    }
    const key = (entry: HTMLLIElement) => `${order === 'year' ? (entry.dataset['year'] ?? '9999') : ''}|${entry.dataset['author']}`;
    list.replaceChildren(...[...homes.keys()].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
    bibliography.replaceChildren(list);
  };

  controls.hidden = false;
  controls.addEventListener('change', (event) => {
    const order = (event.target as HTMLInputElement).value;
    orderBy(order);
    const status = controls.querySelector('[data-sorted]');
    if (status) status.textContent = `Ordered by ${order}.`;
  });
}
