/** The words of a formatted entry as data: the little HTML of `formatWorks`, read. */

export type EntryMark = 'i' | 'b' | 'sup' | 'sub' | 'span' | 'small-caps';
export type EntryNode = string | { mark: EntryMark; children: EntryNode[] };

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const marks = new Set<string>(['i', 'b', 'sup', 'sub', 'span']);
const isMark = (name: string): name is EntryMark => marks.has(name);

/** Throws for any other element: an entry whose marks were lost would be another entry. */
export function parseEntry(html: string): EntryNode[] {
  const root: EntryNode[] = [];
  const open: { name: string; children: EntryNode[] }[] = [];
  for (const [token] of html.matchAll(/<[^<>]*>|[^<]+/g)) {
    const inner = open.at(-1)?.children ?? root;
    const tag = /^<(?<slash>\/?)(?<name>[a-z]+)(?<attributes>[^<>]*)>$/.exec(token)?.groups;
    if (!tag) inner.push(token.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity));
    else if (tag['slash']) open.pop();
    else {
      const name = tag['name'] ?? '';
      if (!isMark(name)) throw new Error(`Unexpected <${name}> in a formatted work, expected ${[...marks].join(', ')}.`);
      const children: EntryNode[] = [];
      inner.push({ mark: tag['attributes']?.includes('small-caps') ? 'small-caps' : name, children });
      open.push({ name, children });
    }
  }
  return root;
}
