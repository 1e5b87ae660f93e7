import type { Writable } from 'node:stream';
import { jsonSchema, type SchemaName } from '../../schema/json-schema.ts';

/** `tiqu schema`: the JSON Schema, indented. */
export function runSchema(name: SchemaName, stdout: Writable): void {
  stdout.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
}
