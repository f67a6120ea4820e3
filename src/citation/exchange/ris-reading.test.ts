import { describe, expect, it } from 'vitest';
import { parseRis } from './index.ts';

const record = (...lines: string[]) => ['TY  - GEN', 'TI  - T', ...lines, 'ER  - '].join('\n');
const workOf = (...lines: string[]) => {
  const { works, problems } = parseRis(record(...lines));
  expect(problems).toEqual([]);
  return Object.values(works)[0];
};

describe('files of other software', () => {
  it('are read with the older tags, one-digit months and lines that run on', () => {
    const text =
      'TY - EJOUR\r\nA1 - Daalder, Ivo\r\nA1 - Goldgeier, James, Jr\r\nT1 - Global\r\nNATO\r\nJO - Foreign Affairs\r\nY1 - 2006/9//\r\nSP - 105\r\nEP - 113\r\nSN - 0015-7120\r\nER -\r\n';
    expect(parseRis(text)).toEqual({
      problems: [],
      works: {
        'daalder-and-goldgeier-2006': {
          type: 'article-journal',
          title: 'Global NATO',
          'container-title': 'Foreign Affairs',
          issued: '2006-09',
          page: '105–113',
          ISSN: '0015-7120',
          author: [
            { family: 'Daalder', given: 'Ivo' },
            { family: 'Goldgeier', given: 'James', suffix: 'Jr' },
          ],
        },
      },
    });
  });

  it.each([
    ['DA  - 2007/01/12/', '2007-01-12'],
    ['DA  - 2007/1/2', '2007-01-02'],
    ['DA  - 2007///Fall', '2007-23'],
    ['DA  - 2007-01-12', '2007-01-12'],
    ['PY  - 2007', '2007'],
    ['PY  - c. 1723', '1723~'],
    ['PY  - 44 BC', '-0043'],
    ['PY  - 2007///', '2007'],
  ])('%s', (line, edtf) => expect(workOf(line)?.issued).toBe(edtf));

  it('prefers the full date to the year', () => expect(workOf('PY  - 2007', 'DA  - 2007/01/12/')?.issued).toBe('2007-01-12'));
  it('takes names without comma for bodies', () => expect(workOf('AU  - World Bank')?.author).toEqual([{ literal: 'World Bank' }]));
  it('takes a DOI out of its address', () => expect(workOf('DO  - https://doi.org/10.1000/x')?.DOI).toBe('10.1000/x'));
  it('leaves a range of pages as it stands', () => expect(workOf('SP  - 35-43', 'EP  - 43')?.page).toBe('35-43'));
});

describe('what cannot be carried', () => {
  it.each([
    [['KW  - war'], 'KW'],
    [['DA  - soon'], 'soon'],
    [['PY  - after 2007'], 'after 2007'],
    [['M2  - 28th meeting'], '28th meeting'],
    [['UR  - https://a.org', 'UR  - https://b.org'], 'second UR'],
    [['DO  - none'], 'DOI'],
    [['ID  - Abe 2007'], 'Abe 2007'],
  ])('%s is reported', (lines, found) => {
    const { problems } = parseRis(record(...lines));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(found);
  });

  it('is placed by line', () => expect(parseRis(record('AU  - A, B', 'KW  - war')).problems[0]?.line).toBe(4));
  it('includes a type without equal', () => expect(parseRis('TY  - SOUND\nTI  - T\nER  - ').problems[0]?.message).toContain('“SOUND”'));
});

describe('malformed files', () => {
  it.each(['TY', 'TY  -', 'TI  - T\nER  - ', 'ER  - ', 'TY  - GEN\nER  - ', 'words', 'TY  - constructor\nTI  - T\nER  - '])(
    '%s gives a problem and does not throw',
    (text) => {
      expect(parseRis(text).problems.length).toBeGreaterThan(0);
    },
  );

  it('may lack ER', () => expect(Object.keys(parseRis('TY  - GEN\nID  - a\nTI  - A\nTY  - GEN\nID  - b\nTI  - B').works)).toEqual(['a', 'b']));
});
