/** A file as it is answered while editing; a built site leaves the type to its server. */
export function serveFile(content: string | Uint8Array<ArrayBuffer>, mediaType: string): Response {
  const isText = typeof content === 'string' || /^text\/|json|xml|yaml|x-bibtex|research-info/.test(mediaType);
  return new Response(content, { headers: { 'Content-Type': isText ? `${mediaType}; charset=utf-8` : mediaType } });
}
