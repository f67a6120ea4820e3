import { write } from '../edit.ts';
import { drawing, picture, withFigure } from '../figures.fixture.ts';
import { complaintsOf } from '../pictures/judge-picture.ts';
import type { Rule } from '../rule.ts';

export const pictureReadable: Rule = {
  name: 'picture-readable',
  topic: 'files',
  severity: 'error',
  why: 'A page keeps the room for a picture by its size; one that is cut off, or under another ending, is shown by some readers only, and stops the PDF.',
  passes: [withFigure],
  fails: [
    [...withFigure, ...write(picture, 'GIF89a')],
    [...withFigure, ...write(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="100%"><circle r="9"/></svg>\n')],
    [...withFigure, ...write(picture, drawing.replace('</svg>', ''))],
    [...withFigure, ...write(picture, Uint8Array.from(Buffer.from(drawing.replace('<circle', '<title>Ærø</title><circle'), 'latin1')))],
  ],
  *check({ papers }) {
    yield* complaintsOf('picture-readable', papers);
  },
};
