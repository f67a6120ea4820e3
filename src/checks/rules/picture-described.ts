import { plainText } from '../../model/text.ts';
import { edit } from '../edit.ts';
import { behindPrint, withFigure } from '../figures.fixture.ts';
import { figuresOf } from '../figures.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';
import { wordsOf } from '../words/printed-words.ts';

const alt = 'alt="Two dots, for the ports, on a level." />';

export const pictureDescribed: Rule = {
  name: 'picture-described',
  topic: 'markup',
  severity: 'error',
  why: 'Who does not see a picture is told by its description what others see; the caption, which both read, seldom says it.',
  passes: [withFigure],
  fails: [
    [...withFigure, ...edit(introduction, alt, 'alt="ports.svg" />')],
    [...withFigure, ...edit(introduction, alt, 'alt="The ports" >The ports.</Figure>'), ...behindPrint('The ports.')],
  ],
  *check(collection) {
    for (const { file, node } of figuresOf(collection)) {
      const said = wordsOf(node.alt).join(' ');
      const repeated = said === wordsOf(node.src).join(' ') ? 'name of its file' : said === wordsOf(plainText(node)).join(' ') ? 'caption' : undefined;
      if (!repeated || !said) continue;
      yield {
        ...placeOfAttribute(file, node, 'alt'),
        message: `Unexpected description “${node.alt}”, which repeats the ${repeated}, expected what the picture shows`,
      };
    }
  },
};
