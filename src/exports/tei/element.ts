/** Builds elements. */
import type { Element, ElementContent } from 'xast';
import { x as build } from 'xastscript';

export type Attributes = Readonly<Record<string, string | number | undefined>>;
type Content = ElementContent | string | readonly (ElementContent | string)[];

/** As xastscript's, which takes a child in the place of attributes for attributes; attributes that are undefined are left out. */
export function x(name: string, ...parts: [Attributes, ...Content[]] | Content[]): Element {
  const [first, ...rest] = parts;
  const isContent = typeof first !== 'object' || Array.isArray(first) || 'children' in first || 'value' in first;
  return build(name, isContent ? {} : (first as Attributes), ...((isContent ? parts : rest) as never[]));
}
