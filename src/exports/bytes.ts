/** UTF-8, in one pass into room for the longest that it can be: to count the bytes first takes as long again. */
export function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof content !== 'string') return new Uint8Array(content.buffer as ArrayBuffer, content.byteOffset, content.byteLength);
  const room = Buffer.allocUnsafe(content.length * 3);
  return room.subarray(0, room.write(content));
}
