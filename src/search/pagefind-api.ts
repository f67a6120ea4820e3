/** What the finder uses of the search index in the browser (Pagefind 1.5). */
export interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: readonly { id: string; score: number; data: () => Promise<IndexedPage> }[] }>;
}

export interface IndexedPage {
  /** Below the base path, without fragment. */
  url: string;
  /** The page's words, parted by spaces. */
  content: string;
  /** Every element with an id, and how many words come before it. */
  anchors: readonly { element: string; id: string; location: number }[];
  /** Which of the words match, from 0, each with how well. */
  weighted_locations: readonly { location: number; balanced_score: number }[];
}
