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
    .trim();
  if (tex === '') return anchors;
  return [...anchors, { type: 'math', tex, display, ...(label === undefined ? {} : { label: `(${label})` }) }];
}
