/** SVG without text to PNG. */

export interface Size {
  width: number;
  height: number;
}

/** Fills the size exactly, on an opaque ground. */
export async function rasterise(svg: string | Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  const sharp = await loadSharp();
  // Drawn at the size it is shown in, and packed quickly: a collection has a card for each paper.
  return sharp(Buffer.from(svg), { density: 72 })
    .resize(width, height, { fit: 'contain', background: ground })
    .flatten({ background: ground })
    .png({ compressionLevel: 3 })
    .toBuffer();
}

/** With a margin around, in pixels. */
export async function rasteriseIcon(svg: string | Uint8Array, size: number, margin: number): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const inner = size - 2 * margin;
  return sharp(Buffer.from(svg), { density: 600 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: ground })
    .flatten({ background: ground })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The colour of the light page. */
const ground = '#fffdf8';

async function loadSharp() {
  try {
    return (await import('sharp')).default;
  } catch (error) {
    throw new Error('Unexpected absence of sharp, which draws the card and the icon, expected it to be installed. Run: npm ci --include=optional', {
      cause: error,
    });
  }
}
