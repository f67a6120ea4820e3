import { edit, write } from '../edit.ts';
import { placeAt } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction, works } from '../sound-collection.fixture.ts';
import { isReadAsWritten, isUtf8 } from '../words/content-bytes.ts';

export const fileUtf8: Rule = {
  name: 'file-utf8',
  topic: 'files',
  severity: 'error',
  why: 'In another encoding, letters beyond a–z turn into other characters.',
  passes: [edit(works, '  volume: 12', '  volume: 12\n  publisher: Ærø Forlag')],
  fails: [write(introduction, Uint8Array.from(Buffer.from('# Introduction\n\nThe Ærø Convention was signed in 1994.\n', 'latin1')))],
  *check({ files }) {
    for (const file of files) {
      if (isReadAsWritten(file)) continue;
      const { path, bytes } = file;
      const valid = validLength(bytes);
      const before = new TextDecoder().decode(bytes.subarray(0, valid));
      const found = `0x${bytes[valid]?.toString(16).toUpperCase().padStart(2, '0')}`;
      yield {
        ...placeAt({ path, text: before }, before.length),
        message: `Unexpected byte ${found}, expected a file in UTF-8`,
        hint: 'Save the file anew with the encoding UTF-8.',
      };
    }
  },
};

/** How many bytes from the beginning are UTF-8. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  // Every longer beginning is wrong once one is, but for a character that the cut divides, which is at most three bytes more.
  while (high - low > 8) {
    const middle = (low + high) >> 1;
    if ([0, 1, 2, 3].some((more) => isUtf8(bytes.subarray(0, middle + more)))) low = middle;
    else high = middle;
  }
  for (let length = high; length > low; length--) if (isUtf8(bytes.subarray(0, length))) return length;
  return low;
}
