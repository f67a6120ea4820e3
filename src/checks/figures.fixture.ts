/** The sound collection with a figure and a table: what the examples of the rules on them start from. */
import { type Edit, edit, write } from './edit.ts';
import { introduction, source } from './sound-collection.fixture.ts';

export const picture = 'papers/marlow-1999/ports.svg';
export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120"><circle cx="80" cy="60" r="9"/><circle cx="240" cy="60" r="9"/></svg>\n';

const sentence = 'It ended a long dispute between the ports.';

/** Puts blocks behind the introduction’s last sentence. */
export const behindSentence = (mdx: string): [Edit] => edit(introduction, sentence, `${sentence}\n\n${mdx}`);
/** The same in the copy text, which has their words. */
export const behindPrint = (words: string): [Edit] => edit(source, sentence, `${sentence}\n\n${words}`);

export const figure = '<Figure src="ports.svg" alt="Two dots, for the ports, on a level." />';
export const withFigure: readonly [Edit, ...Edit[]] = [...write(picture, drawing), ...behindSentence(figure)];

export const table = `<Table>
| Port | Quays |
|:-----|------:|
| Bergen | 4 |

Quays in use.
</Table>`;
export const withTable: readonly [Edit, ...Edit[]] = [...behindSentence(table), ...behindPrint('Port Quays\nBergen 4\n\nQuays in use.')];
