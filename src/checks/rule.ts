/** What a rule of the editorial conscience is. One file a rule; its examples are its tests and its page in the handbook. */
import type { Overview } from '../edition/collection/overview.ts';
import type { Collection } from '../edition/collection/read-collection.ts';
import type { Finding } from '../model/finding.ts';
import type { Edit } from './edit.ts';

export type Severity = 'error' | 'warning';

/** What rules are about: the parts of the handbook, in its order. */
export const topics = [
  'files',
  'markup',
  'structure',
  'notes',
  'citations',
  'works',
  'names',
  'events',
  'pages',
  'typography',
  'fidelity',
  'record',
  'ledger',
] as const;
export type Topic = (typeof topics)[number];

/** Changes to the small sound collection. */
export type Example = readonly Edit[];

/** A finding before its rule's name is added. */
export type Complaint = Omit<Finding, 'rule'>;

export interface Rule {
  /** Permanent, and states the healthy condition: `work-exists`. */
  name: string;
  topic: Topic;
  severity: Severity;
  /** Why it matters to a reader. */
  why: string;
  passes: readonly [Example, ...Example[]];
  fails: readonly [Example, ...Example[]];
  /**
   * Judges papers. What it says of one depends on that paper and the registers, never on other papers, so that papers may be judged
   * one at a time. A rule with neither this nor `survey` documents what reading reports under its name.
   */
  check?: (collection: Collection) => Iterable<Complaint>;
  /** Judges what no paper tells by itself: the registers, and papers beside each other. */
  survey?: (overview: Overview) => Iterable<Complaint>;
}
