/** What the finder uses of the search index in the browser (Pagefind 1.5). */
export interface Pagefind {
  createInstance: (options: { noWorker: boolean }) => PagefindInstance;
}
export interface PagefindInstance {
  search: (query: string) => Promise<{ results: readonly IndexResult[] }>;
  /** None: the index has no filter. Answers when the index is loaded. */
  filters: () => Promise<unknown>;
  /** Adds another index, by the address of its folder. */
  mergeIndex: (address: string) => Promise<void>;
}

export interface IndexResult {
  /** Of a record. */
  id: string;
  score: number;
}
