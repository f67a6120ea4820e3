/** What the text page tells of a version that its address names, `?v=1.0.0`: fetched only then. */
import { historyOf } from '../edition/ledger/history.ts';
import type { Former } from '../model/history.ts';
import { messagesFor } from '../model/messages/messages.ts';
import type { Paper } from '../model/paper.ts';

export interface ChangeSince {
  /** The passage, and the addresses that it holds besides. */
  ids: readonly string[];
  label: string;
  /** The version that did it. */
  version: string;
  told: string;
  former: readonly Former[];
}

/** All words are in the language of the paper. */
export interface VersionHistory {
  /** Newest first, each with what is said first to who comes from it. */
  versions: readonly { version: string; told: string }[];
  unknown: string;
  unchanged: string;
  since: string;
  changes: readonly ChangeSince[];
}

export function tellVersions(paper: Paper): VersionHistory {
  const say = messagesFor(paper.meta.language);
  const { withdrawn, changed, inserted } = historyOf(paper);
  const labelOf = (id: string) => paper.passages.get(id)?.label ?? id;
  const versions = paper.meta.edition.map(({ version }) => version);
  const [now = ''] = versions;
  const changes = [
    ...[...withdrawn.values()].map(({ id, label, version, node, movedTo, held, former }) => ({
      ...{ ids: [id, ...held], label, version, former },
      told: movedTo ? `${say.moved(label, version)} ${movedTo.label}.` : [say.withdrawn(label, version), node.why].filter(Boolean).join(' '),
    })),
    ...[...changed].map(([id, { version, former }]) => ({
      ids: [id],
      label: labelOf(id),
      version,
      told: `${labelOf(id)}: ${say.changedIn(version)}.`,
      former,
    })),
    ...[...inserted].map(([id, version]) => ({ ids: [id], label: labelOf(id), version, told: `${labelOf(id)}: ${say.insertedIn(version)}.`, former: [] })),
  ];
  const place = (version: string) => versions.indexOf(version);
  const hasChanged = (cited: string) => changes.some(({ version }) => place(version) < place(cited));
  return {
    versions: versions.map((version) => ({ version, told: hasChanged(version) ? say.citedVersion(version, now) : say.asCited(version) })),
    unknown: say.noVersion(now),
    unchanged: say.passageAsCited,
    since: say.changedSince,
    changes,
  };
}
