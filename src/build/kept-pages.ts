/** The pages of papers, rendered where they are not as the last build rendered them, and before all others: these wait for all papers. */
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import type { ShownOverview } from '../edition/collection/overview.ts';
import { eventsOn, neighboursOf, summariesOf } from '../edition/collection/summaries.ts';
import { currentOverview, siteFacts } from '../edition/current-overview.ts';
import { compareStrings } from '../model/finding.ts';
import { hashOf, keep, recall } from './cache.ts';
import type { Desk } from './desk.ts';
import { siteStamp } from './engine-stamp.ts';

const ownPages = {
  'src/pages/[paper]/index.astro': 'text',
  'src/pages/[paper]/apparatus.astro': 'apparatus',
  'src/pages/[paper]/title.astro': 'title',
} as const;
type OwnPage = (typeof ownPages)[keyof typeof ownPages];

const kindOf = (component: string): OwnPage | undefined => ownPages[component as keyof typeof ownPages];

export function keepPages(desk: Desk): AstroIntegration {
  return {
    name: 'locus:pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer((usual) => keepingPrerenderer(usual, desk)) },
  };
}

function keepingPrerenderer(usual: AstroPrerenderer, desk: Desk): AstroPrerenderer {
  return {
    ...usual,
    // The usual one gets its program when it is set up.
    getStaticPaths: async () => inOrder(await usual.getStaticPaths()),
    async render(request, options) {
      try {
        return await renderOrRecall(request, options);
      } catch (error) {
        // The content has mistakes, which are told elsewhere, or there is a fault, which is told there too: no more pages.
        if (desk.hasFailed()) return new Response(null);
        throw error;
      }
    },
  };

  async function renderOrRecall(...[request, options]: Parameters<AstroPrerenderer['render']>): Promise<Response> {
    const kind = kindOf(options.routeData.component);
    const [, paper] = /([^/]+)\/(?:title\/|apparatus\/)?$/.exec(new URL(request.url).pathname) ?? [];
    if (!kind || paper === undefined) return responseOf(await usual.render(request, options));
    const { key } = await desk.presented(paper);
    if (key === '') return responseOf(await usual.render(request, options));
    const name = `papers/${paper}/page-${kind}`;
    const madeOf = hashOf(key, kind, await restOf(kind, paper, desk));
    const kept = recall<Uint8Array<ArrayBuffer>>(name, madeOf);
    if (kept) return new Response(kept);
    const response = responseOf(await usual.render(request, options));
    const page = new Uint8Array(await response.arrayBuffer());
    if (response.ok) keep(name, madeOf, page);
    return new Response(page, response);
  }
}

const responseOf = (result: Response | { response: Response }) => (result instanceof Response ? result : result.response);

/** Texts and apparatuses, paper by paper; title pages, which tell of the others; then what all papers share. */
function inOrder(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const stageOf = ({ route }: PathWithRoute) => ({ text: 0, apparatus: 0, title: 1, shared: 2 })[kindOf(route.component) ?? 'shared'];
  return paths.toSorted((a, b) => stageOf(a) - stageOf(b) || (stageOf(a) === 0 ? compareStrings(a.pathname, b.pathname) : 0));
}

/** What a page is made of beside its paper. */
async function restOf(kind: OwnPage, paper: string, desk: Desk): Promise<string> {
  const { folder } = await desk.faces;
  const { OFFLINE, SEARCH_BUNDLES, SITE_URL, BASE_PATH } = process.env;
  const rest: unknown[] = [siteStamp(), path.basename(folder), await siteFacts(false), OFFLINE, SEARCH_BUNDLES, SITE_URL, BASE_PATH];
  if (kind === 'title') rest.push(titleFacts(await currentOverview(false), paper));
  return JSON.stringify(rest);
}

/** What only a title page shows of the others. */
function titleFacts(overview: ShownOverview, paper: string): unknown {
  const neighbours = overview.several ? neighboursOf(overview, paper) : undefined;
  const summaries = summariesOf(overview);
  const others = neighbours?.nearest.map(({ paper: other, works }) => {
    const { title, meta } = summaries.get(other) ?? {};
    return [title, meta?.authors, meta?.date, works.map((key) => overview.works[key])];
  });
  return [eventsOn(overview, paper), neighbours, others];
}
