/** What a paper's own pages show of it, made of its text once: words, HTML and small facts, so that no page needs the text itself. */
import type { ReaderStyle } from '../citation/styles/reader-styles.ts';
import { historyOf } from '../edition/ledger/history.ts';
import { summarizePaper } from '../edition/papers/summarize-paper.ts';
import { sectionHtml } from '../encoding/section-html.ts';
import { makeTemplates } from '../exports/cite/citation-templates.ts';
import type { ExportContext } from '../exports/exporter.ts';
import { type Download, listDownloads } from '../exports/rendered.ts';
import type { Paper } from '../model/paper.ts';
import type { NamedPassage, PaperSummary } from '../model/paper-summary.ts';
import type { Name } from '../model/text.ts';
import { type ApparatusPresentation, presentApparatus } from './apparatus-presentation.ts';
import { type ExampleAddresses, exampleAddresses } from './example-addresses.ts';
import { type MetadataPresentation, presentMetadata } from './metadata-presentation.ts';

export interface PaperPresentation {
  summary: PaperSummary;
  /** The HTML of each section's file. */
  sections: readonly string[];
  metadata: MetadataPresentation;
  /** The whole paper's citation in the styles that readers ask for most. */
  citations: readonly { style: string; html: string }[];
  /** A passage to show by example how passages are addressed. */
  example: NamedPassage | undefined;
  /** One address of each kind. */
  addresses: ExampleAddresses;
  downloads: readonly Download[];
  apparatus: ApparatusPresentation;
}

type StyleName = keyof typeof styleNames;
const styleNames = { chicago: 'Chicago', apa: 'APA', mla: 'MLA' } as const satisfies Partial<Record<ReaderStyle, string>>;

/** `weighFiles` makes every file, to say how heavy it is. */
export async function presentPaper(context: ExportContext, { weighFiles }: { weighFiles: boolean }): Promise<PaperPresentation> {
  const { paper, site } = context;
  const { aliases, ...history } = historyOf(paper);
  const linked = linkedMentions(paper);
  return {
    summary: summarizePaper(paper),
    sections: paper.files.map(({ tree }) => sectionHtml(tree, { base: site.base, language: paper.meta.language, aliases, history, linked })),
    metadata: presentMetadata(context),
    citations: makeTemplates(context).formats.flatMap(({ id, paper: html }) =>
      Object.hasOwn(styleNames, id) ? [{ style: styleNames[id as StyleName], html }] : [],
    ),
    example: exampleOf(paper),
    addresses: exampleAddresses(paper),
    downloads: await listDownloads(context, { weighFiles }),
    apparatus: presentApparatus(paper),
  };
}

/**
 * The first mention of each name in the text, outside the notes. More links would be noise to the eye and dozens of stops to the keyboard; the index
 * of names lists every mention.
 */
function linkedMentions({ mentions }: Paper): ReadonlySet<Name> {
  const linked = new Map<string, Name>();
  for (const { node, passage } of mentions) if (node.first && passage.kind !== 'note' && !linked.has(node.ref)) linked.set(node.ref, node);
  return new Set(linked.values());
}

function exampleOf({ passages }: Paper): NamedPassage | undefined {
  const paragraphs = [...passages.values()].filter(({ kind }) => kind === 'paragraph');
  const example = paragraphs.find(({ section }) => section.number.length > 0) ?? paragraphs[0];
  return example && { id: example.id, label: example.label, page: example.page, lastPage: example.lastPage };
}
