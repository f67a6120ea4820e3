/** Authors in words. */
import type { Author } from './paper.ts';

export const nameOf = ({ given, family }: Pick<Author, 'given' | 'family'>) => (given ? `${given} ${family}` : family);
export const invertedNameOf = ({ given, family }: Pick<Author, 'given' | 'family'>) => (given ? `${family}, ${given}` : family);
