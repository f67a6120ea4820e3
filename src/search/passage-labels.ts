/** What people call the passages of a paper, fetched when the first hit in it is shown. Runs in the browser. */

import { textAddress } from '../model/addresses.ts';
import type { Hit } from './find-passages.ts';

interface PassageList {
  title: string;
  passages: Readonly<Record<string, { label: string; page: number }>>;
  /** Keys of the works that it cites; absent where the collection holds no other paper. */
  works?: readonly string[];
}

const lists = new Map<string, Promise<PassageList | undefined>>();

/**
 * `§ I.2, ¶ 3, p. 4` for a paragraph, `n. 17` for a note; the id where the list of names cannot be had. Among `several` papers with the
 * title of its own: `n. 17, NATO and Japan`.
 */
export async function labelHit(hit: Hit, several: boolean): Promise<string> {
  if (hit.kind === 'work') return 'work';
  const list = hit.id || several ? await listOf(hit.url) : undefined;
  const label = labelIn(list, hit);
  return several && list ? `${label}, ${list.title}` : label;
}

function labelIn(list: PassageList | undefined, { kind, id }: Hit): string {
  if (!id) return 'paper';
  const passage = list?.passages[id];
  if (!passage) return id;
  return kind === 'note' ? passage.label : `${passage.label}, p. ${passage.page}`;
}

/** Keys of the works that a paper cites; none where the list cannot be had. */
export const worksCitedIn = async (base: string, paper: string): Promise<readonly string[]> => (await listOf(textAddress(base, paper)))?.works ?? [];

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
