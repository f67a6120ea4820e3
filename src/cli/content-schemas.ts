/** JSON Schemas of the content's YAML, made from what reads it: programs for editing complete keys by them and underline mistakes. */
import { z } from 'zod';
import { collectionRecordSchema } from '../model/collection-record.ts';
import { eventsSchema } from '../model/event.ts';
import { namesSchema } from '../model/name.ts';
import { paperSchema } from '../model/paper.ts';
import { worksSchema } from '../model/work.ts';

/** The folder that they stand in, in the project. */
export const schemaFolder = 'docs/schemas';

const schemas = {
  paper: { files: 'content/papers/*/paper.yaml', title: 'The record of a paper', schema: paperSchema },
  works: { files: 'content/works.yaml', title: 'The works that papers cite', schema: worksSchema },
  names: { files: 'content/names.yaml', title: 'Persons, organisations, places, agreements and terms', schema: namesSchema },
  events: { files: 'content/events.yaml', title: 'Dated events', schema: eventsSchema },
  collection: { files: 'content/collection.yaml', title: 'What a collection says of itself', schema: collectionRecordSchema },
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

/** Which schema is whose, as Visual Studio Code's extension for YAML reads it. */
export const schemaSettings = (): Record<string, string> =>
  Object.fromEntries((Object.keys(schemas) as SchemaName[]).map((name) => [`./${schemaFile(name)}`, schemas[name].files]));
