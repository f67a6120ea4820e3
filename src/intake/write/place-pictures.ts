/** The files of a paper’s pictures: named for addresses, in a format that every output shows. */
import { Resvg } from '@resvg/resvg-js';
import type { Draft } from '../draft.ts';

export interface PlacedPictures {
  /** The name beside the section, by the source’s own. Undefined for one that is missing or cannot be shown. */
  names: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, Uint8Array>;
  missing: readonly string[];
  /** Those that no format here can show, each with what it is. */
  unshown: readonly { picture: string; format: string }[];
}

/** 40 MB: more than a page can show, and less than memory holds. */
const largest = 40_000_000;

export function placePictures(draft: Draft): PlacedPictures {
  const names = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  const unshown: { picture: string; format: string }[] = [];
  for (const [picture, { bytes }] of draft.pictures) {
    if (!bytes) {
      missing.push(picture);
      continue;
    }
    const shown = bytes.byteLength > largest ? { format: `picture of ${Math.round(bytes.byteLength / 1_000_000)} MB` } : toShown(bytes);
    if (!('ending' in shown)) unshown.push({ picture, format: shown.format });
    else {
      const name = freeName(picture, shown.ending, files);
      names.set(picture, name);
      files.set(name, shown.bytes);
    }
  }
  return { names, files, missing, unshown };
}

function freeName(picture: string, ending: string, taken: ReadonlyMap<string, unknown>): string {
  const base = picture.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{2,5}$/, '');
  const slug =
    base
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 60) ?? 'figure';
  for (let number = 1; ; number++) {
    const name = `${slug}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!taken.has(name)) return name;
  }
}

type Shown = { ending: 'png' | 'jpg' | 'svg'; bytes: Uint8Array } | { format: string };

const signatures: readonly (readonly [format: string, test: (bytes: Uint8Array) => boolean])[] = [
  ['png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])],
  ['jpg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['gif', (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38])],
  ['webp', (bytes) => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])],
  ['TIFF', (bytes) => startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a])],
  ['PDF', (bytes) => startsWith(bytes, [0x25, 0x50, 0x44, 0x46])],
  ['EMF', (bytes) => startsWith(bytes, [0x01, 0x00, 0x00, 0x00]) && startsWith(bytes.subarray(40), [0x20, 0x45, 0x4d, 0x46])],
  ['WMF', (bytes) => startsWith(bytes, [0xd7, 0xcd, 0xc6, 0x9a])],
  ['svg', (bytes) => /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4000)))],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

function toShown(bytes: Uint8Array): Shown {
  const format = signatures.find(([, test]) => test(bytes))?.[0] ?? 'file of an unknown kind';
  if (format === 'png' || format === 'jpg' || format === 'svg') return { ending: format, bytes };
  if (format === 'gif' || format === 'webp') return toPng(bytes, format) ?? { format: format.toUpperCase() };
  return { format };
}

/** Drawn once more, as PNG: every format shows that. */
function toPng(bytes: Uint8Array, format: 'gif' | 'webp'): Shown | undefined {
  const size = format === 'gif' ? sizeOfGif(bytes) : sizeOfWebp(bytes);
  if (!size || size.width * size.height > 50_000_000) return undefined;
  const { width, height } = size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="data:image/${format};base64,${Buffer.from(bytes).toString('base64')}" width="${width}" height="${height}"/></svg>`;
  try {
    return { ending: 'png', bytes: new Resvg(svg).render().asPng() };
  } catch {
    return undefined;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

const sizeOfGif = (bytes: Uint8Array) =>
  bytes.length < 10 ? undefined : { width: viewOf(bytes).getUint16(6, true), height: viewOf(bytes).getUint16(8, true) };

/** RFC 9649: the three kinds of WebP keep their size in three ways. */
function sizeOfWebp(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return undefined;
  const at = (offset: number) => view.getUint16(offset, true) + ((bytes[offset + 2] ?? 0) << 16) + 1;
  return { width: at(24), height: at(27) };
}
