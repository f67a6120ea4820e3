/** The reader's last searches, kept on this device only. Runs in the browser. */
const key = 'locus-searches';
const most = 6;
const longest = 100;

/** The last first. Empty where storage is denied or holds something else. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((search) => typeof search === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const search = query.trim().replace(/\s+/g, ' ');
  if (!search || search.length > longest) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== search.toLowerCase());
  store(JSON.stringify([search, ...others].slice(0, most)));
}

export const forgetSearches = () => store(undefined);

function store(value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Denied: then nothing is kept.
  }
}
