/** Pixels as a PNG (W3C, Portable Network Graphics, 3rd edition) with a palette where it can be: drawings in few colours pack far smaller and sooner so. */
import { crc32, deflateSync } from 'node:zlib';

interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each, row by row. All are opaque. */
  pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a palette can hold. */
const mostColours = 256;

/** As PNG numbers the kinds of colour. */
const colourTypes = { full: 2, palette: 3 };

export function packPng(picture: Pixels): Uint8Array {
  const { width, height } = picture;
  const { palette, rows } = byPalette(picture);
  const isInPalette = palette.size <= mostColours;
  const [type, colours, data] = isInPalette
    ? [colourTypes.palette, [chunk('PLTE', withoutOpacity(new Uint8Array(Int32Array.from(palette.keys()).buffer)))], rows]
    : [colourTypes.full, [], fullRows(picture)];
  return Buffer.concat([signature, chunk('IHDR', header(width, height, type)), ...colours, chunk('IDAT', deflateSync(data, { level: 3 })), chunk('IEND')]);
}

/** The place of each pixel's colour in the palette, in rows that begin with the number of their filter: none. Beyond what a palette can hold, places mean nothing. */
function byPalette({ width, height, pixels }: Pixels): { palette: ReadonlyMap<number, number>; rows: Uint8Array } {
  // Signed, as the engine holds whole numbers of 32 bits.
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = new Map<number, number>();
  const rows = new Uint8Array(height * (1 + width));
  for (let y = 0; y < height; y++) {
    const shift = y + 1;
    const endOfRow = (y + 1) * width;
    // Most pixels are as the one before.
    for (let start = y * width, end = start; start < endOfRow; start = end) {
      const word = words[start] as number;
      while (end < endOfRow && words[end] === word) end++;
      const place = palette.get(word) ?? palette.size;
      if (place === palette.size) palette.set(word, place);
      if (place !== 0) rows.fill(place, start + shift, end + shift);
    }
  }
  return { palette, rows };
}

/** The colours of each pixel themselves, in such rows. */
function fullRows({ width, height, pixels }: Pixels): Uint8Array {
  const colours = withoutOpacity(pixels);
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) rows.set(colours.subarray(y * width * 3, (y + 1) * width * 3), 1 + y * (1 + width * 3));
  return rows;
}

const withoutOpacity = (pixels: Uint8Array) => pixels.filter((_, i) => i % 4 < 3);

/** Eight bits a channel. */
function header(width: number, height: number, colourType: number): Buffer {
  const bytes = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, colourType, 0, 0, 0]);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  return bytes;
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
