import { expect, test } from 'vitest';
import { mathmlOf, problemOfFormula, typstOf } from './formula.ts';

const formulas = [
  'E = mc^2',
  '\\frac{a}{b}^2',
  '\\sum_{i=1}^n x_i',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  '\\text{if } x > 0 \\quad \\hat{y}',
  '\\boxed{\\color{red}x}',
  '\\begin{cases}a&b\\\\c&d\\end{cases}',
];

test.each(formulas)('%s is shown without attributes that a strict policy blocks', (tex) => {
  expect(problemOfFormula(tex)).toBeUndefined();
  expect(mathmlOf(tex, true)).not.toMatch(/\sstyle=|\son\w+=/);
  expect(mathmlOf(tex, false)).not.toContain('display="block"');
});

test('a formula is named by its TeX', () => expect(mathmlOf('a < "b"', false)).toContain('alttext="a &lt; &quot;b&quot;"'));

test('what its styles say is said by attributes and classes', () => {
  expect(mathmlOf('\\color{red}x', false)).toContain('mathcolor="#ff0000"');
  expect(mathmlOf('\\boxed{x}', false)).toContain('class="boxed"');
});

test('a fraction stays one where a power follows', () => expect(typstOf('\\frac{a}{b}^2')).toBe('frac(a, b)^2'));

test.each(['\\boxed{x}', '\\color{red}x', '\\foo'])('%s has no like in Typst', (tex) => expect(typstOf(tex)).toBeUndefined());

test.each([
  ['x_', 'it ends too early'],
  ['\\foo', 'Unsupported function name: \\foo'],
  ['a & b', 'Expected ‘EOF’, got ‘&’'],
  ['\\href{javascript:alert(1)}{x}', 'Unsupported function name: \\href'],
])('%s is a mistake that is told in words', (tex, words) => expect(problemOfFormula(tex)?.replace(/'(\S+?)'/g, '‘$1’')).toBe(words));

test.each(['{'.repeat(20_000), '\\def\\x{\\x\\x}\\x'])('nothing that is written without end stops anything', (tex) => {
  expect(problemOfFormula(tex)).toBeDefined();
});
