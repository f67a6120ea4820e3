/** Addresses and DOIs that stand among words, as links. */
import { linkRuns, type Run } from '../../model/link-runs.ts';
import { cutAtCalls, type Link, type TextNode } from '../../model/text.ts';

const linkTo = ({ text, url }: Required<Run>): Link => ({ type: 'link', url, children: [{ type: 'text', value: text }] });

/** Cuts the children of a link into runs that may stand in it, and runs of calls and addresses, which are links of their own. */
export function cutAtLinks(children: readonly TextNode[]): { linked: boolean; nodes: TextNode[] }[] {
  return cutAtCalls(children).flatMap((run) => {
    if (!run.linked) return [run];
    const runs: { linked: boolean; nodes: TextNode[] }[] = [];
    for (const node of run.nodes.flatMap(piecesOf)) {
      const linked = node.type !== 'link';
      const last = runs.at(-1);
      if (last?.linked && linked) last.nodes.push(node);
      else runs.push({ linked, nodes: [node] });
    }
    return runs;
  });
}

const piecesOf = (node: TextNode): TextNode[] =>
  node.type === 'text' ? linkRuns(node.value).map(({ text, url }) => (url ? linkTo({ text, url }) : { ...node, value: text })) : [node];
