/** What is wrong with a picture: too large, no picture of its ending, or one that holds what none may. */

import { once } from '../../model/once.ts';
import { endingOfPicture, type Picture, pictureLimits } from '../../model/picture.ts';
import { problemOfPicture } from '../../typst/try-out.ts';
import { placeAt } from '../place.ts';
import type { Complaint } from '../rule.ts';
import { problemsOfDrawing } from './read-drawing.ts';

export type PictureRule = 'picture-plain' | 'picture-readable' | 'picture-sized';
export interface PictureComplaint extends Complaint {
  rule: PictureRule;
}

const kinds = { svg: 'an SVG drawing', png: 'a PNG picture', jpg: 'a JPEG picture' } as const;

/** What could take long, is asked of those alone that are small and plain. */
export const judgePicture = once((picture: Picture): PictureComplaint[] => {
  const found = [...judgeSize(picture)];
  if (found.length === 0 && endingOfPicture(picture.name) === 'svg') found.push(...judgeDrawing(picture));
  return found.length === 0 ? [...decode(picture)] : found;
});

/** Those of one rule, about all pictures. */
export const complaintsOf = (rule: PictureRule, papers: readonly { pictures: ReadonlyMap<string, Picture> }[]): Complaint[] =>
  papers.flatMap(({ pictures }) => [...pictures.values()].flatMap(judgePicture).flatMap(({ rule: own, ...complaint }) => (own === rule ? [complaint] : [])));

function* judgeSize({ name, path, size }: Picture): Iterable<PictureComplaint> {
  if (!size) {
    yield {
      rule: 'picture-readable',
      file: path,
      message: `Unexpected content of “${name}”, expected ${kinds[endingOfPicture(name)]} that tells its size`,
      hint: endingOfPicture(name) === 'svg' ? 'Give the drawing width and height in pixels, or a viewBox.' : 'Save the picture anew.',
    };
    return;
  }
  const { width, height } = size;
  const { side, area } = pictureLimits;
  const isDrawing = endingOfPicture(name) === 'svg';
  if (Math.max(width, height) <= side && (isDrawing || width * height <= area)) return;
  yield {
    rule: 'picture-sized',
    file: path,
    message: `Unexpected picture “${name}” of ${width} × ${height} pixels, expected at most ${side} on a side${isDrawing ? '' : ` and ${area / 1_000_000} million in all`}`,
    hint: 'Save it smaller: a page shows it some 700 pixels wide, and a print of 300 dots an inch needs 2,000.',
  };
}

function* judgeDrawing({ name, path, bytes }: Picture): Iterable<PictureComplaint> {
  const text = readUtf8(bytes);
  if (text === undefined) {
    yield {
      rule: 'picture-readable',
      file: path,
      message: `Unexpected encoding of “${name}”, expected a drawing in UTF-8`,
      hint: 'Save the drawing anew with the encoding UTF-8.',
    };
    return;
  }
  // Of a drawing that is wrong throughout, the first few tell enough.
  for (const { offset, what, kind } of problemsOfDrawing(text).slice(0, 5)) {
    const place = placeAt({ path, text }, offset);
    if (kind === 'foreign')
      yield {
        ...{ rule: 'picture-plain', ...place },
        message: `Unexpected ${what} in “${name}”, expected a drawing that holds all that it shows, and nothing that runs, moves or fetches`,
        hint: 'Save it as plain SVG, with pictures embedded.',
      };
    else if (kind === 'too large')
      yield {
        ...{ rule: 'picture-sized', ...place },
        message: `Unexpected ${what} in “${name}”, expected at most ${pictureLimits.elements} elements`,
        hint: 'Simplify the drawing, or save it as PNG.',
      };
    else
      yield {
        ...{ rule: 'picture-readable', ...place },
        message: `Unexpected ${what} in “${name}”`.replace(/(, expected .*?) in (“.*?”)$/, ' in $2$1'),
        hint: 'Save the drawing anew.',
      };
  }
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As the PDF does, which stops at what is not whole. */
function* decode({ name, path, bytes }: Picture): Iterable<PictureComplaint> {
  const ending = endingOfPicture(name);
  const problem = ending === 'jpg' && !isWholeJpeg(bytes) ? 'it ends too early' : problemOfPicture(name, bytes);
  if (problem !== undefined)
    yield {
      rule: 'picture-readable',
      file: path,
      message: `Unexpected content of “${name}”, expected ${kinds[ending]} that can be shown (${problem})`,
      hint: ending === 'svg' ? 'Save the drawing anew, its letters as outlines.' : 'Save the picture anew.',
    };
  else if (ending === 'png' && isAnimated(bytes))
    yield {
      rule: 'picture-plain',
      file: path,
      message: `Unexpected moving picture “${name}”, expected one that stands still`,
      hint: 'Save one of its frames. A reader could not stop it, and a print shows one.',
    };
}

/** JPEG (ISO/IEC 10918-1), B.1.1: whether, behind the segments and the coded data, the marker of the end stands. Typst shows what there is of one cut off. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (marker === 0xd9) return true;
    const isCoded = marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
    if (isCoded) at = bytes.indexOf(0xff, at + (marker === 0 && bytes[at] !== 0xff ? 1 : 2));
    else if (marker === 0xff) at += 1;
    else at += at + 4 <= bytes.length ? 2 + view.getUint16(at + 2) : 4;
    if (at < 0) return false;
  }
  return false;
}

/** PNG (third edition), 11.3.6: a chunk that controls an animation stands before the data. */
function isAnimated(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}
