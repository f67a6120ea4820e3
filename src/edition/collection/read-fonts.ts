/** The text face that a collection brings along, in the folder `fonts/`. */
import { type CollectionRecord, type FontCut, fontCuts } from '../../model/collection-record.ts';
import type { Finding } from '../../model/finding.ts';
import type { ContentFolder } from '../content/read-folder.ts';

export interface FontsReading {
  /** The path of each cut's file, as findings name it; undefined where the collection brings no face, or none that can be used. */
  files: Readonly<Record<FontCut, string>> | undefined;
  findings: readonly Finding[];
}

/** Of a content folder, what its record says of fonts. */
interface WithFonts {
  folder: Pick<ContentFolder, 'entries' | 'bytesOf'>;
  shown: string;
  registers: {
    collection: { value: Pick<Partial<CollectionRecord>, 'fonts'>; file: string; placeOf: (path: readonly PropertyKey[]) => { line: number; column: number } };
  };
}

export function readFonts({ folder, shown, registers }: WithFonts): FontsReading {
  const { value, file, placeOf } = registers.collection;
  const { fonts } = value;
  if (!fonts) return { files: undefined, findings: [] };
  const paths = fontCuts.map((cut): [FontCut, string] => [cut, `${shown}/fonts/${fonts[cut]}`]);
  const findings = paths.flatMap(([cut, path]): Finding[] => {
    const place = { file, ...placeOf(['fonts', cut]) };
    if (!folder.entries.includes(path))
      return [{ rule: 'file-exists', ...place, message: `Unexpected font “${fonts[cut]}”, expected a file of that name in the folder fonts/` }];
    if (!isFont(folder.bytesOf(path)))
      return [{ rule: 'collection-valid', ...place, message: `Unexpected file “${fonts[cut]}”, expected a font in TrueType or OpenType format` }];
    return [];
  });
  return { files: findings.length === 0 ? (Object.fromEntries(paths) as Record<FontCut, string>) : undefined, findings };
}

/** The tables that measures are taken from: OpenType specification, “Font tables”. */
const tables = ['cmap', 'head', 'hhea', 'hmtx'];

function isFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || ![0x00010000, 0x4f54544f].includes(view.getUint32(0))) return false;
  const count = view.getUint16(4);
  if (bytes.byteLength < 12 + 16 * count) return false;
  const tags = Array.from({ length: count }, (_, i) => String.fromCharCode(...bytes.subarray(12 + 16 * i, 16 + 16 * i)));
  return tables.every((tag) => tags.includes(tag));
}
