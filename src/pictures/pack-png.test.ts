import sharp from 'sharp';
import { expect, test } from 'vitest';
import { packPng } from './pack-png.ts';

const size = { width: 40, height: 30 };

test.each([
  ['few', 16],
  ['many', 500],
])('pixels of %s colours come out of a PNG as they went in', async (_, count) => {
  const colours = Array.from({ length: count }, (_, i) => [i % 251, 255 - (i % 3), i >> 1, 255]);
  const pixels = Uint8Array.from(Array.from({ length: size.width * size.height }, (_, i) => colours[(i >> 2) % count] ?? []).flat());
  const packed = packPng({ ...size, pixels });
  const { data, info } = await sharp(packed).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([size.width, size.height]);
  expect([...data]).toEqual([...pixels.filter((_, i) => i % 4 < 3)]);
  expect((await sharp(packed).metadata()).isPalette).toBe(count <= 256);
});
