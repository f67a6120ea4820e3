/** A node while the encoding works on it: Markdown's, MDX's or already the text's own. */
import type { Position } from 'unist';

export interface SyntaxAttribute {
  type: string;
  name: string;
  value?: unknown;
  position?: Position;
}

export interface SyntaxNode {
  type: string;
  position?: Position | undefined;
  children?: SyntaxNode[];
  value?: string;
  /** Of an element. */
  name?: string | null;
  attributes?: SyntaxAttribute[];
  /** Of a heading. */
  depth?: number;
  /** Of a note or a call, as written. */
  label?: string | null;
  identifier?: string;
  [field: string]: unknown;
}
