/** What a search found, in a sentence. */
import type { ScriptMessages } from '../model/messages/messages.ts';
import type { Answer, HitKind } from './finder.ts';
import { hitKinds } from './finder.ts';

/** For all kinds, or for one that the reader has narrowed to. */
export function messageFor(say: ScriptMessages, answer: Answer, query: string, kind?: HitKind): string {
  if (answer.kind === 'empty') return '';
  if (answer.kind === 'short') return say.typeMore;
  const [open, close] = say.quotes;
  const shown = `${open}${shorten(query, say)}${close}`;
  if (answer.kind !== 'hits') return say.nothingToLookFor(shown);
  const { length } = answer.hits.filter((hit) => !kind || hit.kind === kind);
  if (length === 0) return say.nothingFound(shown, kind);
  if (answer.partial) return say.foundHere(length, shown, kind);
  return answer.whole ? say.found(length, shown, kind) : say.someFound(length, shown, kind);
}

/** How many hits there are of each kind, and of all. */
export function countKinds(answer: Answer): Record<HitKind | '', number> {
  const hits = answer.kind === 'hits' ? answer.hits : [];
  const counts = { '': hits.length } as Record<HitKind | '', number>;
  for (const kind of hitKinds) counts[kind] = hits.filter((hit) => hit.kind === kind).length;
  return counts;
}

const longest = 60;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** In whole characters. A query that may run in another direction than what is said stays within its quotes. */
function shorten(query: string, { search }: ScriptMessages): string {
  const characters = [...query.trim().replace(/\s+/g, ' ')];
  const text = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
  return rightToLeft.test(text + search) ? `\u2068${text}\u2069` : text;
}
