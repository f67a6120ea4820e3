/** A work as a ContextObject in SPAN (COinS): what the title of an empty `span.Z3988` holds, for reference managers that read pages. */
import { familyOf } from '../../citation/csl-item.ts';
import { plainTitle } from '../../citation/plain-title.ts';
import { type Creator, isPerson, namedCreators, type Work, type WorkType } from '../../model/work.ts';
import { isoDate } from '../iso-date.ts';

/** Formats of Z39.88-2004, each with the keys of its titles. Zotero takes `title` of a part for that of the whole. */
type Genre =
  | { format: 'journal'; genre: 'article' }
  | { format: 'book'; genre: 'book' | 'report' | 'bookitem' | 'proceeding' }
  | { format: 'dissertation' }
  | { format: 'dc'; type: string };

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
  thesis: { format: 'dissertation' },
  webpage: { format: 'dc', type: 'webpage' },
  legislation: { format: 'dc', type: 'statute' },
  legal_case: { format: 'dc', type: 'case' },
  interview: { format: 'dc', type: 'interview' },
  manuscript: { format: 'dc', type: 'manuscript' },
  software: { format: 'dc', type: 'computerProgram' },
  dataset: { format: 'dc', type: 'dataset' },
} as const satisfies Record<WorkType, Genre>;

type Pair = [key: string, value: string | undefined];

/** OpenURL's keys and values (Z39.88-2004), `&` between them. An identifier is the work's own, or there is none. */
export function formatCoins(work: Work): string {
  const genre: Genre = genres[work.type];
  const pairs: Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${genre.format}`],
    ...('genre' in genre ? [['rft.genre', genre.genre] satisfies Pair] : 'type' in genre ? [['rft.type', genre.type] satisfies Pair] : []),
    ...titles(work, genre),
    ...authors(work),
    ['rft.date', isoDate(work.issued)],
    ...publication(work, genre),
    ['rft.language', work.language],
    ['rft_id', work.DOI ? `info:doi/${work.DOI}` : work.URL],
  ];
  return pairs.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : [])).join('&');
}

function titles(work: Work, genre: Genre): Pair[] {
  const title = plainTitle(work.title);
  const whole = work['container-title'] ?? work['event-title'];
  if (genre.format === 'dc')
    return [
      ['rft.title', title],
      ['rft.source', whole],
    ];
  if (genre.format === 'dissertation') return [['rft.title', title]];
  if (genre.format === 'journal')
    return [
      ['rft.atitle', title],
      ['rft.jtitle', whole],
    ];
  const isPart = genre.genre === 'bookitem' || genre.genre === 'proceeding';
  return isPart
    ? [
        ['rft.atitle', title],
        ['rft.btitle', whole],
      ]
    : [['rft.btitle', title]];
}

/**
 * A body under the key that is for bodies alone: under the others, readers part its name as a person's. Zotero puts each body before
 * what it has read, so that they stand here from the last to the first.
 */
function authors({ author }: Work): Pair[] {
  const { named } = namedCreators(author);
  const persons = named.flatMap((creator): Pair[] => (isPerson(creator) ? [['rft.au', personName(creator)]] : []));
  const bodies = named.flatMap((creator): Pair[] => (isPerson(creator) ? [] : [['rft.aucorp', creator.literal]]));
  return [...persons, ...bodies.reverse()];
}

/** `Gogh, Vincent van`: what stands before the comma is taken for the family name. A name of one part needs the comma, too. */
function personName(creator: Extract<Creator, { family: string }>): string {
  const given = [creator.given, creator.suffix].filter(Boolean).join(', ');
  return `${familyOf(creator)}, ${given}`.replace(/, $/, ',');
}

function publication(work: Work, genre: Genre): Pair[] {
  const publisher = work.publisher ?? work.authority;
  return [
    [genre.format === 'dissertation' ? 'rft.inst' : genre.format === 'dc' ? 'rft.publisher' : 'rft.pub', publisher],
    ['rft.degree', genre.format === 'dissertation' ? work.genre : undefined],
    ['rft.place', work['publisher-place'] ?? work['event-place']],
    ['rft.series', work['collection-title']],
    ['rft.edition', work.edition],
    ['rft.volume', work.volume],
    ['rft.issue', work.issue],
    ['rft.pages', work.page],
    ['rft.isbn', work.ISBN],
    ['rft.issn', work.ISSN],
  ];
}
