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

/** As PNG numbers the kinds of colour, with the bytes of a pixel. */
const inPalette = { type: 3, bytes: 1 };
const inFull = { type: 2, bytes: 3 };

export function packPng(picture: Pixels): Uint8Array {
  const { width, height, pixels } = picture;
  const palette = new Map<number, number>();
  const places = placesIn(palette, picture);
  const kind = palette.size > mostColours ? inFull : inPalette;
  const data = kind === inFull ? withoutOpacity(pixels) : places;
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array(height * (1 + width * kind.bytes));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width * kind.bytes, (y + 1) * width * kind.bytes), 1 + y * (1 + width * kind.bytes));
  const colours = withoutOpacity(new Uint8Array(Uint32Array.from(palette.keys()).buffer));
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height, kind.type)),
    ...(kind === inPalette ? [chunk('PLTE', colours)] : []),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND'),
  ]);
}

/** The place of each pixel's colour in the palette, which is filled; beyond what a palette can hold, places mean nothing. */
function placesIn(palette: Map<number, number>, { width, height, pixels }: Pixels): Uint8Array {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const places = new Uint8Array(words.length);
  // Most pixels are as the one before.
  for (let start = 0, end = 0; start < words.length; start = end) {
    const word = words[start] as number;
    while (words[end] === word) end++;
    const place = palette.get(word) ?? palette.size;
    palette.set(word, place);
    places.fill(place, start, end);
  }
  return places;
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
