/** JSON Schemas of the content's YAML, made from what reads it: programs for editing complete keys by them and underline mistakes. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { withSlashes } from '../files.ts';
import { collectionRecordSchema } from '../model/collection-record.ts';
import { eventsSchema } from '../model/event.ts';
import { namesSchema } from '../model/name.ts';
import { paperSchema } from '../model/paper.ts';
import { worksSchema } from '../model/work.ts';

/** The folder that they stand in, in the project. */
export const schemaFolder = 'docs/schemas';

const schemas = {
  paper: { files: '**/papers/*/paper.yaml', title: 'The record of a paper', schema: paperSchema },
  works: { files: '**/works.yaml', title: 'The works that papers cite', schema: worksSchema },
  names: { files: '**/names.yaml', title: 'Persons, organisations, places, agreements and terms', schema: namesSchema },
  events: { files: '**/events.yaml', title: 'Dated events', schema: eventsSchema },
  collection: { files: '**/collection.yaml', title: 'What a collection says of itself', schema: collectionRecordSchema },
} as const;
export type SchemaName = keyof typeof schemas;

export const schemaFile = (name: SchemaName) => `${schemaFolder}/${name}.schema.json`;

/** By their paths in the project: draft 2020-12. What a schema cannot say, such as that a date exists, the check says. */
export const writeContentSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    (Object.keys(schemas) as SchemaName[]).map((name) => {
      const { title, schema } = schemas[name];
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [schemaFile(name), `${JSON.stringify({ title, ...json }, null, 2)}\n`];
    }),
  );

/** Which schema is whose, as Visual Studio Code's extension for YAML reads it; `from` is the folder that it has open, this project where none is given. */
export const schemaSettings = (from: string = project): Record<string, string> =>
  Object.fromEntries((Object.keys(schemas) as SchemaName[]).map((name) => [addressFrom(from, name), schemas[name].files]));

/** The first line of a file in `folder`: by it, other programs for editing find the schema too. */
export const schemaComment = (name: SchemaName, folder: string) => `# yaml-language-server: $schema=${addressFrom(folder, name)}\n`;

const project = fileURLToPath(new URL('../..', import.meta.url));

function addressFrom(folder: string, name: SchemaName): string {
  const relative = withSlashes(path.relative(folder, path.join(project, schemaFile(name))));
  return /^\.|^\w:/.test(relative) ? relative : `./${relative}`;
}
