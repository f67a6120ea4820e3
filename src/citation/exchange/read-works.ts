/** Works from a file of another program, whatever its format: as its reader gives them, with the typography of print. */
import { parseBibtex } from './bibtex-reading.ts';
import { parseCslJson } from './csl-json.ts';
import { parseEndnoteXml } from './endnote-xml.ts';
import type { WorksReading } from './reading.ts';
import { parseRis } from './ris-reading.ts';
import { setTypography } from './set-typography.ts';

const formats = {
  BibTeX: { looksLike: /^\s*(?:%.*\s*)*@\w+\s*[{(]/m, parse: parseBibtex },
  RIS: { looksLike: /^\s*TY {1,2}- /m, parse: parseRis },
  'CSL-JSON': { looksLike: /^\s*[[{]/, parse: parseCslJson },
  'EndNote XML': { looksLike: /^\s*<(?:\?xml[^<]*<)?(?:!--[^<]*<)?(?:xml|records)\b/, parse: parseEndnoteXml },
} as const;
export type WorksFormat = keyof typeof formats;

/** By content, the formats whose beginning is plainest first. */
const order = ['EndNote XML', 'CSL-JSON', 'RIS', 'BibTeX'] as const satisfies readonly WorksFormat[];

/** Undefined for a file that holds no works in a format that is known. */
export function readWorks(text: string): (WorksReading & { format: WorksFormat }) | undefined {
  const source = text.replace(/^\ufeff/, '');
  const format = order.find((name) => formats[name].looksLike.test(source));
  if (!format) return undefined;
  const { works, problems } = formats[format].parse(source);
  return { format, works: Object.fromEntries(Object.entries(works).map(([key, work]) => [key, setTypography(work)])), problems };
}
