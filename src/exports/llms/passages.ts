/** Each passage of a paper in one file, in Markdown: its name and printed page, its address, its words, and the notice of rights, so that none is taken without it. */
import { textAddress } from '../../model/addresses.ts';
import { labelAndPage } from '../../model/labels.ts';
import type { Passage } from '../../model/paper.ts';
import { plainText, type TextNode } from '../../model/text.ts';
import { citePaper } from '../cite/cite-paper.ts';
import type { ExportContext } from '../exporter.ts';

export const passagesName = 'passages.md';

/** Whether the collection lets its texts be listed for programs that read plain text. */
export const isListed = (record: { llmsTxt?: 'on' | 'off' | undefined } | undefined): boolean => record?.llmsTxt !== 'off';

export function renderPassages(context: ExportContext): string {
  const { paper, site } = context;
  const { rights, meta } = paper;
  const address = (id?: string) => `${site.origin}${textAddress(site.base, paper.id, id)}`;
  const notice = rights === undefined ? [] : [`Rights: ${inLine(rights)}`];
  const passages = [...paper.passages.values()].map((passage) =>
    [`${passage.kind === 'section' ? '##' : '###'} ${labelAndPage(passage, meta.language)}`, `<${address(passage.id)}>`, wordsOf(passage), ...notice].join(
      '\n\n',
    ),
  );
  return `${[`# ${inLine(paper.title)}`, ...notice, `Cite as: ${inLine(citePaper(context).text)}`, `<${address()}>`, ...passages].join('\n\n')}\n`;
}

/** Of a section its heading: what stands below it is passages of its own. */
function wordsOf({ kind, node }: Passage): string {
  const heading = kind === 'section' && 'children' in node ? (node.children as TextNode[]).find(({ type }) => type === 'heading') : undefined;
  const shown = node.type === 'figure' ? ` ${node.alt}` : '';
  return inLine(plainText(heading ?? node) + shown);
}

/** Words as they stand in one line of Markdown: none of them is a mark. */
const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(#|[-+](?= )|\d+(?=[.)]))/, '\\$1');
