/** What the files are, before anything is read from them. */
import type { Collection } from '../../edition/collection/read-collection.ts';
import type { ContentFile } from '../../edition/content/read-folder.ts';

/** Whether a file is a copy text, which is kept as it was received: hygiene is not asked of it. */
export const isCopyText = ({ papers }: Pick<Collection, 'papers'>, path: string): boolean =>
  papers.some(({ source }) => source?.path === path) || !/\.(mdx|yaml)$/.test(path);

/** What is not UTF-8 was read as U+FFFD, which may also have been written. */
export const isReadAsWritten = ({ text, bytes }: Pick<ContentFile, 'text' | 'bytes'>): boolean => !text.includes('\uFFFD') || isUtf8(bytes);

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
