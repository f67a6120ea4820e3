/** Judges a collection by all the rules. */
import { type Overview, overviewOf } from '../edition/collection/overview.ts';
import type { Collection } from '../edition/collection/read-collection.ts';
import { compareFindings, type Finding } from '../model/finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

export interface Judgement {
  errors: Finding[];
  warnings: Finding[];
}

/** What reading found and what each rule finds, in the order of the files. */
export const judge = (collection: Collection): Judgement =>
  judgementOf([...collection.findings, ...findInPapers(collection), ...findAcross(overviewOf(collection))]);

/**
 * What the rules find in papers, which may be some of all, and in the files beside them; without what reading found. Registers that
 * could not be read are `unread` in every part: references to them wait.
 */
export const findInPapers = (collection: Collection): Finding[] =>
  rules.flatMap(({ name, check }) => Array.from(check?.(collection) ?? [], (complaint) => ({ rule: name, ...complaint })));

/** What the rules find in the registers, and in papers beside each other. */
export const findAcross = (overview: Overview): Finding[] =>
  rules.flatMap(({ name, survey }) => Array.from(survey?.(overview) ?? [], (complaint) => ({ rule: name, ...complaint })));

/** In the order of the files. */
export function judgementOf(findings: readonly Finding[]): Judgement {
  const sorted = findings.toSorted(compareFindings);
  return {
    errors: sorted.filter((finding) => severityOf(finding.rule) === 'error'),
    warnings: sorted.filter((finding) => severityOf(finding.rule) === 'warning'),
  };
}

const byName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]));

function severityOf(name: string): Rule['severity'] {
  const rule = byName.get(name);
  if (!rule) throw new Error(`A finding names the rule “${name}”, which is not among the rules.`);
  return rule.severity;
}
