/** The pictures that a draft names: from the file itself, from beside it, or from their own address where that holds the bytes. */
import type { Draft } from '../draft.ts';
import type { SourceFile } from '../read-source.ts';

export function takePictures(draft: Draft, media: ReadonlyMap<string, Uint8Array>, source: SourceFile): void {
  for (const [name, picture] of draft.pictures) {
    const inside = media.get(name) ?? media.get(name.replace(/^.*pandoc-media\//, ''));
    const bytes = picture.bytes ?? inside ?? ofDataAddress(name) ?? besideWithAnyEnding(name, source);
    if (bytes) draft.pictures.set(name, { ...picture, bytes });
  }
}

function ofDataAddress(address: string): Uint8Array | undefined {
  const groups = /^data:[\w/+.-]*(?<base64>;base64)?,(?<data>.*)$/s.exec(address)?.groups;
  if (!groups) return undefined;
  return Buffer.from(decodeURIComponent(groups['data'] ?? ''), groups['base64'] ? 'base64' : 'utf8');
}

/** LaTeX names pictures without their endings. */
function besideWithAnyEnding(name: string, { beside }: SourceFile): Uint8Array | undefined {
  const exact = beside(name);
  if (exact || /\.\w{2,5}$/.test(name)) return exact;
  for (const ending of ['.png', '.jpg', '.jpeg', '.svg', '.pdf']) {
    const bytes = beside(name + ending);
    if (bytes) return bytes;
  }
  return undefined;
}
