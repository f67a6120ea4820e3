/** A paper as plain text: paragraphs unwrapped, notes numbered at the end, each place with its address. */
import { formatWorks, houseStyleIn } from '../../citation/format.ts';
import { formatChange, listChanges } from '../../edition/papers/changes.ts';
import { textAddress, workAddress } from '../../model/addresses.ts';
import { dateOf, formatDate } from '../../model/date.ts';
import { labelWithPage } from '../../model/labels.ts';
import { citePaper } from '../cite/cite-paper.ts';
import { worksOf } from '../cite/works-of.ts';
import type { ExportContext, Exporter } from '../exporter.ts';
import { joinBlanks } from '../written-words.ts';
import { writeText } from './handlers.ts';

export const txtExporter: Exporter = {
  extension: 'txt',
  mediaType: 'text/plain',
  label: 'Plain text',
  purpose: 'for any program; notes at the end',
  render: renderText,
};

function renderText(context: ExportContext): string {
  const { paper, site } = context;
  const address = site.origin + textAddress(site.base, paper.id);
  const { body, notes } = writeText(paper, address);
  const parts = [
    Object.values(paper.meta.titlePage).map(joinBlanks).join('\n\n'),
    editionNotice(context, address),
    headed('TEXT', body),
    headed('NOTES', notes.join('\n\n')),
    headed('WORKS CITED', listWorks(context)),
    headed('CHANGES TO THE COPY TEXT', listChangesOf(context)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const headed = (heading: string, text: string) => text && `\n${'='.repeat(72)}\n${heading}\n\n${text}`;

function editionNotice(context: ExportContext, address: string): string {
  const { paper } = context;
  const [version] = paper.meta.edition;
  return [
    '-'.repeat(72),
    `Digital edition, version ${version?.version}${version ? `, ${formatDate(dateOf(version.date))}` : ''}: ${address}`,
    `Cite as: ${citePaper(context).text}`,
    `[p. 3] stands where printed page 3 begins, [3] where note 3 is called, _ before and behind italics, ⟨ ⟩ about what the editor supplied. Behind each section, paragraph and note stands its address, [#id] for ${address}#id; a page's is #page-3, a call's #n3-call.`,
  ].join('\n\n');
}

function listWorks({ paper, collection, site }: ExportContext): string {
  const entries = [...formatWorks(worksOf(paper, collection), houseStyleIn(paper.meta.language))];
  return entries.map(([key, { text }]) => `${joinBlanks(text)} <${site.origin}${workAddress(site.base, key)}>`).join('\n\n');
}

const listChangesOf = ({ paper }: ExportContext) =>
  listChanges(paper)
    .map((change) => joinBlanks(`${labelWithPage(change.passage)}: ${formatChange(change)}. ${change.why} [#${change.passage.id}]`))
    .join('\n\n');
