/** One change to a published paper's addresses, as the rule that is about it tells it. */
import type { LedgerChange } from '../edition/ledger/ledger.ts';
import type { Finding } from '../model/finding.ts';
import type { ChangeOf, MarkOf } from './ledger-comparisons.ts';
import { anchorKept, complainOfAbsence, complainOfLoss } from './rules/anchor-kept.ts';
import { anchorNotReused, complainOfInsertion, complainOfReuse } from './rules/anchor-not-reused.ts';
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
    case 'withdrawn':
    case 'revived':
    case 'reworded':
      return { rule: anchorTextRecorded.name, ...complainOfChange({ paper, ledger, change }) };
  }
}

/** One mark that is missing, likewise. */
export function judgeMark({ paper, ledger, mark }: MarkOf<'withdrawn' | 'inserted'>): Finding {
  return mark.type === 'withdrawn'
    ? { rule: anchorKept.name, ...complainOfAbsence({ paper, ledger, mark }) }
    : { rule: anchorNotReused.name, ...complainOfInsertion({ paper, ledger, mark }) };
}
