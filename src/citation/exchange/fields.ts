/** How a table pairs the fields of a work with those of a format: one name, or one for most types and others for some. */
import type { WorkType } from '../../model/work.ts';
import { type WorkField, workFields } from '../csl-item.ts';

export type FieldName = string | undefined;
export type FieldNames = FieldName | ({ default: FieldName } & { [T in WorkType]?: FieldName });
export type FieldTable = Readonly<Record<WorkField, FieldNames>>;

/** The format's name of a field in a work of that type; undefined where the format has none. */
export function nameOfField(table: FieldTable, field: WorkField, type: WorkType): FieldName {
  const names = table[field];
  if (typeof names !== 'object') return names;
  return type in names ? names[type] : names.default;
}

/** The table for one type, turned round. */
export function fieldsByName(table: FieldTable, type: WorkType): Map<string, WorkField> {
  const pairs = workFields.map((field) => [nameOfField(table, field, type), field] as const);
  return new Map(pairs.filter((pair): pair is [string, WorkField] => pair[0] !== undefined));
}

/** The same name for each of several types. */
export function forTypes<T extends WorkType>(types: readonly T[], name: FieldName): { [K in T]: FieldName } {
  return Object.fromEntries(types.map((type) => [type, name])) as { [K in T]: FieldName };
}

export const articleTypes = ['article-journal', 'article-magazine', 'article-newspaper'] as const;
