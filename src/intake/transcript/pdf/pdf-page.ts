/** What a page of a PDF holds: letters with their place and face, drawn rules, pictures. */

/** Letters that one drawing operation set. Measures in points, from the page’s lower left corner. */
export interface Fragment {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  italic: boolean;
  bold: boolean;
  smallCaps: boolean;
  rightToLeft: boolean;
}

export interface PdfPage {
  width: number;
  height: number;
  fragments: Fragment[];
  /** Thin lines that lie flat: their height, and from where to where. */
  rules: { y: number; left: number; right: number }[];
  pictures: PdfPicture[];
  /** Paths that are no rules: a drawing has many. */
  strokes: number;
  /** Letters set in white, which readers of the page do not see. */
  whiteLetters: number;
}

export interface PdfPicture {
  /** In points. */
  y: number;
  width: number;
  height: number;
}

export interface PdfDocument {
  pages: PdfPage[];
  /** As the file itself names its pages; undefined where it does not. */
  labels: (string | null)[] | undefined;
}
