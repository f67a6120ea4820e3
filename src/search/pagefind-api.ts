/** What the finder uses of the search index in the browser (Pagefind 1.5). */
export interface Pagefind {
  createInstance: (options: { baseUrl: string; noWorker: boolean }) => PagefindInstance;
}
export interface PagefindInstance {
  search: (query: string, options?: { filters: Filters }) => Promise<{ results: readonly IndexResult[] }>;
  /** Adds another index, by the address of its folder. */
  mergeIndex: (address: string, options: { baseUrl: string }) => Promise<void>;
  /** The values of each filter, with the number of their pages. */
  filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** A page has to bear all values given. */
export type Filters = Readonly<Record<string, { all: readonly string[] }>>;

export interface IndexResult {
  id: string;
  score: number;
  data: () => Promise<IndexedPage>;
}

export interface IndexedPage {
  /** With the base path, without fragment. */
  url: string;
  content: string;
  /** Every element with an id, in the order of the page; `location` counts the words before it. */
  anchors: readonly { element: string; id: string; location: number }[];
}
