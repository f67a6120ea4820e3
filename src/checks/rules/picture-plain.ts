import { write } from '../edit.ts';
import { drawing, picture, withFigure } from '../figures.fixture.ts';
import { complaintsOf } from '../pictures/judge-picture.ts';
import type { Rule } from '../rule.ts';

export const picturePlain: Rule = {
  name: 'picture-plain',
  topic: 'files',
  severity: 'error',
  why: 'A drawing that runs code, moves or asks for other files is not safe to publish, and is not whole in a book.',
  passes: [
    withFigure,
    [
      ...withFigure,
      ...write(picture, drawing.replace('<circle', '<defs><clipPath id="half"><rect width="99" height="9"/></clipPath></defs><circle clip-path="url(#half)"')),
    ],
  ],
  fails: [
    [...withFigure, ...write(picture, drawing.replace('</svg>', '<script>alert(1)</script></svg>'))],
    [...withFigure, ...write(picture, drawing.replace('</svg>', '<image href="https://example.org/ports.png"/></svg>'))],
    [
      ...withFigure,
      ...write(picture, drawing.replace('</svg>', '<a><animate attributeName="href" values="javascript:alert(1)"/><rect width="1" height="1"/></a></svg>')),
    ],
    [...withFigure, ...write(picture, drawing.replace('</svg>', '<style>circle { fill: u\\72l(https://example.org/a) }</style></svg>'))],
  ],
  *check({ papers }) {
    yield* complaintsOf('picture-plain', papers);
  },
};
