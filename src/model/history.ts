/** What became of a paper's passages since they were published. */
import type { Withdrawn } from './text.ts';

/** The words that a passage had, and the last version that had them; unknown where they were not stored. */
export interface Former {
  until: string;
  words: string | undefined;
}

export interface Withdrawal {
  id: string;
  /** As people name it: `§ I.2, ¶ 3`. */
  label: string;
  /** The version that did it. */
  version: string;
  /** Newest first. */
  former: readonly Former[];
  node: Withdrawn;
  /** The addresses that stood in it. */
  held: readonly string[];
  /** The words of those that had any of their own: its notes. */
  heldWords: readonly { id: string; words: string }[];
  /** The passage that has its words now. */
  movedTo: { id: string; label: string } | undefined;
}

export interface History {
  /** In the order of the text, by the address that each holds. */
  withdrawn: ReadonlyMap<string, Withdrawal>;
  /** Passages whose words were changed, with the version that did it last. */
  changed: ReadonlyMap<string, { version: string; former: readonly Former[] }>;
  /** Passages that came in between others, with the version that brought them. */
  inserted: ReadonlyMap<string, string>;
  /** Old addresses by the one that they lead to. */
  aliases: ReadonlyMap<string, readonly string[]>;
}

/** What a mark tells: of a passage's, or of a note's words. */
export const withdrawalBy = ({ withdrawn }: Pick<History, 'withdrawn'>, node: Withdrawn): Withdrawal | undefined =>
  node.id === undefined ? [...withdrawn.values()].find((each) => each.node === node) : withdrawn.get(node.id);
