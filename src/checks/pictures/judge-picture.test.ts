import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { measurePicture } from '../../edition/content/picture-size.ts';
import { judgePicture } from './judge-picture.ts';

/** What is found in a picture: the rule, and what was unexpected. */
function foundIn(name: string, bytes: Uint8Array): string[] {
  const picture = { name, path: `content/papers/any-2001/${name}`, bytes, size: measurePicture(name, bytes) };
  return judgePicture(picture).map(({ rule, message }) => `${rule}: ${/^Unexpected (.*?) (?:in|of) “/.exec(message)?.[1] ?? message}`);
}

const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50"';
const drawn = (inner: string, more = '') => foundIn('any.svg', Buffer.from(`${head}${more}>${inner}</svg>`));
const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, i) => (i * 7919) % 251));
const raster = () => sharp(noise, { raw: { width: 60, height: 40, channels: 3 } });
const png = await raster().png().toBuffer();
const jpeg = await raster().jpeg().toBuffer();
const interlaced = await raster().png({ progressive: true }).toBuffer();
const deep = await raster().toColourspace('rgb16').png().toBuffer();
const progressive = await raster().jpeg({ progressive: true }).toBuffer();
const forPrint = await raster().toColourspace('cmyk').jpeg().toBuffer();
const grey = await raster().greyscale().jpeg().toBuffer();

describe('a drawing', () => {
  it.each([
    ['shapes', '<path d="M0 0L9 9"/><circle r="4" fill="rgb(1,2,3)" transform="rotate(30)"/>'],
    ['gradients by url()', '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect width="9" height="9" fill="URL( \'#a\' )"/>'],
    ['a style sheet', '<style type="text/css"><![CDATA[/* url(x) */ .a > b:not(.c) { fill: #123; clip-path: url("#b") }]]></style>'],
    ['notes of editors', '<metadata xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:RDF r:about="x"/></metadata>'],
    ['letters', '<text x="3" y="20" font-family="Arial">Bergen 神戸</text>'],
    ['an embedded picture', `<image width="9" height="9" xlink:href="data:image/png;base64,${png.toString('base64')}"/>`],
    ['parts used again', '<defs><g id="a"><rect width="1" height="1"/></g></defs><use href="#a"/><use xlink:href="#a" x="4"/>'],
    ['a filter', '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><rect filter="url(#f)" width="9" height="9"/>'],
    ['what is said to those who do not see it', '<title>Ports</title><g role="img" aria-label="url(x)" data-name="a(b)"/>'],
  ])('may hold %s', (_, inner) => {
    expect(drawn(inner)).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'element <script>'],
    ['one of another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', 'element <script>'],
    ['HTML', '<b xmlns="http://www.w3.org/1999/xhtml">b</b>', 'element <b>'],
    ['HTML in an object', '<foreignObject><b/></foreignObject>', 'element <foreignObject>'],
    ['an animation', '<rect><animate attributeName="href" values="javascript:alert(1)"/></rect>', 'element <animate>'],
    ['a set value', '<rect><set attributeName="onclick" to="alert(1)"/></rect>', 'element <set>'],
    ['a link', '<a href="#x"/>', 'element <a>'],
    ['a handler', '<rect onClick="alert(1)"/>', 'attribute “onClick”'],
    ['another file', '<use href="other.svg#a"/>', 'reference to another file'],
    ['a script as an address', '<use xlink:href=" java&#x73;cript:alert(1)"/>', 'reference to another file'],
    ['a drawing as data', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'reference to another file'],
    ['data that is no picture', '<image href="data:image/png;base64,AAAA"/>', 'embedded picture that cannot be shown'],
    ['url() of another file', '<rect fill="url(https://example.org/#a)"/>', 'reference to another file'],
    ['url() in a style', '<rect style="fill: URL( //example.org )"/>', 'reference to another file'],
    ['url() with a comment in it', '<style>a { fill: url(/**/x) }</style>', 'reference to another file'],
    ['url() with an escape', '<style>a { fill: u\\72l(x) }</style>', 'escape in a style'],
    ['url() by references', '<rect fill="u&#114;l(x)"/>', 'reference to another file'],
    ['an import', '<style>@import "x.css";</style>', 'rule with @ in a style'],
    ['a set of images', '<style>a { mask-image: image-set("x" 1x) }</style>', 'function image-set() in a style'],
    ['a filter that fetches', '<filter><feImage href="x"/></filter>', 'element <feImage>'],
  ])('may not hold %s', (_, inner, what) => {
    expect(drawn(inner)[0]).toBe(`picture-plain: ${what}`);
  });

  it('is told where it holds that', () => {
    const bytes = Buffer.from(`${head}>\n  <g/>\n  <rect fill="red" onload="x"/>\n</svg>`);
    const [found] = judgePicture({ name: 'any.svg', path: 'any.svg', bytes, size: { width: 9, height: 9 } });
    expect(found).toMatchObject({ file: 'any.svg', line: 3, column: 20 });
  });

  it.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${head}/>`, /^picture-plain: declaration$/],
    ['a style sheet beside it', `<?xml-stylesheet href="x.css"?>${head}/>`, /^picture-plain: instruction <\?xml-stylesheet\?>$/],
    ['no namespace', '<svg width="9" height="9"/>', /^picture-readable: an element “svg” around all others$/],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${head}/>`, /^picture-readable: the encoding ISO-8859-1$/],
    ['Latin-1', Buffer.from(`${head}><title>Ærø</title></svg>`, 'latin1'), /^picture-readable: encoding$/],
    ['UTF-16', Buffer.from(`\ufeff${head}/>`, 'utf16le'), /^picture-readable: content$/],
    ['a missing end', `${head}><g>`, /^picture-readable: XML that does not parse/],
    ['letters that the book’s fonts lack', `${head}><text y="9">부산</text></svg>`, /^picture-readable: content$/],
    ['elements without end', `${head}><g id="a"><g id="b"><use href="#a"/></g></g></svg>`, /^picture-sized: elements without end/],
    ['elements in elements', `${head}>${'<g>'.repeat(200)}${'</g>'.repeat(200)}</svg>`, /^picture-sized: elements nested in more than 100 others$/],
    [
      'elements that multiply',
      `${head}>${Array.from({ length: 30 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(9)}</g>`).join('')}</svg>`,
      /^picture-sized: .* elements, each as often as it is used$/,
    ],
    ['very many elements', `${head}>${'<g/>'.repeat(30_000)}</svg>`, /^picture-sized: 30001 elements/],
  ])('is refused with %s', (_, content, found) => {
    expect(foundIn('any.svg', Buffer.from(content as string))).toEqual([expect.stringMatching(found)]);
  });
});

describe('a picture of pixels', () => {
  it.each([
    ['PNG', 'any.png', png],
    ['interlaced PNG', 'any.png', interlaced],
    ['PNG of 16 bits', 'any.png', deep],
    ['JPEG', 'any.jpg', jpeg],
    ['progressive JPEG', 'any.jpg', progressive],
    ['JPEG with something behind its end', 'any.jpg', Buffer.concat([jpeg, Buffer.from('more')])],
    ['JPEG for print (CMYK)', 'any.jpg', forPrint],
    ['grey JPEG', 'any.jpg', grey],
  ])('may be a %s', (_, name, bytes) => {
    expect(foundIn(name, bytes)).toEqual([]);
  });

  it.each([
    ['a PNG cut off', 'any.png', png.subarray(0, png.length / 2), 'picture-readable: content'],
    ['a PNG without its last part', 'any.png', png.subarray(0, png.length - 12), 'picture-readable: content'],
    ['a PNG with a wrong byte', 'any.png', Buffer.from(png).fill(0xff, png.length / 2, png.length / 2 + 4), 'picture-readable: content'],
    ['a JPEG cut off', 'any.jpg', jpeg.subarray(0, jpeg.length / 2), 'picture-readable: content'],
    ['a JPEG without its end', 'any.jpg', jpeg.subarray(0, jpeg.length - 2), 'picture-readable: content'],
    ['a JPEG called PNG', 'any.png', jpeg, 'picture-readable: content'],
    ['nothing', 'any.png', Buffer.alloc(0), 'picture-readable: content'],
    ['a PNG that says it is wide', 'any.png', Buffer.from(png).fill(0x7f, 16, 20), 'picture-sized: Unexpected picture'],
    ['a moving PNG', 'any.png', Buffer.concat([png.subarray(0, 33), animation(), png.subarray(33)]), 'picture-plain: Unexpected moving picture'],
  ])('is refused where it is %s', (_, name, bytes, found) => {
    expect(foundIn(name, bytes)).toEqual([expect.stringContaining(found)]);
  });
});

/** A chunk that says of how many frames a PNG is (PNG, third edition, 11.3.6), with its checksum. */
function animation(): Buffer {
  return Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
}
