/** Papers and their versions as a feed (Atom, RFC 4287). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { authorsOf } from '../../edition/papers/paper-facets.ts';
import { feedAddress, textAddress } from '../../model/addresses.ts';
import { nameOf } from '../../model/authors.ts';
import type { CollectionRecord } from '../../model/collection-record.ts';
import { compareStrings } from '../../model/finding.ts';
import type { PaperMeta } from '../../model/paper.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';
import type { SiteSettings } from '../../site-settings.ts';
import { isoDate } from '../iso-date.ts';

export const feedMediaType = 'application/atom+xml';

/** Readers of a feed look for what is new. */
const mostEntries = 500;

type Version = PaperMeta['edition'][number];

/** The newest version first. The same bytes for the same content: no time but those of the versions. */
export function formatFeed({ title, description, institution }: CollectionRecord, papers: readonly PaperSummary[], site: SiteSettings): string {
  const versions = papers
    .flatMap((paper) => paper.meta.edition.map((version, i) => ({ paper, version, isFirst: i === paper.meta.edition.length - 1 })))
    .sort((a, b) => compareStrings(timeOf(b.version), timeOf(a.version)) || compareStrings(a.paper.id, b.paper.id))
    .slice(0, mostEntries);
  const home = site.origin + site.base;
  const [newest] = versions;
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' }, [
    x('id', site.origin + feedAddress(site.base)),
    x('title', title),
    description && x('subtitle', description),
    x('link', { rel: 'self', type: feedMediaType, href: site.origin + feedAddress(site.base) }),
    x('link', { rel: 'alternate', type: 'text/html', href: home }),
    // A feed has a time, though nothing has happened yet (RFC 4287, 4.1.1).
    x('updated', newest ? timeOf(newest.version) : '1970-01-01T00:00:00Z'),
    institution && x('author', [x('name', institution)]),
    ...versions.map(({ paper, version, isFirst }) => entryOf(paper, version, isFirst, site)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(feed)}\n`;
}

/** Each version is an entry of its own: its id names the paper’s address and the version, and stays when the next one comes. */
function entryOf(paper: PaperSummary, version: Version, isFirst: boolean, site: SiteSettings) {
  const { authors, language, keywords = [] } = paper.meta;
  const address = site.origin + textAddress(site.base, paper.id);
  return x('entry', [
    x('id', `${address}?version=${version.version}`),
    x('title', { 'xml:lang': language }, isFirst ? paper.title : `${paper.title}, version ${version.version}`),
    x('updated', timeOf(version)),
    ...authors.map((author) => x('author', [x('name', nameOf(author))])),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: address }),
    ...keywords.map((term) => x('category', { term })),
    paper.rights && x('rights', { 'xml:lang': language }, paper.rights),
    x('summary', `${authorsOf(paper)}. ${paper.meta.occasion ? `${paper.meta.occasion.name}. ` : ''}Version ${version.version}: ${version.changes}`),
  ]);
}

/** RFC 3339 asks for a time: the beginning of the day, or of the month or year where no day is known. */
function timeOf({ date }: Version): string {
  const [year, month = '01', day = '01'] = isoDate(date).split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
