import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits, type Edit } from '../checks/edit.ts';
import { schemaFile, schemaSettings, writeContentSchemas } from './content-schemas.ts';

const schemas = writeContentSchemas();
const compiled = new Map(
  [...schemas].map(([file, text]): [string, ValidateFunction] => [file, new Ajv2020({ strict: false, formats: { uri: true } }).compile(JSON.parse(text))]),
);
const validate = (name: Parameters<typeof schemaFile>[0], value: unknown) => compiled.get(schemaFile(name))?.(value);

describe('the schemas', () => {
  const files = Object.entries(schemaSettings()).flatMap(([schema, pattern]) =>
    globSync(pattern.replace('**/', 'content/')).map((file) => ({ file, schema: schema.slice(2) })),
  );

  test.each(files)('accept $file', ({ file, schema }) => {
    const check = compiled.get(schema);
    expect(check?.(parse(readFileSync(file, 'utf8'))), JSON.stringify(check?.errors)).toBe(true);
  });

  test('refuse what the check refuses, where a schema can say it', () => {
    const works = (work: object) => ({ 'lund-1998': { type: 'report', title: 'A Title', ...work } });
    expect(validate('works', works({}))).toBe(true);
    for (const wrong of [{ type: 'raport' }, { title: 12 }, { tittle: 'A Title' }, { author: 'Lund' }])
      expect(validate('works', works(wrong)), JSON.stringify(wrong)).toBe(false);
    expect(validate('names', { bergen: { kind: 'town', name: 'Bergen' } })).toBe(false);
    expect(validate('events', { first: {} })).toBe(false);
    expect(validate('collection', { titel: 'Papers' })).toBe(false);
    expect(validate('paper', { language: 'en' })).toBe(false);
  });

  /** Of the malformed contents, those whose mistake a schema can name. */
  const malformed = [
    'name-kind-unknown',
    'names-is-a-list',
    'record-field-misspelt',
    'record-version-not-a-version',
    'work-author-plain-text',
    'work-field-unknown',
    'work-type-unknown',
    'works-is-a-list',
  ];

  test.each(malformed)('refuse the YAML of %s', (name) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'locus-schemas-'));
    try {
      cpSync('content', folder, { recursive: true });
      const edits = parse(readFileSync(`tests/malformed/${name}/edits.yaml`, 'utf8')) as Edit[];
      applyEdits(folder, edits);
      const refused = edits.filter(({ file }) => {
        const register = /(\w+)\.yaml$/.exec(file)?.[1] as Parameters<typeof schemaFile>[0];
        return validate(register, parse(readFileSync(path.join(folder, file), 'utf8'))) === false;
      });
      expect(refused.length).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
