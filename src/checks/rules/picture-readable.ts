import { endingOfPicture } from '../../model/picture.ts';
import { write } from '../edit.ts';
import { picture, withFigure } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';

const kinds = { svg: 'an SVG drawing', png: 'a PNG picture', jpg: 'a JPEG picture' } as const;

export const pictureReadable: Rule = {
  name: 'picture-readable',
  topic: 'files',
  severity: 'error',
  why: 'A page keeps the room for a picture by its size, and a picture under another ending is shown by some readers only.',
  passes: [withFigure],
  fails: [
    [...withFigure, ...write(picture, 'GIF89a')],
    [...withFigure, ...write(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="100%"><circle r="9"/></svg>\n')],
  ],
  *check({ papers }) {
    for (const { path, name, size } of papers.flatMap(({ pictures }) => [...pictures.values()])) {
      if (size) continue;
      yield {
        file: path,
        message: `Unexpected content of “${name}”, expected ${kinds[endingOfPicture(name)]} that tells its size`,
        hint: endingOfPicture(name) === 'svg' ? 'Give the drawing width and height in pixels, or a viewBox.' : 'Save the picture anew.',
      };
    }
  },
};
