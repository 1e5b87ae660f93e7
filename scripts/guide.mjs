// Writes the generated parts of GUIDE.md: options of the commands and fields of the formats. With --check it writes
// nothing and fails if a part is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLES } from '../dist/cli/help.js';
import { buildProgram } from '../dist/cli/program.js';
import { MEASURE_PATTERNS } from '../dist/evaluate/measures.js';
import { jsonSchema } from '../dist/schema/json-schema.js';

const file = new URL('../GUIDE.md', import.meta.url);
const record = jsonSchema('record').properties;
const [company, amount, date] = record.mentions.items.oneOf;
const gold = jsonSchema('gold').properties;

const PARTS = {
  ...Object.fromEntries(buildProgram().commands.map((command) => [command.name(), commandPart(command)])),
  input: fields(jsonSchema('input')),
  document: fields(record.document),
  company: fields(company),
  amount: fields(amount, company),
  date: fields(date, company),
  entity: fields(record.entities.items),
  event: fields(record.events.items),
  provenance: fields(record.provenance),
  'gold-financing': fields(gold.financing.items),
  lexicon: fields(jsonSchema('lexicon-user')),
  measures: MEASURE_PATTERNS.map((pattern) => `- \`${pattern}\``).join('\n'),
};

const old = readFileSync(file, 'utf8');
const missing = Object.keys(PARTS).filter((name) => !old.includes(`<!-- generated ${name} -->`));
const fresh = old.replace(/<!-- generated (\S+) -->\n[\s\S]*?<!-- end -->/g, (whole, name) => {
  if (!(name in PARTS)) missing.push(name);
  return name in PARTS ? `<!-- generated ${name} -->\n\n${PARTS[name]}\n\n<!-- end -->` : whole;
});
if (missing.length > 0) {
  console.error(`GUIDE.md and scripts/guide.mjs do not have the same generated parts: ${missing.join(', ')}`);
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (fresh !== old) {
  console.error('GUIDE.md is stale: run npm run guide');
  process.exitCode = 1;
}

function commandPart(command) {
  const rows = [
    ...command.registeredArguments.map((argument) => [`\`${argument.name()}\``, argument.description]),
    ...command.options.map((option) => [`\`${option.flags}\``, optionText(option)]),
  ];
  const examples = EXAMPLES[command.name()].flatMap(([purpose, line]) => [`# ${purpose}`, line]);
  return [
    command.description(),
    '',
    '```',
    `tiqu ${command.name()} ${command.usage()}`,
    '```',
    '',
    table(['argument or option', 'meaning'], rows),
    '',
    '```sh',
    ...examples,
    '```',
  ].join('\n');
}

function optionText({ description, argChoices, defaultValue, mandatory }) {
  const choices = argChoices ? `: ${argChoices.map((choice) => `\`${choice}\``).join(', ')}` : '';
  const preset = defaultValue === undefined ? '' : ` (default: \`${defaultValue}\`)`;
  return `${description}${choices}${preset}${mandatory ? ' (required)' : ''}`;
}

/** A table of the properties of an object, without those that another one has too. */
function fields({ properties, required = [] }, known) {
  const rows = Object.entries(properties)
    .filter(([name]) => !known || name === 'type' || name === 'kind' || !(name in known.properties))
    .map(([name, property]) => [
      `\`${name}\`${required.includes(name) ? '' : ' (optional)'}`,
      typeOf(property),
      property.description,
    ]);
  return table(['field', 'type', 'meaning'], rows);
}

function typeOf(property) {
  if (property.anyOf) return property.anyOf.map(typeOf).join(' or ');
  if (property.const) return `\`${property.const}\``;
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  if (Array.isArray(property.type)) return property.type.join(' or ');
  if (property.type === 'array') return `array of ${typeOf(property.items)}`;
  if (property.properties) return `\`{ ${Object.keys(property.properties).join(', ')} }\``;
  return property.type;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
