import { expect, test } from 'vitest';
import { type Link, walk } from '../model/text.ts';
import { parseSection } from './pipeline.ts';

function urlOf(written: string): string | undefined {
  const links: Link[] = [];
  walk(parseSection(`# One\n\nAs [told](${written}).\n`, 'a.mdx', { names: () => ({}) }).tree, (node) => void (node.type === 'link' && links.push(node)));
  return links[0]?.url;
}

test.each([
  ['lund-2014#s1-p2', '../lund-2014/#s1-p2'],
  ['/lund-2014/#s1-p2', '../lund-2014/#s1-p2'],
  ['../lund-2014/', '../lund-2014/'],
  ['lund-2014', '../lund-2014/'],
  // Others stay as they are.
  ['#s1-p2', '#s1-p2'],
  ['https://example.org/lund-2014', 'https://example.org/lund-2014'],
  ['mailto:ports@example.org', 'mailto:ports@example.org'],
  ['ports.html', 'ports.html'],
])('%s leads to %s', (written, url) => expect(urlOf(written)).toBe(url));
