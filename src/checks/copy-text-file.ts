import type { Collection } from '../edition/read-collection.ts';

/** Whether a file is a copy text, which is kept as it was received: hygiene is not asked of it. */
export const isCopyText = ({ papers }: Pick<Collection, 'papers'>, path: string): boolean => papers.some(({ source }) => source?.path === path) || !/\.(mdx|yaml)$/.test(path);
