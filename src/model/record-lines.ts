/** What the record says of a paper that its printed title page does not, in lines: on its pages, and at the head of each format. */
import { nameOf } from './authors.ts';
import { type Messages, messagesFor } from './messages/messages.ts';
import type { PaperMeta } from './paper.ts';

export interface RecordLine {
  kind: 'series' | 'container' | 'publisher' | 'contributor' | 'orcid' | 'abstract' | 'doi' | 'licence';
  /** What stands before the link, where there is one. */
  words: string;
  link?: { url: string; words: string };
  /** Whether the words are the edition's, in the language of its messages, or the record's own. */
  isSaid: boolean;
}

export const doiAddress = (doi: string) => `https://doi.org/${doi}`;
export const orcidAddress = (orcid: string) => `https://orcid.org/${orcid}`;

/** In the order of a title page. What is printed there already is left out. */
export function recordLines({
  titlePage,
  authors,
  series,
  publishedIn,
  publisher,
  contributors = [],
  abstract,
  doi,
  licence,
  language,
}: PaperMeta): RecordLine[] {
  const say = messagesFor(language);
  const own = (kind: RecordLine['kind'], words: string): RecordLine => ({ kind, words, isSaid: false });
  const isPrinted = (words: string) => Object.values(titlePage).some((line) => line.includes(words));
  const people = [...authors, ...contributors].filter(({ orcid }) => orcid !== undefined);
  return [
    ...(series && !titlePage.series ? [own('series', series.number ? say.seriesNumber(series.name, series.number) : series.name)] : []),
    ...(publishedIn && !isPrinted(publishedIn.title) ? [own('container', containerWords(publishedIn))] : []),
    ...(publisher && !isPrinted(publisher.name) ? [own('publisher', publisher.place ? `${publisher.place}: ${publisher.name}` : publisher.name)] : []),
    ...contributors.map((contributor): RecordLine => ({ kind: 'contributor', words: contributorWords(contributor, say), isSaid: true })),
    ...people.map(
      ({ orcid = '', ...person }): RecordLine => ({
        kind: 'orcid',
        words: `${nameOf(person)}, ORCID: `,
        link: { url: orcidAddress(orcid), words: orcid },
        isSaid: false,
      }),
    ),
    ...(abstract ? [own('abstract', abstract.replace(/\s+/g, ' ').trim())] : []),
    ...(doi ? [{ kind: 'doi' as const, words: 'DOI: ', link: { url: doiAddress(doi), words: doi }, isSaid: false }] : []),
    ...(licence ? [{ kind: 'licence' as const, words: say.licence(licence), isSaid: true }] : []),
  ];
}

function contributorWords(contributor: NonNullable<PaperMeta['contributors']>[number], say: Messages): string {
  const name = nameOf(contributor);
  return contributor.role === 'editor' ? say.editedBy(name) : say.translatedBy(name);
}

const containerWords = ({ title, volume, issue }: NonNullable<PaperMeta['publishedIn']>) =>
  [title, [volume, issue && `(${issue})`].filter(Boolean).join(' ')].filter(Boolean).join(' ');

/** A line as plain text, its link as an address. */
export const lineText = ({ words, link }: RecordLine): string => words + (link ? link.url : '');
