/** What a page shows of a paper's works and names beside their mention. */
import { formatWorks, houseStyleIn } from '../../citation/format.ts';
import { linkedHtml } from '../../citation/styles/minimal-html.ts';
import { compareStrings } from '../../model/finding.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import { headingOf } from '../../model/name.ts';
import type { Paper } from '../../model/paper.ts';
import { listChanges } from '../papers/changes.ts';
import { gatherMentions } from './citing-places.ts';
import type { Collection } from './read-collection.ts';

/** An id of the text page, and the place in words. */
export type Place = readonly [id: string, label: string];

export interface References {
  works: Readonly<Record<string, { html: string; kind: string; places: readonly Place[] }>>;
  names: Readonly<Record<string, { heading: string; role?: string | undefined; places: readonly Place[] }>>;
  /** What the copy text reads, and why the edition does not. */
  emendations: Readonly<Record<string, { was: string; why: string }>>;
}

export function gatherReferences(paper: Paper, { works, names }: Pick<Collection, 'works' | 'names'>): References {
  const cited = Object.fromEntries(paper.citations.flatMap(({ node }) => (works[node.work] ? [[node.work, works[node.work]]] : [])));
  const formatted = formatWorks(cited as typeof works, houseStyleIn(paper.meta.language));
  const citedIn = Map.groupBy(paper.citations, ({ node }) => node.work);
  const mentionedIn = Map.groupBy(paper.mentions, ({ node }) => node.ref);
  return {
    works: Object.fromEntries(
      [...formatted].map(([key, { html }]) => {
        const places = citedIn.get(key) ?? [];
        return [
          key,
          {
            html: linkedHtml(html),
            kind: messagesFor(paper.meta.language).workKinds[works[key]?.type ?? 'document'],
            places: places.map(({ node, passage }): Place => [node.id, passage.label]),
          },
        ];
      }),
    ),
    names: Object.fromEntries(
      // In one order, whatever the order of the text.
      [...mentionedIn]
        .sort(([a], [b]) => compareStrings(a, b))
        .flatMap(([key, mentions]) => {
          const name = names[key];
          if (!name) return [];
          const places = gatherMentions(mentions.map(({ passage }) => ({ passage, paper })));
          return [[key, { heading: headingOf(name), role: name.role, places: places.map(({ passage }): Place => [passage.id, passage.label]) }]];
        }),
    ),
    emendations: Object.fromEntries(listChanges(paper).flatMap(({ kind, node, was, why }) => (kind === 'supplied' ? [] : [[node.id, { was, why }]]))),
  };
}
