import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtComment, doubtKinds, doubtYamlComment, findDoubts } from './doubt.ts';

const words = fc.string().map((text) => text.replace(/\s+/g, ' ').trim());
const doubts = fc.record({
  kind: fc.constantFrom(...doubtKinds),
  read: words,
  candidates: fc.array(words.filter((text) => text !== '')),
  because: words,
});

test('a doubt is read back as it was written, in a section and in YAML', () => {
  fc.assert(
    fc.property(doubts, (doubt) => {
      const section = `Words before ${doubtComment(doubt)} and behind.`;
      expect(findDoubts(section, 'mdx')).toEqual([{ doubt, start: 13, end: section.length - ' and behind.'.length }]);
      // YAML’s comment ends with the line; one without a field would be a comment like any other.
      if (doubt.read === '') return;
      expect(findDoubts(`date: "2010"\n  ${doubtYamlComment(doubt)}\ntitle: x\n`, 'yaml').map((each) => each.doubt)).toEqual([doubt]);
    }),
  );
});

test('other comments are no doubts', () => {
  expect(findDoubts('{/* doubtful | read: x */} {/* doubt nonsense | read: x */} {/* a note */}', 'mdx')).toEqual([]);
  expect(findDoubts('# doubts remain | here\n# doubt nonsense | read: x\n', 'yaml')).toEqual([]);
});
