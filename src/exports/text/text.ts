/** A paper as plain text: paragraphs unwrapped, notes numbered at the end, each place with its address. */
import { formatWorks, houseStyleIn } from '../../citation/format.ts';
import { formatChange, listChanges } from '../../edition/papers/changes.ts';
import { textAddress, workAddress } from '../../model/addresses.ts';
import { dateOf } from '../../model/date.ts';
import { formatDate } from '../../model/dates-in-words.ts';
import { labelWithPage } from '../../model/labels.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import { lineText, recordLines } from '../../model/record-lines.ts';
import { citePaper } from '../cite/cite-paper.ts';
import { worksOf } from '../cite/works-of.ts';
import type { ExportContext, Exporter } from '../exporter.ts';
import { joinBlanks } from '../written-words.ts';
import { writeText } from './handlers.ts';

export const txtExporter: Exporter = {
  extension: 'txt',
  mediaType: 'text/plain',
  label: 'Plain text',
  render: renderText,
};

function renderText(context: ExportContext): string {
  const { paper, site } = context;
  const say = messagesFor(paper.meta.language);
  const address = site.origin + textAddress(site.base, paper.id);
  const { body, notes } = writeText(paper, address);
  const parts = [
    Object.values(paper.meta.titlePage).map(joinBlanks).join('\n\n'),
    editionNotice(context, address),
    headed(say.text, body),
    headed(say.headings.note, notes.join('\n\n')),
    headed(say.worksCitedHeading, listWorks(context)),
    headed(say.changes, listChangesOf(context)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const headed = (heading: string, text: string) => text && `\n${'='.repeat(72)}\n${heading.toUpperCase()}\n\n${text}`;

function editionNotice(context: ExportContext, address: string): string {
  const { paper } = context;
  const { language } = paper.meta;
  const say = messagesFor(language);
  const [version] = paper.meta.edition;
  return [
    ...recordLines(paper.meta).map((line) => joinBlanks(lineText(line))),
    '-'.repeat(72),
    `${say.list([say.digitalEdition(version?.version ?? ''), ...(version ? [formatDate(dateOf(version.date), language)] : [])])}: ${address}`,
    `${say.citeAs} ${citePaper(context).text}`,
    say.textNotice(address),
  ].join('\n\n');
}

function listWorks({ paper, collection, site }: ExportContext): string {
  const entries = [...formatWorks(worksOf(paper, collection), houseStyleIn(paper.meta.language))];
  return entries.map(([key, { text }]) => `${joinBlanks(text)} <${site.origin}${workAddress(site.base, key)}>`).join('\n\n');
}

const listChangesOf = ({ paper }: ExportContext) =>
  listChanges(paper)
    .map((change) =>
      joinBlanks(
        `${labelWithPage(change.passage, paper.meta.language)}: ${formatChange(change, messagesFor(paper.meta.language))}. ${change.why} [#${change.passage.id}]`,
      ),
    )
    .join('\n\n');
