/** SVG without text to PNG. */
import { Resvg } from '@resvg/resvg-js';

/** Of that width, in pixels, and as high as the SVG makes it. It has to fill its ground. */
export function rasterise(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** On the colour of the light page, with a margin around, in pixels. */
export function rasteriseIcon(svg: string, size: number, margin: number): Uint8Array {
  const inner = size - 2 * margin;
  const icon = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fffdf8"/><image href="${icon}" x="${margin}" y="${margin}" width="${inner}" height="${inner}"/></svg>`,
    size,
  );
}
