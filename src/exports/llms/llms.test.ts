import { expect, test } from 'vitest';
import { overviewOf } from '../../edition/collection/overview.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { paperFiles } from '../paper-files.ts';
import { formatLlmsTxt } from './llms-txt.ts';
import { passagesName, renderPassages } from './passages.ts';

const collection = readCollection('content');
const [paper] = collection.papers;
if (!paper) throw new Error('The content has no paper.');
const site = { origin: 'https://example.org', base: '/papers/' };
const context = { paper, collection, site };

test('each passage stands once, with its address, its words and the notice of rights', () => {
  const [head = '', ...passages] = renderPassages(context).split(/^(?=#{2,3} )/m);
  expect(head).toContain(`# ${paper.title}\n\nRights: ${paper.rights}`);
  expect(passages.length).toBe(paper.passages.size);
  const places = [...paper.passages.keys()].map((id) => `<${site.origin}/papers/${paper.id}/#${id}>`);
  expect(passages.map((passage) => /<(.*)>/.exec(passage)?.[0])).toEqual(places);
  for (const passage of passages) expect(passage).toMatch(new RegExp(`\\n\\n\\S[^\\n]*\\n\\nRights: ${paper.rights}\\n*$`));
});

test('words that look like marks are none', () => {
  const [first] = paper.passages.values();
  if (!first) throw new Error('The paper has no passage.');
  const node = { type: 'paragraph', id: 'p', ordinal: 1, children: [{ type: 'text', value: '1. A *word*\n[here] <there>' }] } as typeof first.node;
  const passages = new Map([['p', { ...first, id: 'p', kind: 'paragraph' as const, node }]]);
  expect(renderPassages({ ...context, paper: { ...paper, passages } })).toContain('\n\n\\1. A \\*word\\* \\[here\\] \\<there\\>\n\n');
});

test('the list names each paper with its notice, and a collection may leave it out', () => {
  const text = formatLlmsTxt(overviewOf(collection), site);
  expect(text).toMatch(/^# .+\n\n> .+\n\n/);
  expect(text).toContain(`](${site.origin}/papers/${paper.id}/${passagesName})`);
  expect(text).toContain(`Rights: ${paper.rights?.replace(/\.$/, '')}`);
  const namesOf = (llmsTxt: 'on' | 'off') =>
    paperFiles({ ...context, collection: { ...collection, record: { title: 'Papers', llmsTxt } } }).map(({ name }) => name);
  expect(namesOf('on')).toContain(passagesName);
  expect(namesOf('off')).not.toContain(passagesName);
});
