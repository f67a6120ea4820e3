/** What the build has gathered of the paper's works, names and emendations; asked for once, when it is first needed. */
import type { References } from '../../edition/collection/references.ts';

let asked: Promise<References> | undefined;

export function readReferences(): Promise<References> {
  asked ??= fetch('references.json').then((response) => response.json() as Promise<References>);
  return asked;
}
