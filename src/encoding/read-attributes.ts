/** The attributes of an element, each judged by the table of elements. */
import type { VFile } from 'vfile';
import { didYouMean } from '../model/nearest.ts';
import { attributesOf, type ElementName } from './elements.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';

/** A flag that is there has an empty value. */
export function readAttributes(node: SyntaxNode, element: ElementName, file: VFile): Map<string, string> {
  const known = attributesOf(element);
  const values = new Map<string, string>();
  for (const attribute of node.attributes ?? []) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const place = attribute.position ?? node.position;
    const expected = known[name];
    if (!expected) {
      const names = Object.keys(known).map((each) => `“${each}”`);
      reportProblem(
        file,
        'attribute-known',
        place,
        `Unexpected attribute “${name}” of <${element}>, expected ${names.length > 0 ? names.join(', ') : 'none'}`,
        didYouMean(name, Object.keys(known)),
      );
    } else if (values.has(name)) {
      reportProblem(file, 'attribute-known', place, `Unexpected second attribute “${name}” of <${element}>, expected one`);
    } else if (expected.isFlag && attribute.value === null) {
      values.set(name, '');
    } else if (typeof attribute.value !== 'string' || !expected.accepts(attribute.value)) {
      const found = typeof attribute.value === 'string' ? `“${attribute.value}”` : attribute.value === null ? 'lack of a value' : 'expression';
      const wanted = expected.isFlag ? `it alone: <${element} ${name}>` : `${expected.expected} in quotes`;
      reportProblem(file, 'attribute-valid', place, `Unexpected ${found} for “${name}” of <${element}>, expected ${wanted}`);
      values.set(name, '');
    } else {
      values.set(name, attribute.value);
    }
  }
  for (const [name, { required, expected }] of Object.entries(known)) {
    if (required && !values.has(name)) {
      reportProblem(file, 'attribute-valid', node.position, `Unexpected <${element}> without “${name}”, expected ${name}="…" with ${expected}`);
    }
  }
  return values;
}
