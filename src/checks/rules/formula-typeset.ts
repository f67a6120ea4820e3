import { typstOf } from '../../encoding/formula.ts';
import { canSetFormula } from '../../typst/try-out.ts';
import { behindPrint, behindSentence } from '../figures.fixture.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const formulaTypeset: Rule = {
  name: 'formula-typeset',
  topic: 'markup',
  severity: 'warning',
  why: 'Where the PDF cannot set a formula, its readers see the TeX.',
  passes: [[...behindSentence('<Math display tex="E = mc^2" />'), ...behindPrint('$$E = mc^2$$')]],
  fails: [
    [...behindSentence('<Math display tex="\\boxed{x}" />'), ...behindPrint('$$\\boxed{x}$$')],
    // What it is made into is no mathematics of Typst’s.
    [...behindSentence('<Math display tex="\\text{5&quot; pipe}" />'), ...behindPrint('$$\\text{5" pipe}$$')],
  ],
  *check({ papers }) {
    for (const paper of papers) {
      for (const { node, file } of nodesOfType(paper, 'math')) {
        const source = typstOf(node.tex);
        if (source !== undefined && canSetFormula(source)) continue;
        yield {
          ...placeOfNode(file, node),
          message: `Unexpected formula “${node.tex}”, expected commands that the PDF can set`,
          hint: 'The PDF shows it as it is written. Where other TeX says the same, write that.',
        };
      }
    }
  },
};
