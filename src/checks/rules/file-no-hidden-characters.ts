import { edit } from '../edit.ts';
import { placeAt } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction, works } from '../sound-collection.fixture.ts';
import { isCopyText, isReadAsWritten } from '../words/content-bytes.ts';
import { escapedCharacters } from '../words/escaped-characters.ts';

const kinds: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u, name: 'bidirectional control' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  { pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u, name: 'control character' },
  { pattern: /[\u00AD\u200B\u2060\uFEFF\u{E0000}-\u{E007F}\uFFF9-\uFFFB]/u, name: 'invisible character' },
  { pattern: /[\uE000-\uF8FF\uFFFD-\uFFFF]/u, name: 'character without a meaning' },
];

const hidden = new RegExp(kinds.map(({ pattern }) => pattern.source).join('|'), 'gu');

export const fileNoHiddenCharacters: Rule = {
  name: 'file-no-hidden-characters',
  topic: 'files',
  severity: 'error',
  why: 'Characters that cannot be seen break words for search, or show the text in another order than it is written.',
  passes: [edit(works, '  volume: 12', '  volume: 12\n  publisher: دار النشر')],
  fails: [
    edit(introduction, 'long dispute', 'long \u202Edispute\u202C'),
    edit(introduction, 'long dispute', 'long\u0000 dispute'),
    edit(introduction, 'dispute', 'dis\u00ADpute'),
    edit(works, 'title: Bergen Convention', 'title: Bergen\u200B Convention'),
    edit(works, 'title: Bergen Convention', String.raw`title: "Bergen\x02 Convention"`),
    edit(introduction, 'long dispute', 'long&#x202E; dispute'),
  ],
  *check(collection) {
    for (const file of collection.files) {
      // What is not UTF-8 is a finding of its own, and its characters are chance.
      if (isCopyText(collection, file.path) || !isReadAsWritten(file)) continue;
      const written = [...file.text.matchAll(hidden)].map(({ 0: character, index }) => ({ character, index }));
      for (const { character, index } of [...written, ...escapedCharacters(file)]) {
        const name = kinds.find(({ pattern }) => pattern.test(character))?.name;
        if (name === undefined) continue;
        const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
        yield {
          ...placeAt(file, index),
          message: `Unexpected ${name} ${code}, expected characters that can be seen`,
          hint: 'Delete it; write the words around it anew if it does not show.',
        };
      }
    }
  },
};
