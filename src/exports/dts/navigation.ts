/** What stands in a paper, by one of its citation trees. */

import { once } from '../../model/once.ts';
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

/** Answers in JSON, for one paper. What many answers hold, the paper and each of its units, is written once for all of them. */
export function navigationOf({ paper, site }: Paper): (request: NavigationRequest) => string | undefined {
  // What the collection tells of the paper besides is not said again in each answer.
  const { dublinCore, description, download, totalParents, totalChildren, ...own } = resource({ paper, site });
  const paperJson = writeJson(own, 1);
  const describe = ({ id, type, level, parent, title, language }: Unit) => ({
    identifier: id,
    '@id': fullTextAddress(site, paper.id, id),
    '@type': 'CitableUnit',
    citeType: type,
    level,
    parent: parent ?? null,
    dublinCore: { title: [{ lang: language, value: title }] },
  });
  const member = once((unit: Unit) => writeJson(describe(unit), 2));

  return (request) => {
    const tree = citationTrees(paper).find(({ identifier }) => identifier === request.tree);
    const unit = tree?.units.find(({ id }) => id === request.ref);
    if (!tree || (request.ref !== undefined && !unit)) return undefined;
    const { down } = request;
    return joinJson([
      ...Object.entries({ ...jsonContext, '@id': dtsAddress(site, navigationPath(request)), '@type': 'Navigation' }).map(([name, text]): [string, string] => [
        name,
        JSON.stringify(text),
      ]),
      ['resource', paperJson],
      ...(unit ? [['ref', writeJson(describe(unit), 1)] as [string, string]] : []),
      ...(down === undefined ? [] : [['member', joinMembers(membersOf(tree, unit, down).map(member))] as [string, string]]),
    ]);
  };
}

/** As it stands within another value, so many levels deep: no line ends in JSON but between its parts. */
const writeJson = (value: unknown, depth: number) => JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`);
const joinJson = (fields: readonly [string, string][]) => `{\n${fields.map(([name, json]) => ` "${name}": ${json}`).join(',\n')}\n}`;
const joinMembers = (members: readonly string[]) => (members.length > 0 ? `[\n  ${members.join(',\n  ')}\n ]` : '[]');

function membersOf({ units }: CitationTree, unit: Unit | undefined, down: number): Unit[] {
  if (!unit) return units.filter(({ level }) => down < 0 || level <= down);
  return down === 0 ? units.filter(({ parent }) => parent === unit.parent) : subtreeOf(units, unit, down);
}
