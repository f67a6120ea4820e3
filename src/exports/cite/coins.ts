/** A work as a ContextObject in SPAN (COinS): what the title of an empty `span.Z3988` holds, for reference managers that read pages. */
import { familyOf, sortForm } from '../../citation/csl-item.ts';
import { isPerson, type Work, type WorkType } from '../../model/work.ts';
import { isoDate } from '../iso-date.ts';

type Genre = { format: 'journal' | 'book'; genre: string } | { format: 'dc'; type: string };

const genres = {
  document: { format: 'dc', type: 'document' },
  speech: { format: 'dc', type: 'presentation' },
  treaty: { format: 'dc', type: 'document' },
  'article-journal': { format: 'journal', genre: 'article' },
  'article-magazine': { format: 'dc', type: 'magazineArticle' },
  'article-newspaper': { format: 'dc', type: 'newspaperArticle' },
  book: { format: 'book', genre: 'book' },
  chapter: { format: 'book', genre: 'bookitem' },
  report: { format: 'book', genre: 'report' },
  'paper-conference': { format: 'book', genre: 'proceeding' },
  thesis: { format: 'dc', type: 'thesis' },
  webpage: { format: 'dc', type: 'webpage' },
  legislation: { format: 'dc', type: 'statute' },
  legal_case: { format: 'dc', type: 'case' },
  interview: { format: 'dc', type: 'interview' },
} as const satisfies Record<WorkType, Genre>;

/** OpenURL's keys and values (Z39.88-2004), `&` between them; `address` is the entry's own. */
export function formatCoins(work: Work, address: string): string {
  const genre: Genre = genres[work.type];
  const pairs: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', genre.format === 'dc' ? 'info:ofi/fmt:kev:mtx:dc' : `info:ofi/fmt:kev:mtx:${genre.format}`],
    ...(genre.format === 'dc' ? dublinCore(work, genre.type) : bookOrJournal(work, genre)),
    ['rft_id', work.DOI ? `info:doi/${work.DOI}` : (work.URL ?? address)],
  ];
  return pairs.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : [])).join('&');
}

const dublinCore = (work: Work, type: string): [string, string | undefined][] => [
  ['rft.type', type],
  ['rft.title', work.title],
  ...(work.author ?? []).map((creator): [string, string] => ['rft.creator', sortForm(creator)]),
  ['rft.source', work['container-title']],
  ['rft.publisher', work.publisher],
  ['rft.date', isoDate(work.issued)],
  ['rft.language', work.language],
];

function bookOrJournal(work: Work, { format, genre }: Extract<Genre, { genre: string }>): [string, string | undefined][] {
  const isPart = format === 'journal' || work['container-title'] !== undefined;
  const [first] = work.author ?? [];
  return [
    ['rft.genre', genre],
    [isPart ? 'rft.atitle' : 'rft.title', work.title],
    [format === 'journal' ? 'rft.jtitle' : 'rft.btitle', isPart ? work['container-title'] : undefined],
    ...(first && isPerson(first)
      ? ([
          ['rft.aulast', familyOf(first)],
          ['rft.aufirst', first.given],
        ] as [string, string | undefined][])
      : []),
    ...(work.author ?? []).map((creator): [string, string] => [isPerson(creator) ? 'rft.au' : 'rft.aucorp', sortForm(creator)]),
    ['rft.series', format === 'book' ? work['collection-title'] : undefined],
    ['rft.pub', format === 'book' ? (work.publisher ?? work['event-title']) : undefined],
    ['rft.place', format === 'book' ? (work['publisher-place'] ?? work['event-place']) : undefined],
    ['rft.volume', format === 'journal' ? work.volume : undefined],
    ['rft.issue', format === 'journal' ? work.issue : undefined],
    ['rft.pages', work.page],
    ['rft.date', isoDate(work.issued)],
    ['rft.isbn', work.ISBN],
    ['rft.issn', work.ISSN],
    ['rft.language', work.language],
  ];
}
