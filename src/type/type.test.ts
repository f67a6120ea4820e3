import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, describe, expect, test } from 'vitest';
import { charactersOf } from './characters.ts';
import { cutFaces, heaviestFace, readFace } from './cut-faces.ts';
import { readFaceMetrics } from './face-metrics.ts';
import { writeFaceRules } from './face-rules.ts';
import { faces, family } from './faces.ts';
import { fallbackFamilies } from './fallback-faces.ts';

const folders: string[] = [];
const freshFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'locus-type-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const [regular, italic] = faces;
if (!regular || !italic) throw new Error('No faces.');

/** The tags of a TrueType file's feature lists. */
function featuresOf(font: Buffer): Set<string> {
  const tags = new Set<string>();
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const record = 12 + 16 * i;
    if (!['GSUB', 'GPOS'].includes(font.toString('latin1', record, record + 4))) continue;
    const table = font.readUInt32BE(record + 8);
    const list = table + font.readUInt16BE(table + 6);
    for (let n = 0; n < font.readUInt16BE(list); n += 1) tags.add(font.toString('latin1', list + 2 + 6 * n, list + 6 + 6 * n));
  }
  return tags;
}

describe('characters', () => {
  test('each once, in the order of code points, those of the content among them', () => {
    const characters = charactersOf(['ŁŁ a\n', 'e\u0301']);
    expect([...characters]).toEqual([...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)));
    expect(characters).toContain('Ł');
    expect(characters).toContain('é');
    expect(characters).toContain('ō');
    expect(characters).not.toContain('\n');
  });
});

describe('faces', () => {
  test('are few, and each has a name and a cut of its own', () => {
    expect(faces.length).toBeLessThanOrEqual(4);
    expect(new Set(faces.map(({ name }) => name)).size).toBe(faces.length);
    expect(new Set(faces.map(({ style, weight }) => `${style} ${weight}`)).size).toBe(faces.length);
  });

  test('keep the features that they are said to', async () => {
    const cut = await subsetFont(readFace(regular), charactersOf([]), { targetFormat: 'truetype', keepFeatures: [...regular.features] });
    expect([...featuresOf(cut)]).toEqual(expect.arrayContaining(['smcp', 'c2sc', 'onum', 'lnum', 'pnum', 'tnum', 'sups', 'kern', 'liga', 'locl']));
  });

  test('are light, stay the same byte for byte, and are cut once', async () => {
    const characters = charactersOf([]);
    const [one, other] = [freshFolder(), freshFolder()];
    const first = await cutFaces([regular], characters, one);
    const second = await cutFaces([regular], characters, other);
    expect(path.basename(first.folder)).toBe(path.basename(second.folder));
    const [a, b] = [first, second].map(({ folder }) => readFileSync(path.join(folder, 'regular.woff2')));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
    expect(a?.length).toBeLessThan(heaviestFace);
    expect(first.remarks).toEqual([]);
    const { mtimeMs } = statSync(path.join(first.folder, 'regular.woff2'));
    await cutFaces([regular], characters, one);
    expect(statSync(path.join(first.folder, 'regular.woff2')).mtimeMs).toBe(mtimeMs);
    await cutFaces([regular], `${characters}Ł`, one);
    expect(readdirSync(one)).toHaveLength(2);
  });

  test('are cut anew where a kept one is missing or damaged', async () => {
    const cache = freshFolder();
    const { folder } = await cutFaces([regular], charactersOf([]), cache);
    const face = path.join(folder, 'regular.woff2');
    const sound = readFileSync(face);
    rmSync(path.join(folder, 'faces.css'));
    await cutFaces([regular], charactersOf([]), cache);
    expect(existsSync(path.join(folder, 'faces.css'))).toBe(true);
    writeFileSync(face, sound.subarray(1));
    await cutFaces([regular], charactersOf([]), cache);
    expect(readFileSync(face).equals(sound)).toBe(true);
  });

  test('that weigh too much are told', async () => {
    const many = Array.from({ length: 0x500 }, (_, i) => String.fromCodePoint(0xa0 + i)).join('');
    const { remarks } = await cutFaces([regular], charactersOf([many]), freshFolder());
    expect(remarks).toEqual([expect.stringMatching(/^The face regular weighs \d+ bytes, more than 30720/)]);
  });
});

describe('rules', () => {
  const css = writeFaceRules(faces, readFace);

  test('give every face its file and every fallback its measures', () => {
    for (const { name } of faces) expect(css).toContain(`url("./${name}.woff2")`);
    for (const fallback of fallbackFamilies(family)) expect(css.split(`"${fallback}"`)).toHaveLength(faces.length + 1);
    expect(css).not.toContain('NaN');
  });

  test('the fallback takes the height of the face', () => {
    const { ascent, descent } = readFaceMetrics(readFace(regular));
    const rule = css.slice(css.indexOf('like Georgia'));
    const share = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
    expect(share('size-adjust') * share('ascent-override')).toBeCloseTo(ascent, 3);
    expect(share('size-adjust') * share('descent-override')).toBeCloseTo(descent, 3);
  });
});

describe('metrics', () => {
  test('an italic is narrower than its roman, and both stand as high', () => {
    const [roman, slanted] = [regular, italic].map((face) => readFaceMetrics(readFace(face)));
    expect(slanted?.meanAdvance).toBeLessThan(roman?.meanAdvance ?? 0);
    expect(slanted?.ascent).toBe(roman?.ascent);
  });

  test('what is no font is refused', () => {
    expect(() => readFaceMetrics(new Uint8Array(64))).toThrow('The font has no table');
  });
});
