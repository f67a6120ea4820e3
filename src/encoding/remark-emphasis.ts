/**
 * Reads asterisks as an author means them. CommonMark decides by the characters on both sides whether a run may open or close
 * emphasis, for languages that part words by spaces: beside Japanese brackets, and behind a bracket before a letter (`*Rope (1901)*s`),
 * it reads none. Here, opening punctuation inside the words and closing punctuation inside them allow it too.
 */
import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

interface ParserData {
  micromarkExtensions?: unknown[];
}

export function remarkEmphasis(this: Processor) {
  const data = this.data() as ParserData;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [asterisk]: stars } }];
}

const asterisk = 42;

type Side = 'space' | 'opening' | 'closing' | 'punctuation' | 'letter';

function sideOf(code: Code): Side {
  // Line ends and tabs are below zero.
  if (code === null || code < 0) return 'space';
  const character = String.fromCharCode(code);
  if (/[\s\p{Zs}]/u.test(character)) return 'space';
  if (/[\p{Ps}\p{Pi}]/u.test(character)) return 'opening';
  if (/[\p{Pe}\p{Pf}.,:;!?。、，：；！？…]/u.test(character)) return 'closing';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

const stars: Construct = {
  name: 'attention',
  resolveAll: attention.resolveAll,
  tokenize(this: TokenizeContext, effects, ok) {
    const before = sideOf(this.previous);
    const start: State = (code) => {
      effects.enter('attentionSequence');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === asterisk) {
        effects.consume(code);
        return inside;
      }
      const token = effects.exit('attentionSequence');
      const behind = sideOf(code);
      token._open = canOpen(before, behind);
      token._close = canOpen(behind, before) || (behind === 'letter' && before === 'closing');
      return ok(code);
    };
    return start;
  },
};

/** CommonMark’s left-flanking, read from outside in, and one case more: a letter outside, opening punctuation inside. */
const canOpen = (outside: Side, inside: Side): boolean => inside !== 'space' && (inside === 'letter' || outside !== 'letter' || inside === 'opening');
