/** What has become of published addresses, as lines to read. */
import { excerptOf } from '../checks/ledger-comparisons.ts';
import type { LedgerChange } from '../edition/ledger/ledger.ts';
import type { Withdrawn } from '../model/text.ts';

/** `+` new, `-` gone, `~` other words, `!` another place’s words, `>` an alias. */
export function formatChanges(changes: readonly LedgerChange[], aliases: readonly (readonly [old: string, target: string])[]): string[] {
  const rows = [...changes.map(formatChange), ...aliases.map(([old, target]) => ['>', old, `alias, leads to ${target}`] as const)];
  const width = Math.max(0, ...rows.map(([, id]) => id.length));
  return rows.map(([sign, id, text]) => `  ${sign} ${id.padEnd(width)}  ${text}`);
}

function formatChange(change: LedgerChange): readonly [sign: string, id: string, text: string] {
  const { id } = change;
  switch (change.type) {
    case 'added':
      return ['+', id, `new ${change.anchor.kind}${change.from === undefined ? '' : `, with the words of ${change.from}`}: ${quote(change.anchor.words)}`];
    case 'vanished':
      return ['-', id, `${change.recorded.kind} gone${change.nowAt === undefined ? '' : `; its words stand at ${change.nowAt}`}`];
    case 'retired':
      return ['-', id, `${change.recorded.kind} gone; its alias leads to ${change.target}`];
    case 'withdrawn':
      return [
        '-',
        id,
        change.by.id === id ? `${change.recorded.kind} withdrawn: ${tellMark(change.by.node)}` : `${change.recorded.kind} gone with ${change.by.id}`,
      ];
    case 'revived':
      return ['+', id, `${change.anchor.kind} is back: ${quote(change.anchor.words)}`];
    case 'reworded':
      return ['~', id, `${change.anchor.kind} reworded: ${quote(change.anchor.words)}`];
    case 'moved':
      return [
        '!',
        id,
        `${[...(change.bears === undefined ? ['now other words'] : [`now the words of ${change.bears}`]), ...(change.nowAt === undefined ? [] : [`its own stand at ${change.nowAt}`])].join('; ')}: ${quote(change.anchor.words)}`,
      ];
  }
}

const tellMark = ({ why, movedTo }: Withdrawn) => (movedTo === undefined ? quote(why ?? '') : `its words stand at ${movedTo}`);

const quote = (words: string) => `“${excerptOf(words)}”`;
