import { type Ledger, resolveAlias } from '../../model/ledger.ts';
import { didYouMean } from '../../model/nearest.ts';
import { edit } from '../edit.ts';
import { placeInLedger, publishedPapers } from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { ledger as ledgerFile, published } from '../sound-ledger.fixture.ts';

const withAliases = (...lines: readonly string[]) => published(...edit(ledgerFile, 'aliases: {}', ['aliases:', ...lines].join('\n  ')));

export const aliasValid: Rule = {
  name: 'alias-valid',
  topic: 'ledger',
  severity: 'error',
  why: 'An alias keeps an old reference alive only where it leads to a place in the text, and takes no other place’s address.',
  passes: [withAliases('s2: s1'), withAliases('s2: s3', 's3: s1')],
  fails: [withAliases('s2: s9'), withAliases('s1-2: s1-1'), withAliases('s2: s3', 's3: s2')],
  *check(collection) {
    for (const { ledger, anchors, withdrawn } of publishedPapers(collection)) {
      for (const old of Object.keys(ledger.aliases)) {
        const complaint = judgeAlias(ledger, old, anchors, withdrawn);
        if (complaint) yield { ...placeInLedger(ledger, 'aliases', old), ...complaint };
      }
    }
  },
};

/** Undefined for an alias that leads to a live address, over others or at once. */
export function judgeAlias(
  { aliases }: Pick<Ledger, 'aliases'>,
  old: string,
  anchors: ReadonlyMap<string, unknown>,
  withdrawn: ReadonlyMap<string, unknown> = new Map(),
): Pick<Complaint, 'message' | 'hint'> | undefined {
  const isLive = (id: string) => anchors.has(id) || withdrawn.has(id);
  const target = aliases[old] ?? '';
  if (isLive(old)) {
    return {
      message: `Unexpected alias of “${old}”, which stands in the text, expected one of an address that does not`,
      hint: `Take the alias away, or see to it that nothing in the text has the address “${old}”.`,
    };
  }
  if (resolveAlias(aliases, old, isLive) !== undefined) return undefined;
  if (Object.hasOwn(aliases, target)) {
    // One finding tells of the end of a chain: the others follow from it.
    return isInRing(aliases, old)
      ? { message: `Unexpected alias “${old}” that leads back to itself, expected one that leads to a place in the text` }
      : undefined;
  }
  return { message: `Unexpected alias to “${target}”, expected an address that the text has`, hint: didYouMean(target, anchors.keys()) };
}

function isInRing(aliases: Readonly<Record<string, string>>, id: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = aliases[id];
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = Object.hasOwn(aliases, at) ? aliases[at] : undefined;
  }
  return at === id;
}
