/** A paper of ours as a work, to be cited like any other. */
import { messagesFor } from '../model/messages/messages.ts';
import type { Paper, PaperMeta } from '../model/paper.ts';
import { paperKinds } from '../model/paper-kind.ts';
import type { Creator, Work, WorkType } from '../model/work.ts';

/** `address` is where the edition stands, in full. The rights notice goes with every citation. */
export function paperWork({ title, rights, meta }: Pick<Paper, 'title' | 'rights' | 'meta'>, address: string): Work {
  const { authors, occasion, titlePage, date, pages, edition, language, doi, publishedIn, publisher } = meta;
  const type = typeOf(meta);
  const genre = titlePage.kind ?? genreOf(meta);
  const [editor, translator] = [contributors(meta, 'editor'), contributors(meta, 'translator')];
  return {
    type,
    title,
    author: authors.map(personOf),
    ...(editor && { editor }),
    ...(translator && { translator }),
    ...(genre && { genre }),
    ...seriesOf(type, meta),
    ...(publishedIn && {
      'container-title': publishedIn.title,
      ...(publishedIn.volume && { volume: publishedIn.volume }),
      ...(publishedIn.issue && { issue: publishedIn.issue }),
    }),
    ...(publisher && { publisher: publisher.name, ...(publisher.place && { 'publisher-place': publisher.place }) }),
    ...(occasion && { 'event-title': occasion.name, ...(occasion.place && { 'event-place': occasion.place }) }),
    issued: date,
    ...(pages && { page: pages.range }),
    medium: messagesFor(language).editionCited(edition[0]?.version ?? ''),
    language,
    ...(doi && { DOI: doi }),
    URL: address,
    ...(rights && { note: rights }),
  };
}

/** A paper that does not say what it is was given at its occasion, or is a document. */
export const typeOf = ({ kind, occasion }: PaperMeta): WorkType => (kind ? paperKinds[kind].type : occasion ? 'paper-conference' : 'document');

function genreOf({ kind }: PaperMeta): string | undefined {
  const known: { type: WorkType; genre?: string } | undefined = kind && paperKinds[kind];
  return known?.genre;
}

const personOf = ({ family, given }: { family: string; given?: string | undefined }): Creator => ({ family, ...(given && { given }) });

function contributors({ contributors: all = [] }: PaperMeta, role: string): Creator[] | undefined {
  const found = all.filter((each) => each.role === role).map(personOf);
  return found.length > 0 ? found : undefined;
}

/** Of an article, the series is its journal, whose number may be `12 (3)`; of a chapter, its book; a report is numbered in its series. */
function seriesOf(type: WorkType, { series }: PaperMeta): Partial<Work> {
  if (!series) return {};
  const { name, number } = series;
  if (type === 'article-journal') {
    const { volume, issue } = /^(?<volume>[^\s(.:/,]+)\s*(?:[(.:/,]\s*(?:no\.\s*)?(?<issue>[^\s()]+)\)?)?$/i.exec(number ?? '')?.groups ?? {};
    return { 'container-title': name, ...(volume ? { volume } : number ? { volume: number } : {}), ...(issue && { issue }) };
  }
  if (type === 'chapter') return { 'container-title': name, ...(number && { volume: number }) };
  return { 'collection-title': name, ...(number && (type === 'report' ? { number } : { 'collection-number': number })) };
}
