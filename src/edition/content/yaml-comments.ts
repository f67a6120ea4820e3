/** Where an entry of a YAML file begins with the comments above it. */

/** A comment on the lines before an entry is that entry’s; the file’s own stands apart from the first. `start` is the entry’s own offset. */
export function startWithComments(text: string, start: number): number {
  let at = text.lastIndexOf('\n', start - 1) + 1;
  while (at > 0) {
    const previous = text.lastIndexOf('\n', at - 2) + 1;
    if (!text.slice(previous, at).startsWith('#')) break;
    at = previous;
  }
  return at;
}
