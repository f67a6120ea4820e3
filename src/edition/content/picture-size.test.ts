import sharp from 'sharp';
import { expect, test } from 'vitest';
import { measurePicture } from './picture-size.ts';

const pixels = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } });
const svg = (attributes: string) =>
  new TextEncoder().encode(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0"/></svg>`);

test.each([
  ['a.png', () => pixels().png().toBuffer()],
  ['a.jpg', () => pixels().jpeg().toBuffer()],
  ['progressive.jpg', () => pixels().jpeg({ progressive: true }).toBuffer()],
  ['a.svg', () => svg('width="30" height="20px"')],
  ['box.svg', () => svg('viewBox="0, 0 30 20"')],
  ['both.svg', () => svg('width="100%" height="100%" viewBox="0 0 30 20"')],
])('%s tells its size', async (name, write) => {
  expect(measurePicture(name, await write())).toEqual({ width: 30, height: 20 });
});

test.each([
  ['other.png', () => pixels().jpeg().toBuffer()],
  ['other.jpg', () => pixels().png().toBuffer()],
  ['other.svg', () => pixels().png().toBuffer()],
  ['cut.png', async () => (await pixels().png().toBuffer()).subarray(0, 20)],
  ['cut.jpg', async () => (await pixels().jpeg().toBuffer()).subarray(0, 20)],
  ['sizeless.svg', () => svg('width="100%"')],
  ['flat.svg', () => svg('width="30" height="0"')],
  ['empty.svg', () => new Uint8Array()],
])('%s tells none', async (name, write) => {
  expect(measurePicture(name, await write())).toBeUndefined();
});
