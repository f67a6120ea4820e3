import { edit, show } from '../edit.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours, source } from '../sound-collection.fixture.ts';
import { type BlockText, blockTexts } from '../words/block-text.ts';

export const quotesBalanced: Rule = {
  name: 'quotes-balanced',
  topic: 'typography',
  severity: 'error',
  why: 'Where a quotation does not end, a reader cannot tell whose words follow.',
  passes: [show(harbours, '‘better days’'), [...edit(harbours, '‘better days’', '“better days”'), ...edit(source, "'better days'", '"better days"')]],
  fails: [edit(harbours, '‘better days’', '‘better days'), edit(harbours, '‘better days’', '“better days'), edit(harbours, '‘better days’', 'better days”')],
  *check({ papers }) {
    for (const paper of papers) {
      const blocks = blockTexts(paper);
      for (const [i, block] of blocks.entries()) {
        const next = blocks[i + 1];
        // A quotation of several paragraphs opens each of them, and closes in the last.
        const continues = next?.note === block.note && next?.node.type === 'paragraph' ? next.text[0] : undefined;
        yield* judgeBlock(block, continues);
      }
    }
  },
};

interface Opening {
  mark: string;
  index: number;
}

function* judgeBlock({ text, placeAt }: BlockText, continues: string | undefined): Iterable<Complaint> {
  const open: Record<'double' | 'single', Opening[]> = { double: [], single: [] };
  for (const { 0: mark, index } of text.matchAll(/[“”„‘’‚]/g)) {
    const kind = '“”„'.includes(mark) ? open.double : open.single;
    const last = kind.at(-1);
    const closesLow = (mark === '“' && last?.mark === '„') || (mark === '‘' && last?.mark === '‚');
    if (closesLow || (mark === '”' && last)) kind.pop();
    else if (mark === '”')
      yield {
        ...placeAt(index),
        message: 'Unexpected closing mark ”, expected an opening one before it',
        hint: 'Where the copy text lacks it, supply it with <Emend>.',
      };
    else if (mark !== '’') kind.push({ mark, index });
    // Between letters it is an apostrophe; at a word's end it may be either.
    else if (last && !/^\p{L}/u.test(text.slice(index + 1))) kind.pop();
  }
  for (const { mark, index } of [...open.double, ...open.single].sort((a, b) => a.index - b.index)) {
    if (mark === continues) continue;
    yield {
      ...placeAt(index),
      message: `Unexpected opening mark ${mark} in “${text.slice(index, index + 24)}…”, expected a closing one behind it`,
      hint: 'An apostrophe at the beginning of a word is ’.',
    };
  }
}
