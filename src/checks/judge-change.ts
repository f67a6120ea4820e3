/** One change to a published paper's addresses, as the rule that is about it tells it. */
import type { LedgerChange } from '../edition/ledger/ledger.ts';
import type { Finding } from '../model/finding.ts';
import type { ChangeOf } from './ledger-comparisons.ts';
import { anchorKept, complainOfLoss } from './rules/anchor-kept.ts';
import { anchorNotReused, complainOfReuse } from './rules/anchor-not-reused.ts';
import { anchorTextRecorded, complainOfChange } from './rules/anchor-text-recorded.ts';
import { anchorsRecorded, complainOfAddition } from './rules/anchors-recorded.ts';

export function judgeChange({ paper, ledger, change }: ChangeOf<LedgerChange['type']>): Finding {
  switch (change.type) {
    case 'added':
      return { rule: anchorsRecorded.name, ...complainOfAddition({ paper, ledger, change }) };
    case 'vanished':
      return { rule: anchorKept.name, ...complainOfLoss({ paper, ledger, change }) };
    case 'moved':
      return { rule: anchorNotReused.name, ...complainOfReuse({ paper, ledger, change }) };
    case 'retired':
    case 'revived':
    case 'reworded':
      return { rule: anchorTextRecorded.name, ...complainOfChange({ paper, ledger, change }) };
  }
}
