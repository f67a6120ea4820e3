declare module 'subset-font' {
  /** The part that the site uses. */
  interface Options {
    targetFormat?: 'woff2' | 'truetype';
    keepFeatures?: string[];
    noHinting?: boolean;
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
