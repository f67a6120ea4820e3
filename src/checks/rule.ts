/** What a rule of the editorial conscience is. One file a rule; its examples are its tests and its page in the handbook. */
import type { Collection } from '../edition/read-collection.ts';
import type { Finding } from '../model/finding.ts';

export type Severity = 'error' | 'warning';

/** Files by path, to be laid over a small sound collection; `null` takes a file away. */
export type Example = Readonly<Record<string, string | null>>;

export interface Rule {
  /** Permanent, and states the healthy condition: `work-exists`. */
  name: string;
  severity: Severity;
  /** Why it matters to a reader. */
  why: string;
  passes: readonly Example[];
  fails: readonly Example[];
  /** Judges what reading does not find by itself; a rule without it documents what reading reports under its name. */
  check?: (collection: Collection) => Iterable<Omit<Finding, 'rule'>>;
}
