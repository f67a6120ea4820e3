/** What stands in the place of a passage that was withdrawn. */
import { historyOf } from '../../edition/ledger/history.ts';
import { type Withdrawal, withdrawalBy } from '../../model/history.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import type { Paper } from '../../model/paper.ts';
import type { Withdrawn } from '../../model/text.ts';

export const withdrawalOf = (paper: Paper, node: Withdrawn): Withdrawal | undefined => withdrawalBy(historyOf(paper), node);

/** In the language of the paper: that it is gone, since when, and why or to where. */
export function tellWithdrawal(paper: Paper, node: Withdrawn): string {
  const told = withdrawalOf(paper, node);
  const messages = messagesFor(paper.meta.language);
  if (told?.movedTo) return `${messages.moved(told.label, told.version)} ${told.movedTo.label}`;
  return [told && messages.withdrawn(told.label, told.version), node.why].filter(Boolean).join(' ');
}
