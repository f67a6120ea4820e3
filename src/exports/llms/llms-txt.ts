/** What programs that read plain text are told of the site, by the convention of llmstxt.org: its name, and for each paper where its text stands. */
import { authorsOf } from '../../edition/papers/paper-facets.ts';
import { textAddress } from '../../model/addresses.ts';
import type { CollectionRecord } from '../../model/collection-record.ts';
import { siteName } from '../../model/collection-record.ts';
import { dateOf } from '../../model/date.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';
import type { SiteSettings } from '../../site-settings.ts';
import { readFormatsLeftOut } from '../../site-settings.ts';
import { passagesName } from './passages.ts';

export const llmsName = 'llms.txt';

export function formatLlmsTxt(
  { record, papers }: { record: CollectionRecord | undefined; papers: readonly Pick<PaperSummary, 'id' | 'title' | 'meta' | 'rights'>[] },
  { origin, base }: SiteSettings,
): string {
  const [only] = papers.length === 1 ? papers : [];
  const hasMarkdown = !readFormatsLeftOut(process.env).includes('md');
  const list = papers.map((paper) => {
    const address = `${origin}${textAddress(base, paper.id)}`;
    const said = [`${authorsOf(paper)}, ${dateOf(paper.meta.date).from.year}`, ...(paper.rights === undefined ? [] : [`Rights: ${paper.rights.trim()}`])];
    const also = [`[the page that is cited](${address})`, ...(hasMarkdown ? [`[the whole text with its notes](${address}${paper.id}.md)`] : [])];
    return `- [${inLine(paper.title)}](${address}${passagesName}): ${inLine(said.join('. ').replace(/\.$/, ''))}. Also ${also.join(' and ')}.`;
  });
  const parts = [
    `# ${inLine(record?.title ?? only?.title ?? siteName(record))}`,
    `> ${inLine(record?.description ?? 'Digital editions of scholarly papers, each passage with an address of its own.')}`,
    'Each list of passages gives, for every section, paragraph, note, figure and table, its name with the printed page, the address that it is cited by, and its words. A notice of rights holds for all that stands in a paper.',
    ...(list.length === 0 ? [] : ['## Papers', list.join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\[\]<>*_`]/g, '\\$&');
