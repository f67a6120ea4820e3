/** What a rendering took, in milliseconds. */
export interface Rendering {
  name: string;
  bytes: number;
  /** The first in its process, once the content is read. */
  cold: number;
  /** The second. */
  warm: number;
}
