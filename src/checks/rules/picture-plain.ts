import { endingOfPicture } from '../../model/picture.ts';
import { write } from '../edit.ts';
import { drawing, picture, withFigure } from '../figures.fixture.ts';
import { placeAt } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Each with what it is called. */
const foreign: readonly [pattern: RegExp, what: string][] = [
  [/<script\b/i, 'script'],
  [/\son[a-z]+\s*=/i, 'handler of events'],
  [/<foreignObject\b/i, 'foreign object'],
  [/<!(?:DOCTYPE|ENTITY)\b/i, 'declaration'],
  [/\b(?:href|src)\s*=\s*["'](?!\s*#|\s*data:image\/(?:png|jpeg);)/i, 'reference to another file'],
  [/url\(\s*["']?(?!#)|@import\b/i, 'reference to another file'],
];

export const picturePlain: Rule = {
  name: 'picture-plain',
  topic: 'files',
  severity: 'error',
  why: 'A drawing that runs code or asks for other files is not safe to publish, and is not whole in a book.',
  passes: [withFigure],
  fails: [
    [...withFigure, ...write(picture, drawing.replace('</svg>', '<script>alert(1)</script></svg>'))],
    [...withFigure, ...write(picture, drawing.replace('</svg>', '<image href="https://example.org/ports.png"/></svg>'))],
  ],
  *check({ papers }) {
    for (const { path, name, bytes } of papers.flatMap(({ pictures }) => [...pictures.values()])) {
      if (endingOfPicture(name) !== 'svg') continue;
      const text = new TextDecoder().decode(bytes);
      for (const [pattern, what] of foreign) {
        const found = pattern.exec(text);
        if (!found) continue;
        yield {
          ...placeAt({ path, text }, found.index),
          message: `Unexpected ${what} in “${name}”, expected a drawing that holds all that it shows`,
          hint: 'Save it as plain SVG, with pictures embedded.',
        };
      }
    }
  },
};
