/** One page by pdf.js: text with place and face, and from its drawing operations rules, pictures and white letters. */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Fragment, PdfPage } from './pdf-page.ts';

interface TextItem {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  fontName: string;
}
interface Face {
  italic: boolean;
  bold: boolean;
  smallCaps: boolean;
}

export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  // Fonts have their names once the operations are there.
  const { fnArray, argsArray } = await page.getOperatorList();
  const { items } = await page.getTextContent({ disableNormalization: true });
  const faces = new Map<string, Face>();
  const faceOf = (font: string) => {
    const face = faces.get(font) ?? readFace(page, font);
    faces.set(font, face);
    return face;
  };
  const fragments = items.flatMap((item) => ('str' in item ? toFragment(item as TextItem, faceOf) : []));
  const drawn = readOperations(fnArray, argsArray);
  page.cleanup();
  return { width, height, fragments: withoutDoubles(fragments), ...drawn };
}

function readFace(page: PDFPageProxy, font: string): Face {
  const name = page.commonObjs.has(font) ? String((page.commonObjs.get(font) as { name?: string }).name ?? '') : '';
  return {
    italic: /ital|obliq|slant|cmti|cmsl|-it\b|sfti|[a-z]I$/i.test(name.replace(/^.*\+/, '')) && !/[A-Z]{2}I$/.test(name),
    bold: /bold|black|heavy|semib|demi|cmbx|sfbx|-bd\b/i.test(name),
    smallCaps: /smallcap|caps|-sc\b|csc\d|smcp/i.test(name),
  };
}

/** Turned text (beside a table, along a margin) is left out: it is no line of the page. */
function toFragment({ str, dir, transform, width, fontName }: TextItem, faceOf: (font: string) => Face): Fragment[] {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = transform;
  if (str === '' || Math.abs(b) > Math.abs(a) * 0.2) return [];
  const size = Math.hypot(c, d);
  return [{ text: readable(str), left, right: left + width, baseline, size, ...faceOf(fontName), rightToLeft: dir === 'rtl' }];
}

/** Ligatures as their letters; what no font explains as the sign for it. */
const readable = (text: string) =>
  text
    .replace(/[ﬀ-ﬆ\u00a0\u2000-\u200a]/g, (letter) => letter.normalize('NFKC'))
    .replace(/(?![\t\n])\p{Cc}|\p{Co}|[\ufff0-\uffff]/gu, '\ufffd')
    .normalize('NFC');

/** Letters painted twice at one place, as a shadow or a bold face of the poor. */
function withoutDoubles(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((each) => {
    if (!/\S/.test(each.text)) return true;
    const same = seen.get(each.text) ?? [];
    const near = each.size * 0.15;
    if (same.some((other) => Math.abs(other.left - each.left) < near && Math.abs(other.baseline - each.baseline) < near)) return false;
    seen.set(each.text, [...same, each]);
    return true;
  });
}

type Matrix = [number, number, number, number, number, number];
const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const apply = (m: Matrix, x: number, y: number) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });

type Drawn = Pick<PdfPage, 'rules' | 'pictures' | 'strokes' | 'whiteLetters'>;

function readOperations(operations: readonly number[], args: readonly unknown[]): Drawn {
  const drawn: Drawn = { rules: [], pictures: [], strokes: 0, whiteLetters: 0 };
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let white = false;
  const saved: { matrix: Matrix; white: boolean }[] = [];
  for (const [at, operation] of operations.entries()) {
    const given = args[at] as unknown[] | null;
    if (operation === OPS.save) saved.push({ matrix, white });
    else if (operation === OPS.restore) ({ matrix, white } = saved.pop() ?? { matrix, white });
    else if (operation === OPS.transform) matrix = multiply(matrix, given as unknown as Matrix);
    else if (operation === OPS.setFillRGBColor) white = /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(String(given?.[0]));
    else if (operation === OPS.showText && white) drawn.whiteLetters += (given?.[0] as unknown[] | undefined)?.length ?? 0;
    else if (operation === OPS.constructPath) addPath(drawn, matrix, given?.[2] as ArrayLike<number> | null | undefined);
    else if (operation === OPS.paintImageXObject || operation === OPS.paintInlineImageXObject || operation === OPS.paintImageMaskXObject) {
      const width = Math.hypot(matrix[0], matrix[1]);
      const height = Math.hypot(matrix[2], matrix[3]);
      drawn.pictures.push({ y: matrix[5], width, height });
    }
  }
  return drawn;
}

/** A path’s box: a flat one is a rule. */
function addPath(drawn: Drawn, matrix: Matrix, box: ArrayLike<number> | null | undefined): void {
  if (!box || box.length < 4) return;
  const from = apply(matrix, box[0] ?? 0, box[1] ?? 0);
  const to = apply(matrix, box[2] ?? 0, box[3] ?? 0);
  const width = Math.abs(to.x - from.x);
  if (Math.abs(to.y - from.y) < 2 && width > 30) drawn.rules.push({ y: (from.y + to.y) / 2, left: Math.min(from.x, to.x), right: Math.max(from.x, to.x) });
  else drawn.strokes += 1;
}
