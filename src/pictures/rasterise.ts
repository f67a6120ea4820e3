/** SVG without text to PNG. */
import { loadNative } from '../native-package.ts';
import { packPng } from './pack-png.ts';

/** Resvg's renderer in the machine's own code, as far as it is used here. */
interface Binary {
  /** The options are JSON. */
  Resvg: new (
    svg: string,
    options: string,
  ) => { render: () => { width: number; height: number; pixels: Uint8Array } };
}

/** Of that width, in pixels, and as high as the SVG makes it. It has to fill its ground. */
export function rasterise(svg: string, width: number): Uint8Array {
  const { Resvg } = loadNative<Binary>('@resvg/resvg-js', 'Cards and icons are drawn there.');
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } };
  return packPng(new Resvg(svg, JSON.stringify(options)).render());
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
