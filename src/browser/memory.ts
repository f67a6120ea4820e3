/** What the site remembers, on this device only: a reader's choices. Where storage is denied, nothing. */
const prefix = 'locus-';

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** An empty value is forgotten. */
export function remember(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(prefix + key, value);
    else localStorage.removeItem(prefix + key);
  } catch {
    // Denied: the choice holds for this page.
  }
}
