import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/cli/help.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { REGIONS } from '../../src/index.ts';
import { folderWith, MAIN, tiqu } from './run.ts';

const commands = buildProgram().commands.map((command) => command.name());

describe.each(commands)('tiqu %s --help', (name) => {
  const { status, stdout, stderr } = tiqu([name, '--help']);
  it('goes to standard output, with exit status 0', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: tiqu ${name} `));
  });
  it('is wrapped to the width of the terminal', () => {
    const body = (width: number) =>
      tiqu([name, '--help'], { env: { COLUMNS: String(width) } }).stdout.split('\nExamples:')[0];
    const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
    expect(longest(body(60))).toBeLessThanOrEqual(60);
    expect(longest(body(120))).toBeGreaterThan(80);
  });
  it('has an example', () => {
    expect(Object.keys(EXAMPLES)).toContain(name);
    expect(stdout).toContain('\nExamples:\n');
  });
});

describe('examples', () => {
  const article = '小牛科技完成A轮融资。';
  const cwd = folderWith({
    'article.txt': article,
    'documents.jsonl': `${JSON.stringify({ id: 'a', text: article })}\n`,
    'thresholds.json': '{}',
  });
  mkdirSync(join(cwd, 'articles'));
  writeFileSync(join(cwd, 'articles/a.html'), `<p>${article}</p>`);
  mkdirSync(join(cwd, 'gold'));
  writeFileSync(join(cwd, 'gold/a.json'), JSON.stringify({ id: 'a', text: article, mentions: [], financing: [] }));
  const script = `tiqu() { '${process.execPath}' '${MAIN}' "$@"; }; `;

  // In the order of the table, since the records that one makes are what the next one reads.
  const lines = Object.values(EXAMPLES)
    .flat()
    .map(([, line]) => line);
  it.each(lines)('%s', (line) => {
    const { status, stderr } = spawnSync('bash', ['-c', script + line], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: line.includes('batch') ? expect.stringMatching(/^1 document, |^records\/ is complete already\n$/) : '',
    });
  });
});

describe('tiqu', () => {
  it('prints its version', () => {
    expect(tiqu(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  it('says how it is used where no command is given, with exit status 2', () => {
    const { status, stdout, stderr } = tiqu([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: tiqu/);
  });
  it('tells of a command that there is not in one line, with exit status 2', () => {
    expect(tiqu(['extrac'])).toEqual({
      status: 2,
      stdout: '',
      stderr: "tiqu: unknown command 'extrac' (Did you mean extract?); --help lists what there is\n",
    });
  });
  it('has the regions that the schema has', () => {
    const options = buildProgram().commands.flatMap((command) => command.options);
    const regions = options.filter(({ long }) => long === '--region');
    expect(regions.length).toBeGreaterThan(0);
    for (const { argChoices } of regions) expect(argChoices).toEqual(REGIONS);
  });
  it('loads neither word lists, segmenter nor schemas to print its help', () => {
    const loaded = spawnSync(
      process.execPath,
      ['--import', new URL('loaded.mjs', import.meta.url).href, MAIN, '--help'],
      { encoding: 'utf8' },
    ).stderr;
    expect(loaded).toContain('commander');
    expect(loaded).not.toMatch(/zod|jieba|opencc|compromise|string-width|pipeline/);
  });
});

describe('tiqu schema', () => {
  it.each(['record', 'input', 'gold'])('prints that of %s', (name) => {
    const { stdout } = tiqu(['schema', '--for', name]);
    expect(JSON.parse(stdout).$id).toBe(`urn:tiqu:schema:1:${name}`);
  });
  it('prints that of a record, if nothing is said', () => {
    expect(tiqu(['schema']).stdout).toBe(tiqu(['schema', '--for', 'record']).stdout);
  });
});
