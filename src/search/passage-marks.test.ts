import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { contentFolder } from '../edition/content-folder.ts';
import { readCollection } from '../edition/read-collection.ts';
import { paperRecord, workRecords } from './index-record.ts';
import type { IndexedPage } from './pagefind-api.ts';
import { readPassages } from './passage-marks.ts';
import { writeIndex } from './write-index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-passages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

test('the passages that were put into the index come out of it word for word', async () => {
  const { papers, works } = readCollection(contentFolder());
  const records = [...papers.map((paper) => paperRecord(paper, true)), ...workRecords(works, true)];
  await writeIndex(records, folder);
  const fragments = path.join(folder, 'fragment');
  const pages = readdirSync(fragments).map(
    (name) =>
      JSON.parse(
        gunzipSync(readFileSync(path.join(fragments, name)))
          .toString()
          .replace(/^pagefind_dcd/, ''),
      ) as IndexedPage,
  );
  expect(pages).toHaveLength(records.length);
  for (const { url, html } of records) {
    const page = pages.find((each) => each.url === url);
    const put = [...html.matchAll(/<(\w+) id="([^"]*)"><\/\w+>([^<]*) (?=<)/g)].map(([, element, id = '', text = '']) => [
      element === 'b' ? '' : id,
      plain(text),
    ]);
    expect(put.length).toBeGreaterThan(40);
    expect(page && readPassages(page).passages.map(({ id, text }) => [id, text])).toEqual(put);
  }
});
