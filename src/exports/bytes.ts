/** Room for what is encoded, kept from text to text. */
let room = Buffer.alloc(0);

/** UTF-8, in one pass into room for the longest that it can be: to count the bytes first takes as long again. */
export function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof content !== 'string') return new Uint8Array(content.buffer as ArrayBuffer, content.byteOffset, content.byteLength);
  if (room.length < content.length * 3) room = Buffer.allocUnsafeSlow(content.length * 3);
  return new Uint8Array(room.buffer.slice(0, room.write(content)));
}
