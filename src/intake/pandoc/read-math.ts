/** Formulas: TeX, with the names that references lead to apart. */
import type { DraftInline } from '../draft.ts';

export function readMath(written: string, display: boolean): DraftInline[] {
  const anchors: DraftInline[] = [];
  let label: string | undefined;
  const tex = written
    .replace(/\\label\{([^{}]*)\}/g, (_, name: string) => {
      anchors.push({ type: 'anchor', name });
      return '';
    })
    .replace(/\\tag\*?\{([^{}]*)\}/g, (_, printed: string) => {
      label = printed;
      return '';
    })
    .replace(/\\(?:nonumber|notag)\b/g, '')
    .trim()
    // The environment of a formula that is displayed says nothing more; `align` within one is `aligned`.
    .replace(/^\\begin\{(equation|displaymath|math)\*?\}([\s\S]*)\\end\{\1\*?\}$/, '$2')
    .replace(/\\(begin|end)\{align\*?\}/g, '\\$1{aligned}')
    .trim();
  if (tex === '') return anchors;
  return [...anchors, { type: 'math', tex, display, ...(label === undefined ? {} : { label: `(${label})` }) }];
}
