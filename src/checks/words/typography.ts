/** How rules about characters look through all that readers see: the text of the papers, the registers and the records. */
import type { Collection } from '../../edition/collection/read-collection.ts';
import { withoutAddresses } from '../../model/written-addresses.ts';
import type { Place } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { blockTexts } from './block-text.ts';
import { type RecordText, recordTexts, registerTexts } from './record-texts.ts';

export interface Setting {
  language: string;
  /** The record's field; empty in the text itself. */
  field: string;
}

/** A match of `pattern`, with what to say of it; undefined where it is right after all. */
export type Judge = (match: RegExpExecArray, setting: Setting) => Omit<Complaint, keyof Place> | undefined;

/** The parts of a rule that look through the papers and the registers for a pattern, which is global. */
export const judgeCharacters = (pattern: RegExp, judge: Judge): Required<Pick<Rule, 'check' | 'survey'>> => ({
  *check(collection) {
    yield* judgeBlocks(collection, pattern, judge);
    yield* judgeRecords(recordTexts(collection), pattern, judge);
  },
  survey: (overview) => judgeRecords(registerTexts(overview), pattern, judge),
});

function* judgeBlocks({ papers }: Collection, pattern: RegExp, judge: Judge): Iterable<Complaint> {
  for (const paper of papers) {
    const setting = { language: paper.meta.language, field: '' };
    for (const { text, placeAt, languageAt } of blockTexts(paper)) {
      if (text.search(pattern) < 0) continue;
      for (const match of withoutAddresses(text).matchAll(pattern)) {
        const complaint = judge(match, { ...setting, language: languageAt(match.index) ?? setting.language });
        if (complaint) yield { ...placeAt(match.index), ...complaint };
      }
    }
  }
}

function* judgeRecords(texts: Iterable<RecordText>, pattern: RegExp, judge: Judge): Iterable<Complaint> {
  for (const { text, place, ...setting } of texts) {
    if (text.search(pattern) < 0) continue;
    for (const match of withoutAddresses(text).matchAll(pattern)) {
      const complaint = judge(match, setting);
      if (complaint) yield { ...place(), ...complaint };
    }
  }
}

/** The words around a place, to know it by. */
export const around = ({ input, index, 0: { length } }: RegExpExecArray): string =>
  input
    .slice(Math.max(0, index - 12), index + length + 12)
    .replace(/\s+/g, ' ')
    .trim();
