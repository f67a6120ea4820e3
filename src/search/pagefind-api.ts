/** What the finder uses of the search index in the browser (Pagefind 1.5). */
export interface Pagefind {
  createInstance: (options: { baseUrl: string; noWorker: boolean }) => PagefindInstance;
}
export interface PagefindInstance {
  search: (query: string) => Promise<{ results: readonly IndexResult[] }>;
  /** Adds another index, by the address of its folder. */
  mergeIndex: (address: string, options: { baseUrl: string }) => Promise<void>;
}

export interface IndexResult {
  id: string;
  score: number;
  data: () => Promise<IndexedPage>;
}

export interface IndexedPage {
  /** With the base path, without fragment. */
  url: string;
  /** Every element with an id, in the order of the page. */
  anchors: readonly { element: string; id: string; text: string }[];
}
