import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../checks/edit.ts';
import { harbours } from '../checks/sound-collection.fixture.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Command } from './command.ts';
import { run } from './run-edition.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

describe('a command line', () => {
  const seen: unknown[] = [];
  const command = (name: string, work: () => 0 | 1): Command => ({
    name,
    summary: `Does ${name}.`,
    usage: `${name} [--to where]`,
    options: {
      to: { type: 'string', value: 'where', choices: ['here', 'there'], summary: 'the place' },
      fast: { type: 'boolean', summary: 'at speed' },
      many: { type: 'string', multiple: true, summary: 'several' },
    },
    run(given) {
      seen.push([given.positionals, given.valueOf('to'), given.has('fast'), given.valuesOf('many')]);
      return work();
    },
  });
  const commands = [
    command('walk', () => 1),
    command('break', () => {
      throw new TypeError('no such leg');
    }),
    command('refuse', () => {
      throw new CannotRun('Unexpected leg, expected two', 'See below.');
    }),
    command('fill', () => {
      throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write', path: '/x' });
    }),
  ];
  const call = async (...words: readonly string[]) => {
    const [out, complaints]: [string[], string[]] = [[], []];
    const code = await run(
      words,
      commands,
      { print: (...lines) => void out.push(...lines), colour: false, content: '', folder: '', today: '2020-02-01' },
      (...lines) => void complaints.push(...lines),
    );
    return { code, out: out.join('\n'), complaint: complaints.join('\n') };
  };

  test('reaches its command', async () => {
    expect(await call('walk', 'a', '--to=here', '--many', '1', 'b', '--fast', '--many', '2')).toMatchObject({ code: 1 });
    expect(seen.at(-1)).toEqual([['a', 'b'], 'here', true, ['1', '2']]);
  });

  test.each([
    [['wakl'], 'Unexpected command “wakl”, expected walk, break, refuse, fill. Did you mean “walk”?'],
    [['walk', '--fats'], 'Unexpected option --fats, expected --to, --fast, --many. Did you mean “--fast”?'],
    [['walk', '--to', 'hree'], 'Unexpected --to “hree”, expected here, there. Did you mean “here”?'],
    [['walk', '--to'], 'Unexpected --to without a value, expected --to where.'],
    [['walk', '--to', '--fast'], 'Unexpected --to without a value, expected --to where.'],
    [['walk', '--fast=yes'], 'Unexpected value “yes” of --fast, expected none.'],
    [['walk', '--to', 'here', '--to', 'there'], 'Unexpected second --to, expected one.'],
    [['refuse'], 'Unexpected leg, expected two. See below.'],
    [['fill'], 'Could not write /x: ENOSPC.'],
    [['break'], 'Locus failed: no such leg\nThis is a fault of the program, not of the content. LOCUS_DEBUG=1 before the command tells where.'],
  ])('%j cannot run, without a stack', async (words, complaint) => expect(await call(...words)).toEqual({ code: 2, out: '', complaint }));

  test('shows the stack of a fault where it is asked to', async () => {
    process.env['LOCUS_DEBUG'] = '1';
    expect((await call('break')).complaint).toContain('run-edition.test.ts');
    delete process.env['LOCUS_DEBUG'];
  });

  test.each([[['--help']], [['help']], [['-h']]])('%j lists the commands', async (words) => {
    expect(await call(...words)).toMatchObject({ code: 0, out: expect.stringContaining('  walk    Does walk.\n') as string });
  });

  test.each([[['walk', '--help']], [['help', 'walk']], [['walk', 'a', '-h']]])('%j tells of one', async (words) => {
    const { code, out } = await call(...words);
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run edition -- walk [--to where]');
    expect(out).toContain('  --to where    the place');
  });

  test('without a command, the commands are listed, and nothing has run', async () => expect(await call()).toMatchObject({ code: 2 }));
});

describe('the commands', () => {
  let sandbox: Sandbox;
  beforeEach(() => {
    sandbox = openSandbox();
  });
  afterEach(() => sandbox.remove());

  test('check ends with 0 and 1, for people, programs and GitHub', async () => {
    expect(await sandbox.edition('check')).toEqual({ code: 0, out: 'No mistakes found.', complaint: '' });
    sandbox.change(...edit(harbours, 'waited for', 'waited[^9] for'));
    expect(await sandbox.edition('check', 'marlow-1999')).toMatchObject({ code: 1, out: expect.stringContaining('  error  noteref-defined') as string });
    const json = await sandbox.edition('check', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ errors: 2, findings: [{}, { rule: 'noteref-defined', line: 12 }] });
    expect((await sandbox.edition('check', '--format', 'github')).out).toMatch(/^::error file=/);
  });

  test('check of one paper leaves out the others’ mistakes', async () => {
    await sandbox.edition('new', 'lund-2001', '--title', 'Of Quays', '--author', 'Lund, Inga', '--date', '2001');
    sandbox.change(...edit(harbours, '## 2.', '### 2.'));
    expect(await sandbox.edition('check', 'lund-2001')).toMatchObject({ code: 0 });
    expect(await sandbox.edition('check', 'marlow-1999')).toMatchObject({ code: 1 });
  });

  test.each([
    [['check', 'marlow-1998'], 'Unexpected paper “marlow-1998”, expected marlow-1999. Did you mean “marlow-1999”?'],
    [['anchors', 'x'], 'Unexpected paper “x”, expected marlow-1999.'],
    [['rules', 'work-exist'], 'Unexpected rule “work-exist”, expected one that “npm run edition -- rules” lists. Did you mean “work-exists”?'],
  ])('%j proposes the right one', async (words, complaint) => expect(await sandbox.edition(...words)).toEqual({ code: 2, out: '', complaint }));

  test('rules lists all, and shows one with its examples', async () => {
    expect((await sandbox.edition('rules')).out).toMatch(/^ledger:\n {2}alias-valid +error {4}An alias keeps/m);
    expect((await sandbox.edition('rules', 'anchor-kept')).out).toMatch(
      /^anchor-kept {2}\(error\)\n\nReaders have cited the address\.[\s\S]*\nPasses:\n[\s\S]*\nFails:\n/,
    );
  });

  test('run as a program, in colour only where asked for', () => {
    sandbox.change(...edit(harbours, 'waited for', 'waited[^9] for'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, 'edition.ts'), 'check'], {
      env: { ...process.env, CONTENT_DIR: sandbox.content },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('  error  noteref-defined');
    expect(stdout).not.toContain('\u001B');
  });

  test('without content they say so', async () => {
    sandbox.remove();
    expect(await sandbox.edition('check')).toMatchObject({ code: 2, complaint: expect.stringContaining('There is no folder') as string });
  });
});
