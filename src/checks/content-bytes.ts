/** What the files are, before anything is read from them. */
import type { Collection } from '../edition/read-collection.ts';

/** Whether a file is a copy text, which is kept as it was received: hygiene is not asked of it. */
export const isCopyText = ({ papers }: Pick<Collection, 'papers'>, path: string): boolean =>
  papers.some(({ source }) => source?.path === path) || !/\.(mdx|yaml)$/.test(path);

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
