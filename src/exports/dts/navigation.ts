/** What stands in a paper, by one of its citation trees. */

import type { ExportContext } from '../exporter.ts';
import { fullTextAddress } from '../tei/address.ts';
import { type CitationTree, citationTrees, depthOf, subtreeOf, type Unit } from './citation-trees.ts';
import { jsonContext, resource } from './collections.ts';
import { dtsAddress, type NavigationRequest, navigationPath } from './requests.ts';

type Paper = Pick<ExportContext, 'paper' | 'site'>;

/** Every request that can be answered, by the table of DTS 1.0 for `down` and `ref`; without either there is none. */
export function navigationRequests({ paper }: Paper): NavigationRequest[] {
  return citationTrees(paper).flatMap(({ identifier, units }) => {
    const request = { resource: paper.id, tree: identifier };
    const counted = (from: Unit[], base: number) => Array.from({ length: Math.max(1, depthOf(from) - base) }, (_, i) => i + 1);
    return [
      ...[-1, ...counted([...units], 0)].map((down) => ({ ...request, down })),
      ...units.flatMap((unit) => [undefined, -1, 0, ...counted(subtreeOf(units, unit, -1), unit.level)].map((down) => ({ ...request, down, ref: unit.id }))),
    ];
  });
}

/** Undefined for a tree or a reference that the paper does not have. */
export function answerNavigation(request: NavigationRequest, { paper, site }: Paper) {
  const tree = citationTrees(paper).find(({ identifier }) => identifier === request.tree);
  const unit = tree?.units.find(({ id }) => id === request.ref);
  if (!tree || (request.ref !== undefined && !unit)) return undefined;
  const describe = ({ id, type, level, parent, title, language }: Unit) => ({
    identifier: id,
    '@id': fullTextAddress(site, paper.id, id),
    '@type': 'CitableUnit',
    citeType: type,
    level,
    parent: parent ?? null,
    dublinCore: { title: [{ lang: language, value: title }] },
  });
  const { down } = request;
  // What the collection tells of the paper besides is not said again in each answer.
  const { dublinCore, description, download, totalParents, totalChildren, ...own } = resource({ paper, site });
  return {
    ...jsonContext,
    '@id': dtsAddress(site, navigationPath(request)),
    '@type': 'Navigation',
    resource: own,
    ...(unit && { ref: describe(unit) }),
    ...(down !== undefined && { member: membersOf(tree, unit, down).map(describe) }),
  };
}

function membersOf({ units }: CitationTree, unit: Unit | undefined, down: number): Unit[] {
  if (!unit) return units.filter(({ level }) => down < 0 || level <= down);
  return down === 0 ? units.filter(({ parent }) => parent === unit.parent) : subtreeOf(units, unit, down);
}
