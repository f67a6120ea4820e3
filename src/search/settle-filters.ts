/**
 * Gives the filter of an index one order. Pagefind writes the values of a filter in an order that changes from run to run, and names the
 * file, and those that name it, by their hashes.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'fflate';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** As the index reads a file before it looks into it: Pagefind’s own mark, then CBOR (RFC 8949). */
const mark = 'pagefind_dcd';

export function settleFilters(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const settled = files.map((file) => (file.path.endsWith('.pf_filter') ? rename(sortValues(file), renamed) : file));
  if (renamed.size === 0) return [...files];
  const metas = settled.map((file) =>
    file.path.endsWith('.pf_meta')
      ? rename(
          repack(file, (bytes) => replaceAll(bytes, renamed)),
          renamed,
        )
      : file,
  );
  return metas.map((file) => (file.path.endsWith('pagefind-entry.json') ? { ...file, content: replaceAll(file.content, renamed) } : file));
}

const repack = ({ path, content }: IndexFile, change: (bytes: Uint8Array) => Uint8Array): IndexFile => ({
  path,
  content: gzipSync(change(gunzipSync(content)), { mtime: 0 }),
});

/** [name, [[value, [page, …]], …]] */
function sortValues(file: IndexFile): IndexFile {
  return repack(file, (bytes) => {
    if (Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') !== mark)
      throw new Error(`Unexpected beginning of ${file.path}, expected Pagefind’s mark.`);
    const filter = openArray(bytes, mark.length);
    const values = openArray(bytes, endOf(bytes, filter.first));
    const items: Uint8Array[] = [];
    for (let at = values.first; items.length < values.length; ) {
      const end = endOf(bytes, at);
      items.push(bytes.subarray(at, end));
      at = end;
    }
    return Buffer.concat([bytes.subarray(0, values.first), ...items.sort(Buffer.compare)]);
  });
}

/** Names a file by what it holds now, in as many letters as its name had. */
function rename({ path, content }: IndexFile, renamed: Map<string, string>): IndexFile {
  const [name = '', hash = ''] = /_([0-9a-f]+)\.pf_/.exec(path) ?? [];
  const settled = createHash('sha256').update(content).digest('hex').slice(0, hash.length);
  renamed.set(`_${hash}`, `_${settled}`);
  return { path: path.replace(name, name.replace(hash, settled)), content };
}

/** Names are of one length, so that nothing else moves. */
function replaceAll(bytes: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  for (const [old, name] of renamed) text = text.replaceAll(old, name);
  return Buffer.from(text, 'latin1');
}

/** The head of a CBOR item: its major type, its argument, and where what it holds begins. */
function headAt(bytes: Uint8Array, at: number): { type: number; argument: number; first: number } {
  const [type, info] = [(bytes[at] ?? 0) >> 5, (bytes[at] ?? 0) & 31];
  if (info < 24) return { type, argument: info, first: at + 1 };
  const width = [1, 2, 4][info - 24];
  if (width === undefined) throw new Error('Unexpected length in a filter of the search index, expected one of at most four bytes.');
  const first = at + 1 + width;
  return { type, argument: bytes.subarray(at + 1, first).reduce((sum, byte) => sum * 256 + byte, 0), first };
}

function openArray(bytes: Uint8Array, at: number): { length: number; first: number } {
  const { type, argument, first } = headAt(bytes, at);
  if (type !== 4) throw new Error('Unexpected form of a filter of the search index, expected lists.');
  return { length: argument, first };
}

/** Behind the item that begins there: a number, words or a list. */
function endOf(bytes: Uint8Array, at: number): number {
  const { type, argument, first } = headAt(bytes, at);
  if (type === 0) return first;
  if (type === 3) return first + argument;
  let end = openArray(bytes, at).first;
  for (let i = 0; i < argument; i++) end = endOf(bytes, end);
  return end;
}
