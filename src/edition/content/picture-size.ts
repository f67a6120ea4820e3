/** How large a picture is shown, read from its own bytes: PNG and JPEG in pixels, SVG as it says itself. */
import { endingOfPicture, type PictureEnding, type PictureSize } from '../../model/picture.ts';

/** Undefined where the bytes are not those of a picture of that ending, or tell no size. */
export function measurePicture(name: string, bytes: Uint8Array): PictureSize | undefined {
  const size = measures[endingOfPicture(name)]?.(bytes);
  return size && size.width >= 1 && size.height >= 1 ? size : undefined;
}

const measures: Readonly<Record<PictureEnding, (bytes: Uint8Array) => PictureSize | undefined>> = { png: measurePng, jpg: measureJpeg, svg: measureSvg };

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);
const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** PNG (ISO/IEC 15948), §11.2.2: the first chunk has width and height. */
function measurePng(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return undefined;
  return { width: viewOf(bytes).getUint32(16), height: viewOf(bytes).getUint32(20) };
}

/** JPEG (ISO/IEC 10918-1), B.2.2: the frame header, whichever of its kinds, has height and width. */
function measureJpeg(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** By `width` and `height` in pixels or, without them, by `viewBox`. */
function measureSvg(bytes: Uint8Array): PictureSize | undefined {
  const tag = /<svg\b(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(new TextDecoder().decode(bytes))?.[0];
  if (!tag) return undefined;
  const attributeOf = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  const lengthOf = (name: string) => Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(attributeOf(name) ?? '')?.[1] ?? Number.NaN);
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = (attributeOf('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [lengthOf('width'), lengthOf('height')];
  const size = Number.isNaN(width) || Number.isNaN(height) ? { width: boxWidth, height: boxHeight } : { width, height };
  return Number.isNaN(size.width) || Number.isNaN(size.height) ? undefined : { width: Math.round(size.width), height: Math.round(size.height) };
}
