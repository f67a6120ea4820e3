/** What people call the passages of a paper, fetched when the first hit in it is shown. Runs in the browser. */
import type { Hit } from './find-passages.ts';

interface PassageList {
  title: string;
  passages: Readonly<Record<string, { label: string; page: number }>>;
}

const lists = new Map<string, Promise<PassageList | undefined>>();

/** `§ I.2, ¶ 3, p. 4` for a paragraph, `n. 17` for a note; the id where the list of names cannot be had. */
export async function labelHit({ kind, url, id }: Hit): Promise<string> {
  if (kind === 'work') return 'work';
  if (!id) return 'paper';
  const passage = (await listOf(url))?.passages[id];
  if (!passage) return id;
  return kind === 'note' ? passage.label : `${passage.label}, p. ${passage.page}`;
}

function listOf(url: string): Promise<PassageList | undefined> {
  let list = lists.get(url);
  if (!list) {
    list = fetch(`${url}passages.json`)
      .then((response) => (response.ok ? (response.json() as Promise<PassageList>) : undefined))
      .catch(() => undefined);
    lists.set(url, list);
  }
  return list;
}
