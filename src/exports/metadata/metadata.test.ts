import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCollection } from '../../edition/collection/read-collection.ts';
import type { ExportContext } from '../exporter.ts';
import { readHardCollection } from '../hard-collection.fixture.ts';
import { describeCollection } from './collection-json-ld.ts';
import { formatJsonLd } from './format-json-ld.ts';
import { describePaper } from './json-ld.ts';
import { formatLinkset } from './linkset.ts';
import { articleTags, highwireTags } from './meta-tags.ts';
import { openGraphTags } from './open-graph.ts';
import { signpostingLinks } from './signposting.ts';
import { formatSitemap } from './sitemap.ts';

const site = { origin: 'https://example.org', base: '/papers/' };
const [own, hard] = [readCollection(path.resolve('content')), readHardCollection()];
const contextOf = (collection: ExportContext['collection'], index: number): ExportContext => {
  const paper = collection.papers[index];
  if (!paper) throw new Error(`No paper ${index}.`);
  return { paper, collection, site };
};
const contents = (context: ExportContext, name: string) =>
  highwireTags(context)
    .filter((tag) => tag.name === name)
    .map(({ content }) => content);

describe('linked data', () => {
  it('cannot end the element that holds it, and is the same data read back', () => {
    const description = describePaper(contextOf(hard, 0));
    const text = formatJsonLd(description);
    expect(JSON.stringify(description)).toContain('Marks & <Signs>');
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(description)));
    expect(JSON.parse(formatJsonLd({ a: '</script><!--<script>\u2028\u2029&amp;' }))).toEqual({ a: '</script><!--<script>\u2028\u2029&amp;' });
  });

  it('holds every passage, every work, the notice and the print', () => {
    const context = contextOf(own, 0);
    const data = JSON.parse(formatJsonLd(describePaper(context)));
    expect(data.hasPart).toHaveLength(context.paper.passages.size);
    expect(data.citation).toHaveLength(Object.keys(own.works).length);
    expect(data).toMatchObject({
      '@id': 'https://example.org/papers/tsuruoka-2010/',
      datePublished: '2010-09-30',
      dateModified: '2026-11-23',
      version: '1.0.0',
      pagination: '1–12',
      conditionsOfAccess: context.paper.rights,
      isBasedOn: { genre: 'Discussion Paper', recordedAt: { '@type': 'Event', startDate: '2010-09-30', endDate: '2010-10-01' } },
    });
    // Who organised the conference had no part in the paper.
    expect(data.sourceOrganization).toBeUndefined();
    expect(data.isBasedOn.recordedAt.organizer.map(({ name }: { name: string }) => name)).toEqual(
      own.papers[0]?.meta.occasion?.organisers?.map(({ name }) => name),
    );
  });

  it('names each part and each work, and gives each file with its type', () => {
    const data = JSON.parse(formatJsonLd(describePaper(contextOf(own, 0))));
    const named = (id: string) => data.hasPart.find((part: { '@id': string }) => part['@id'] === id)?.name;
    expect([named('#s1-1'), named('#s1-1-p2'), named('#n12')]).toEqual(['Political Dialogue', '§ I.1, ¶ 2', 'n. 12']);
    expect(data.citation.map(({ name }: { name: string }) => name)).toEqual(Object.values(own.works).map(({ title }) => title));
    expect(data.encoding).toContainEqual({
      '@type': 'MediaObject',
      contentUrl: 'https://example.org/papers/tsuruoka-2010/tsuruoka-2010.tei.xml',
      encodingFormat: 'application/tei+xml',
    });
    expect(data.encoding).toHaveLength(6);
  });

  it('says what kind of paper it is, as the typed links do', () => {
    const context = contextOf(own, 0);
    const thesis: ExportContext = { ...context, paper: { ...context.paper, meta: { ...context.paper.meta, kind: 'thesis' } } };
    const kindsOf = (each: ExportContext) => [
      describePaper(each)['@type' as never],
      ...signpostingLinks(each)
        .filter(({ rel }) => rel === 'type')
        .map(({ href }) => href),
    ];
    expect(kindsOf(context)).toEqual(['ScholarlyArticle', 'https://schema.org/AboutPage', 'https://schema.org/ScholarlyArticle']);
    expect(kindsOf(thesis)).toEqual(['Thesis', 'https://schema.org/AboutPage', 'https://schema.org/Thesis']);
  });

  it('names each paper of a collection by the address that describes it', () => {
    const data = describeCollection({ title: 'Papers & <Marks>', institution: 'Institute' }, hard.papers, site);
    expect(data).toMatchObject({ '@type': 'CollectionPage', '@id': 'https://example.org/papers/', publisher: { name: 'Institute' } });
    expect(data).not.toHaveProperty('description');
    expect(JSON.parse(formatJsonLd(data)).mainEntity.hasPart).toEqual(
      hard.papers.map((_, i) => ({ '@id': describePaper(contextOf(hard, i))['@id' as never] })),
    );
  });

  it('says nothing of what a paper does not give', () => {
    const data = describePaper(contextOf(hard, 1));
    for (const field of ['conditionsOfAccess', 'usageInfo', 'keywords', 'sourceOrganization']) expect(data).not.toHaveProperty(field);
    expect(data).toMatchObject({ citation: [], pagination: '1' });
  });
});

describe('Highwire tags', () => {
  it('name one kind of container: the conference, else the institution, never a journal', () => {
    expect(contents(contextOf(own, 0), 'citation_conference_title')).toEqual(['5th Berlin Conference on Asian Security']);
    expect(contents(contextOf(own, 0), 'citation_technical_report_institution')).toEqual([]);
    expect(contents(contextOf(hard, 0), 'citation_conference_title')).toEqual([]);
    expect(contents(contextOf(hard, 0), 'citation_technical_report_institution')).toEqual(['A & B <Institute>']);
    for (const context of [contextOf(own, 0), contextOf(hard, 0), contextOf(hard, 1)]) expect(contents(context, 'citation_journal_title')).toEqual([]);
  });

  it('give each author apart, family name first, and the institution behind its own', () => {
    const tags = highwireTags(contextOf(hard, 0)).map(({ name, content }) => `${name}: ${content}`);
    const first = tags.indexOf('citation_author: Ōta, Zoë “Z.”');
    expect(tags.slice(first, first + 3)).toEqual(['citation_author: Ōta, Zoë “Z.”', 'citation_author_institution: A & B <Institute>', 'citation_author: שלום']);
  });

  it('give one reference a work, whose fields no semicolon breaks', () => {
    const references = contents(contextOf(own, 0), 'citation_reference');
    expect(references).toHaveLength(Object.keys(own.works).length);
    expect(references).toContain(
      'citation_title=NATO 2020: Assured Security, Dynamic Engagement;citation_author=Group of Experts on a New Strategic Concept for NATO;citation_publication_date=2010/05/17',
    );
    for (const reference of references) {
      for (const field of reference.split(';'))
        expect(field).toMatch(/^citation_(title|author|publication_date|journal_title|inbook_title|conference_title|volume|issue|doi)=\S/);
    }
  });

  it('give a reference what it stands in, with volume and issue', () => {
    const context = contextOf(own, 0);
    const key = context.paper.citations[0]?.node.work ?? '';
    const article = { type: 'article-journal', title: 'A', 'container-title': 'J; K', volume: '12', issue: '3', page: '1–9', DOI: '10.1000/1' } as const;
    expect(contents({ ...context, collection: { ...own, works: { ...own.works, [key]: article } } }, 'citation_reference')).toContain(
      'citation_title=A;citation_journal_title=J, K;citation_volume=12;citation_issue=3;citation_doi=10.1000/1',
    );
  });

  it('date the page by its own versions, and the paper by the citation', () => {
    const dates = articleTags(contextOf(own, 0)).filter(({ name }) => name.endsWith('_time'));
    expect(dates.map(({ content }) => content)).toEqual(['2026-11-23', '2026-11-23']);
    expect(contents(contextOf(own, 0), 'citation_publication_date')).toEqual(['2010/09/30']);
  });

  it('name at most one PDF, on the page’s own host', () => {
    for (const context of [contextOf(own, 0), contextOf(hard, 1)]) {
      expect(contents(context, 'citation_pdf_url')).toEqual([`https://example.org/papers/${context.paper.id}/${context.paper.id}.pdf`]);
    }
  });
});

describe('typed links', () => {
  it('are the same in the link set', () => {
    const context = contextOf(own, 0);
    const { linkset } = JSON.parse(formatLinkset(context));
    const [{ anchor, ...targets }] = linkset;
    expect(anchor).toBe('https://example.org/papers/tsuruoka-2010/');
    expect(Object.entries(targets).flatMap(([rel, links]) => (links as object[]).map((link) => ({ rel, ...link })))).toEqual(signpostingLinks(context));
  });

  it('lead from each file back to the page', () => {
    const context = contextOf(own, 0);
    const { linkset } = JSON.parse(formatLinkset(context));
    const address = 'https://example.org/papers/tsuruoka-2010/';
    const page = [{ href: address, type: 'text/html' }];
    const links = signpostingLinks(context);
    const anchors = (rel: string) => links.filter((link) => link.rel === rel).map(({ href }) => href);
    expect(linkset.slice(1)).toEqual([
      ...anchors('item').map((anchor) => ({ anchor, collection: page, 'cite-as': [{ href: address }] })),
      ...anchors('describedby').map((anchor) => ({ anchor, describes: page })),
    ]);
    expect(linkset).toHaveLength(10);
  });

  it('name a licence where it has an address, and an author by ORCID', () => {
    const context = contextOf(own, 0);
    const told = (licence: string) => {
      const [author] = context.paper.meta.authors;
      const authors = author ? [{ ...author, orcid: '0000-0002-1825-0097' }] : [];
      return signpostingLinks({ ...context, paper: { ...context.paper, meta: { ...context.paper.meta, licence, authors } } })
        .filter(({ rel }) => rel === 'license' || rel === 'author')
        .map(({ href }) => href);
    };
    const author = 'https://orcid.org/0000-0002-1825-0097';
    expect(told('CC BY-NC-ND 4.0')).toEqual([author, 'https://creativecommons.org/licenses/by-nc-nd/4.0/']);
    expect(told('cc-by-3.0')).toEqual([author, 'https://creativecommons.org/licenses/by/3.0/']);
    expect(told('CC0 1.0')).toEqual([author, 'https://creativecommons.org/publicdomain/zero/1.0/']);
    expect(told('Open Licence (https://example.org/licence).')).toEqual([author, 'https://example.org/licence']);
    expect(told('With the author’s permission')).toEqual([author]);
  });

  it('name an author only where the register knows him, and no license', () => {
    const authors = (context: ExportContext) =>
      signpostingLinks(context)
        .filter(({ rel }) => rel === 'author')
        .map(({ href }) => href);
    expect(authors(contextOf(own, 0))).toEqual(['https://example.org/papers/names/#tsuruoka-michito']);
    expect(authors(contextOf(hard, 0))).toEqual([]);
  });
});

describe('the site map', () => {
  it('names the timeline only where there is one', () => {
    expect(formatSitemap(own, site)).toContain('<loc>https://example.org/papers/timeline/</loc>');
    expect(formatSitemap(hard, site)).not.toContain('timeline');
    expect(formatSitemap(hard, site)).toContain('<loc>https://example.org/papers/long-2002/</loc><lastmod>2020-01-15</lastmod>');
  });

  it('names a title page where the first page of the site is another', () => {
    expect(formatSitemap(own, site)).not.toContain('/title/');
    expect(formatSitemap(hard, site)).toContain('<loc>https://example.org/papers/long-2002/title/</loc>');
  });
});

describe('Open Graph', () => {
  it('names a locale only for a language of a country', () => {
    const locale = (language: string) =>
      openGraphTags({ type: 'website', title: 't', site: 's', description: 'd', url: 'u', language }).find(({ name }) => name === 'og:locale')?.content;
    expect([locale('en-GB'), locale('ja')]).toEqual(['en_GB', undefined]);
  });
});
