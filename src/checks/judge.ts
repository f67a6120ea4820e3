/** Judges a collection by all the rules. */
import type { Collection } from '../edition/read-collection.ts';
import { compareFindings, type Finding } from '../model/finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

export interface Judgement {
  errors: Finding[];
  warnings: Finding[];
}

/** What reading found and what each rule finds, in the order of the files. */
export function judge(collection: Collection): Judgement {
  const findings: Finding[] = [...collection.findings];
  for (const { name, check } of rules) {
    for (const finding of check?.(collection) ?? []) findings.push({ rule: name, ...finding });
  }
  findings.sort(compareFindings);
  return {
    errors: findings.filter((finding) => severityOf(finding.rule) === 'error'),
    warnings: findings.filter((finding) => severityOf(finding.rule) === 'warning'),
  };
}

const byName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]));

function severityOf(name: string): Rule['severity'] {
  const rule = byName.get(name);
  if (!rule) throw new Error(`A finding names the rule “${name}”, which is not among the rules.`);
  return rule.severity;
}
