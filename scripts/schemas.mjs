// Writes schemas/*.schema.json from the Zod schemas; with --check it writes nothing and fails if one is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { jsonSchema, SCHEMA_NAMES } from '../dist/schema/json-schema.js';

const folder = new URL('../schemas/', import.meta.url);
const fileOf = (name) => `${name}.schema.json`;
const fresh = new Map(SCHEMA_NAMES.map((name) => [fileOf(name), `${JSON.stringify(jsonSchema(name), null, 2)}\n`]));

mkdirSync(folder, { recursive: true });
const there = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
const stale = [
  ...there.filter((file) => !fresh.has(file)),
  ...[...fresh].filter(([file, content]) => !there.includes(file) || read(file) !== content).map(([file]) => file),
];
if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`stale in schemas/: ${stale.join(', ')}: run npm run schemas`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const [file, content] of fresh) writeFileSync(new URL(file, folder), content);

function read(file) {
  return readFileSync(new URL(file, folder), 'utf8');
}
