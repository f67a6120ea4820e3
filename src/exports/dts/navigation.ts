/** What stands in a paper, by one of its citation trees. */

import { once } from '../../model/once.ts';
import type { ExportContext } from '../exporter.ts';
import { fullTextAddress } from '../tei/address.ts';
import { type CitationTree, citationTrees, depthOf, subtreeOf, type Unit } from './citation-trees.ts';
import { jsonContext, resource } from './collections.ts';
import { dtsAddress, type NavigationRequest, navigationPath } from './requests.ts';

type PaperContext = Pick<ExportContext, 'paper' | 'collection' | 'site'>;

/** Every request that can be answered, by the table of DTS 1.0 for `down` and `ref`; without either there is none. */
export function navigationRequests(context: Pick<PaperContext, 'paper' | 'collection'>): NavigationRequest[] {
  return citationTrees(context).flatMap(({ identifier, units }) => {
    const request = { resource: context.paper.id, tree: identifier };
    const counted = (from: Unit[], base: number) => Array.from({ length: Math.max(1, depthOf(from) - base) }, (_, i) => i + 1);
    return [
      ...[-1, ...counted([...units], 0)].map((down) => ({ ...request, down })),
      ...units.flatMap((unit) => [undefined, -1, 0, ...counted(subtreeOf(units, unit, -1), unit.level)].map((down) => ({ ...request, down, ref: unit.id }))),
    ];
  });
}

/**
 * Answers in JSON, for one paper, as their bytes. What many answers hold, the paper and each of its units, is written once for all of
 * them: most of what a paper is made of is these answers, and most of an answer is in others too.
 */
export function navigationOf(context: PaperContext): (request: NavigationRequest) => Uint8Array | undefined {
  const { paper, site } = context;
  // What the collection tells of the paper besides is not said again in each answer.
  const { dublinCore, description, download, totalParents, totalChildren, ...own } = resource(context);
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
  const reference = once((unit: Unit) => writeJson(describe(unit), 1));
  const member = once((unit: Unit) => writeJson(describe(unit), 2));
  const trees = new Map(citationTrees(context).map((tree) => [tree.identifier, { tree, unitOf: new Map(tree.units.map((unit) => [unit.id, unit])) }]));

  return (request) => {
    const { tree, unitOf } = trees.get(request.tree) ?? {};
    const unit = request.ref === undefined ? undefined : unitOf?.get(request.ref);
    if (!tree || (request.ref !== undefined && !unit)) return undefined;
    const { down } = request;
    const head = { ...jsonContext, '@id': dtsAddress(site, navigationPath(request)), '@type': 'Navigation' };
    // Opened, for more to follow.
    const parts: Part[] = [JSON.stringify(head, null, 1).slice(0, -2), ',\n "resource": ', paperJson];
    if (unit) parts.push(',\n "ref": ', reference(unit));
    if (down !== undefined) parts.push(',\n "member": ', ...listOf(membersOf(tree, unit, down).map(member)));
    return joinBytes([...parts, '\n}\n']);
  };
}

type Part = string | Uint8Array;

/** As it stands within another value, so many levels deep: no line ends in JSON but between its parts. */
const writeJson = (value: unknown, depth: number): Part => Buffer.from(JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`));
const listOf = (members: readonly Part[]): Part[] =>
  members.length > 0 ? ['[\n  ', ...members.flatMap((each, i) => (i > 0 ? [',\n  ', each] : [each])), '\n ]'] : ['[]'];
const joinBytes = (parts: readonly Part[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

function membersOf({ units }: CitationTree, unit: Unit | undefined, down: number): Unit[] {
  if (!unit) return units.filter(({ level }) => down < 0 || level <= down);
  return down === 0 ? units.filter(({ parent }) => parent === unit.parent) : subtreeOf(units, unit, down);
}
