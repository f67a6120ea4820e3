/** What the panel “Cite” fills in: a paper's citation in every format, and the same with holes for a passage. */
import { type CiteTemplate, markedPlace, type TemplateEscape, templateOf } from '../../citation/cite-template.ts';
import { type ReaderStyle, readerStyleNames, readerStyles } from '../../citation/styles/reader-styles.ts';
import { versionOf } from '../../edition/ledger/ledger.ts';
import { textAddress } from '../../model/addresses.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import type { Paper } from '../../model/paper.ts';
import { type CiteFormat, citeFormats } from './cite-formats.ts';
import { type CitedEdition, citeBothInStyle, paperWorks, placeWorks } from './cite-paper.ts';

export interface OfferedFormat {
  id: ReaderStyle | CiteFormat['extension'];
  label: string;
  /** How what fills the holes is to be escaped; a template of `html` holds markup. */
  escaping: TemplateEscape;
  extension: string;
  mediaType: string;
  paper: string;
  passage: CiteTemplate;
}

export interface CitationTemplates {
  paper: string;
  title: string;
  /** Of the text page, in full. */
  address: string;
  /** Which an address may name, and what asks whether it is to. */
  version: { number: string; label: string };
  rights?: string | undefined;
  /** All printed pages, for a passage that stands before the first begins. */
  pages?: string | undefined;
  formats: readonly OfferedFormat[];
}

/** By id. */
export type CitedPassages = Readonly<Record<string, { label: string; page?: string | undefined; lastPage?: string | undefined }>>;

export const passagesOf = ({ passages }: Paper): CitedPassages =>
  Object.fromEntries([...passages.values()].map(({ id, label, page, lastPage }) => [id, { label, page, lastPage }]));

const hasUnpaged = ({ passages, meta }: Paper) => meta.pages !== undefined && [...passages.values()].some(({ page }) => page === undefined);

const escapes = { bib: 'tex', ris: 'ris', json: 'json' } as const satisfies Record<CiteFormat['extension'], TemplateEscape>;

export function makeTemplates(edition: CitedEdition): CitationTemplates {
  const { paper, site } = edition;
  const names: Readonly<Record<string, string>> = messagesFor(paper.meta.language).citationStyles;
  return {
    paper: paper.id,
    title: paper.title,
    address: site.origin + textAddress(site.base, paper.id),
    version: { number: versionOf(paper), label: messagesFor(paper.meta.language).nameVersion(versionOf(paper)) },
    rights: paper.rights,
    ...(hasUnpaged(paper) && { pages: paper.meta.pages?.range }),
    formats: [
      ...readerStyleNames.map((id) => {
        const cited = citeBothInStyle(edition, id, markedPlace);
        const label = names[id] ?? readerStyles[id].label;
        return {
          ...{ id, label, escaping: 'html' as const, extension: 'txt', mediaType: 'text/plain' },
          ...{ paper: cited.paper.html, passage: templateOf(cited.place.html) },
        };
      }),
      ...citeFormats.map(({ extension, mediaType, label, format }) => ({
        id: extension,
        label,
        escaping: escapes[extension],
        extension,
        mediaType,
        paper: format(paperWorks(edition)),
        passage: templateOf(format(placeWorks(edition, markedPlace))),
      })),
    ],
  };
}
