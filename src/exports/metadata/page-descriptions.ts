/** Pages in a sentence, for those who meet them in a list of results. */
import { nameOf } from '../../model/authors.ts';
import type { Paper } from '../../model/paper.ts';

export const describeTitlePage = ({ title, meta }: Pick<Paper, 'title' | 'meta'>) =>
  `${title}, by ${meta.authors.map(nameOf).join(', ')}: a digital edition that can be searched, and cited to the paragraph.`;
