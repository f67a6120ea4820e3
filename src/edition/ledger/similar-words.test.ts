import { expect, test } from 'vitest';
import { isRewording } from './similar-words.ts';

test.each([
  // Half of them are left.
  ['one two three four five six seven eight', 'one two three four nine ten eleven twelve', true],
  ['one two three four five six seven eight', 'one two three nine ten eleven twelve thirteen', false],
  // Whatever their order, their case, their points and how their quotes are set.
  ['The quay “of wood” was old, and long.', 'Old and long was the ‘quay’ of wood', true],
  // A long text that has the few words of a short one by chance.
  ['It was of the town and of the sea.', `${'The town was of the sea and it was of the harbour, as all knew. '.repeat(5)}`, false],
  // A letter that was mended, where there are few words.
  ['Conclusions', 'Conclusion', true],
  ['Ibdi.', 'Ibid.', true],
  ['Bergen', 'Stavanger', false],
  ['Ibid.', 'Lund, Quays and Trade, p. 3.', false],
  // Letters without spaces between words are counted each.
  ['開国の港は古い。', '開国の港は新しい。', true],
  ['開国の港は古い。', '船は税を払った。', false],
  ['', '', true],
  ['', 'Words.', false],
])('“%s” and “%s”', (recorded, now, same) => expect(isRewording(recorded, now)).toBe(same));
