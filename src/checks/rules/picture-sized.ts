import { write } from '../edit.ts';
import { drawing, picture, withFigure } from '../figures.fixture.ts';
import { complaintsOf } from '../pictures/judge-picture.ts';
import type { Rule } from '../rule.ts';

export const pictureSized: Rule = {
  name: 'picture-sized',
  topic: 'files',
  severity: 'error',
  why: 'A picture of very many pixels or elements makes a page slow and a book heavy, and some programs that show it stop.',
  passes: [withFigure],
  fails: [
    [...withFigure, ...write(picture, drawing.replace('width="320"', 'width="32000"'))],
    [...withFigure, ...write(picture, drawing.replace('</svg>', '<g id="a"><use href="#a"/></g></svg>'))],
  ],
  *check({ papers }) {
    yield* complaintsOf('picture-sized', papers);
  },
};
