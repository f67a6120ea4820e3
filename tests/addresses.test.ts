import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { readHardCollection } from '../src/exports/hard-collection.fixture.ts';
import { paperFiles } from '../src/exports/paper-files.ts';
import { picturePath } from '../src/model/addresses.ts';
import type { Paper } from '../src/model/paper.ts';
import { walk } from '../src/model/text.ts';
import { readFixturePapers } from './fixtures/collection.fixture.ts';

const site = { origin: 'https://example.org', base: '/papers/' };

/** Every id of the text page. */
function idsOf(paper: Paper): Set<string> {
  const ids = new Set<string>();
  for (const { tree } of paper.files) {
    walk(tree, (node) => {
      if (node.type === 'emend' || node.type === 'supplied') return;
      if ('id' in node && node.id) ids.add(node.id);
    });
  }
  return ids;
}

/** Files that are read as characters. */
const isText = (name: string) => !/\.(?:epub|pdf)$/.test(name);

const cases = [readCollection(path.resolve('content')), readHardCollection(), readFixturePapers()].flatMap((collection) =>
  collection.papers.map((paper) => ({ id: paper.id, context: { paper, collection, site } })),
);

describe.each(cases)('the files of $id', ({ context }) => {
  const { paper, collection } = context;
  const files = paperFiles(context).filter(({ name }) => isText(name));
  const names = new Set([...paperFiles(context).map(({ name }) => name), ...[...paper.pictures.keys()].map(picturePath)]);
  const ids = idsOf(paper);

  it.each(files)('$name names only addresses that exist', async ({ render }) => {
    const content = String(await render(context));
    const addresses = [...content.matchAll(/https:\/\/example\.org\/papers\/[\w./#-]*[\w/]/g)].map(([address]) =>
      address.slice('https://example.org/papers/'.length),
    );
    for (const address of addresses) {
      const [place = '', id] = address.split('#');
      const other = collection.papers.find((each) => each !== paper && place === `${each.id}/`);
      if (place === `${paper.id}/`) expect(id === undefined || id === 'id' || ids.has(id), address).toBe(true);
      else if (place.startsWith(`${paper.id}/apparatus`)) continue;
      else if (place.startsWith(`${paper.id}/`)) expect(names, address).toContain(place.slice(paper.id.length + 1));
      else if (other) expect(id === undefined || idsOf(other).has(id), address).toBe(true);
      else if (place === 'bibliography/') expect(Object.keys(collection.works), address).toContain(id);
      else if (place === 'names/') expect(Object.keys(collection.names), address).toContain(id);
      else expect(place, address).toMatch(/^(?:about\/|schema\/paper-\d+\.json|bibliography\.\w+|)$/);
    }
  });

  it.each(['txt', 'md'])('%s bears the address of every passage, and no other', async (ending) => {
    const file = files.find(({ name }) => name === `${paper.id}.${ending}`);
    const content = String(await file?.render(context));
    const marks = ending === 'txt' ? / \[#([\w-]+)\]$| \[#([\w-]+-eq\d+)\]/gm : /(?:[\]: ]|# .*)\{#([\w-]+)[ }]/g;
    // A formula may be displayed within a paragraph.
    const found = new Set([...content.matchAll(marks)].map(([, id, formula]) => id ?? formula ?? ''));
    for (const id of paper.passages.keys()) expect(found, id).toContain(id);
    for (const id of found) expect(ids, id).toContain(id);
  });

  it('are the same bytes each time', async () => {
    for (const { render } of files) expect(await render(context)).toEqual(await render(context));
  });
});
