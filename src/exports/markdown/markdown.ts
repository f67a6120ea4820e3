/** A paper in Pandoc's Markdown, beside the BibTeX file of the works that it cites. */
import { stringify } from 'yaml';
import { type Change, listChanges } from '../../edition/papers/changes.ts';
import { nameAddress, textAddress } from '../../model/addresses.ts';
import { nameOf } from '../../model/authors.ts';
import { dateOf } from '../../model/date.ts';
import { formatDate } from '../../model/dates-in-words.ts';
import { directionOf } from '../../model/direction.ts';
import { pageLabel } from '../../model/labels.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import type { PaperMeta } from '../../model/paper.ts';
import { citePaper } from '../cite/cite-paper.ts';
import { worksOf } from '../cite/works-of.ts';
import { type ExportContext, type Exporter, handle } from '../exporter.ts';
import { joinBlanks } from '../written-words.ts';
import { escapeStart, escapeText } from './escape.ts';
import { createHandlers } from './handlers.ts';

/**
 * The words that cite are the author's own, so they stand as printed and link to the entry that `pandoc --citeproc` makes of the work;
 * the works are named under `nocite`, as a citation that Pandoc formats would add words of its own.
 */
export const markdownExporter: Exporter = {
  extension: 'md',
  mediaType: 'text/markdown',
  label: 'Markdown',
  render: renderMarkdown,
};

function renderMarkdown(context: ExportContext): string {
  const { paper, site } = context;
  const named = new Set<string>();
  const handlers = createHandlers(site.origin + textAddress(site.base, paper.id), named, paper.meta.language);
  const text = paper.files.flatMap(({ tree }) => tree.children).map((node) => handle(handlers, node).trim());
  const addresses = [...named].map((key) => `[${key}]: <${site.origin}${nameAddress(site.base, key)}>`);
  const parts = [`---\n${frontMatter(context)}---`, ...titlePage(context), ...text, listChangesOf(context), addresses.join('\n')];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Pandoc reads the values as Markdown. */
function frontMatter(context: ExportContext): string {
  const { paper, collection, site } = context;
  const { titlePage, authors, date, language, keywords, edition } = paper.meta;
  const works = Object.keys(worksOf(paper, collection));
  const fields = {
    title: escapeText(titlePage.title ?? paper.title),
    ...(titlePage.subtitle && { subtitle: escapeText(titlePage.subtitle) }),
    author: authors.map((author) => escapeText(nameOf(author))),
    date: escapeText(formatDate(dateOf(date), language)),
    lang: language,
    ...(directionOf(language) === 'rtl' && { dir: 'rtl' }),
    ...(keywords && { keywords: keywords.map(escapeText) }),
    ...(paper.meta.abstract && { abstract: escapeText(paper.meta.abstract) }),
    ...(paper.meta.doi && { doi: escapeText(paper.meta.doi) }),
    ...peopleOf(paper.meta),
    ...(paper.rights && { rights: escapeText(paper.rights) }),
    ...(paper.meta.licence && { license: escapeText(paper.meta.licence) }),
    edition: escapeText(edition[0]?.version ?? ''),
    url: escapeText(site.origin + textAddress(site.base, paper.id)),
    citation: escapeText(citePaper(context).text),
    ...(works.length > 0 && {
      bibliography: `${paper.id}.bib`,
      nocite: works.map((key) => `@${key}`).join(', '),
      'reference-section-title': messagesFor(language).references,
    }),
  };
  return stringify(fields, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** By what they did, as Pandoc's templates know them: `editor`, `translator`. */
function peopleOf({ contributors = [] }: PaperMeta): Record<string, string[]> {
  const byRole = Map.groupBy(contributors, ({ role }) => role);
  return Object.fromEntries([...byRole].map(([role, people]) => [role, people.map((person) => escapeText(nameOf(person)))]));
}

/** The lines of the print that the front matter does not hold as they stand. */
function titlePage({ paper }: ExportContext): string[] {
  const { title: _title, subtitle: _subtitle, ...lines } = paper.meta.titlePage;
  const paragraphs = Object.values(lines).map((line) => escapeStart(escapeText(line).trim()));
  return paragraphs.length > 0 ? ['::: {.title-page}', ...paragraphs, ':::'] : [];
}

function listChangesOf({ paper }: ExportContext): string {
  const changes = listChanges(paper);
  const { language } = paper.meta;
  return changes.length > 0
    ? `# ${messagesFor(language).changes} {.unnumbered}\n\n${changes.map((change) => `-   ${formatItem(change, language)}`).join('\n')}`
    : '';
}

function formatItem({ passage, was, now, why }: Change, language: string): string {
  const { nothing } = messagesFor(language);
  const reading = was ? `“${escapeText(was)}” → ${now ? `“${escapeText(now)}”` : nothing}` : `${nothing} → ${escapeText(now)}`;
  return joinBlanks(
    `[${escapeText(passage.label)}](#${passage.id})${passage.page === undefined ? '' : `, ${pageLabel(passage.page, language)}`}: ${reading}. ${escapeText(why)}`,
  );
}
