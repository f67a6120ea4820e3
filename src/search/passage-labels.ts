/** What people call the passages of a paper, fetched when the first hit in it is shown. Runs in the browser. */
interface PassageList {
  title: string;
  passages: Readonly<Record<string, { label: string; page: number }>>;
}

const lists = new Map<string, Promise<PassageList>>();

/** `§ I.2, ¶ 3, p. 4` for a paragraph, `n. 17` for a note. */
export async function labelPassage(pageUrl: string, id: string): Promise<string> {
  let list = lists.get(pageUrl);
  if (!list) {
    list = fetch(`${pageUrl}passages.json`).then((response) => response.json() as Promise<PassageList>);
    lists.set(pageUrl, list);
  }
  const passage = (await list).passages[id];
  if (!passage) return id;
  return passage.label.startsWith('n.') ? passage.label : `${passage.label}, p. ${passage.page}`;
}
