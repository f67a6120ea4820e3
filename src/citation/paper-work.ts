/** A paper of ours as a work, to be cited like any other. */
import type { Paper } from '../model/paper.ts';
import type { Work } from '../model/work.ts';

/** `address` is where the edition stands, in full. The rights notice goes with every citation. */
export function paperWork({ title, rights, meta }: Paper, address: string): Work {
  const { authors, occasion, titlePage, date, pages, edition, language } = meta;
  return {
    type: 'paper-conference',
    title,
    author: authors.map(({ family, given }) => ({ family, ...(given && { given }) })),
    ...(titlePage.kind && { genre: titlePage.kind }),
    ...(occasion && { 'event-title': occasion.name, ...(occasion.place && { 'event-place': occasion.place }) }),
    issued: date,
    ...(pages && { page: pages.range }),
    medium: `digital edition, version ${edition[0]?.version}`,
    language,
    URL: address,
    ...(rights && { note: rights }),
  };
}
