/** How what stands in a file and what was read from it correspond. */

/** For each character of a text node, where it stands in what was written: a line's end is one space, an escape or a reference one character. */
export function indexWritten(written: string): number[] {
  const places: number[] = [];
  for (const { 0: piece, index } of written.matchAll(/[ \t]*\r?\n[ \t>]*|\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|[\s\S]/gi)) {
    places.push(index);
    // A reference to a character beyond the basic plane is two.
    if (piece.startsWith('&#') && codePointOf(piece) > 0xffff) places.push(index);
  }
  return places;
}

const codePointOf = (reference: string): number =>
  /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);
