/** Pages in a sentence, for those who meet them in a list of results. */
import { nameOf } from '../../model/authors.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import type { Paper } from '../../model/paper.ts';

export function describeTitlePage({ title, meta }: Pick<Paper, 'title' | 'meta'>): string {
  const say = messagesFor(meta.language);
  return say.describeTitle(title, say.list(meta.authors.map(nameOf)));
}
