/** Says of the parts of a paper what they are to the whole. */
import type { PaperMeta, SectionFile } from '../../model/paper.ts';
import { roleOfHeading } from '../../model/part-role.ts';
import { type Section, walk } from '../../model/text.ts';

/** What the record says counts before the words of the heading. */
export function assignRoles(files: readonly SectionFile[], { language, parts = {} }: Pick<PaperMeta, 'language' | 'parts'>): void {
  const top = files.flatMap(({ tree }) => tree.children.filter((node): node is Section => node.type === 'section'));
  for (const [i, section] of top.entries()) {
    const role = roleOfHeading(section.title, language, i === 0);
    if (role) section.role = role;
  }
  for (const { tree } of files) {
    walk(tree, (node) => {
      const said = node.type === 'section' && Object.hasOwn(parts, node.id) ? parts[node.id] : undefined;
      if (node.type !== 'section' || said === undefined) return;
      if (said === 'none') delete node.role;
      else node.role = said;
    });
  }
}
