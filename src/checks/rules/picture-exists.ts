import { didYouMean } from '../../model/nearest.ts';
import { rename } from '../edit.ts';
import { picture, withFigure } from '../figures.fixture.ts';
import { figuresOf } from '../figures.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';

export const pictureExists: Rule = {
  name: 'picture-exists',
  topic: 'files',
  severity: 'error',
  why: 'A figure without its picture shows a reader nothing.',
  passes: [withFigure],
  fails: [[...withFigure, ...rename(picture, picture.replace('ports', 'harbours'))], withFigure.slice(1)],
  *check(collection) {
    for (const { paper, file, node } of figuresOf(collection)) {
      if (paper.pictures.has(node.src) || paper.unread.some((each) => each.endsWith(`/${node.src}`))) continue;
      yield {
        ...placeOfAttribute(file, node, 'src'),
        message: `Unexpected picture “${node.src}”, expected a file of that name beside the section’s`,
        hint: didYouMean(node.src, paper.pictures.keys()),
      };
    }
  },
};
