import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { commandLine, run, withFiles } from './cli-process.ts';
import { type Editor, startEditor } from './lsp-client.ts';
import { inFolder } from './mcp-client.ts';
import { draftsInEveryFormat } from './support/formats.ts';
import { startWatch, type Used, type Watch } from './support/watched.ts';

const drafts = draftsInEveryFormat();
const names = Object.keys(drafts);
const always = { 'counterframe.yaml': 'subject: always\n' };

/** Doors that are ours: our threads, by the files that they run. */
const isOurThread = ({ door, what }: Used) =>
  door === 'worker_threads.Worker' && /\/dist\/(entry\/worker\.js|server\/importer\.mjs|server\/node\.cjs)$/.test(what);

describe('what runs', () => {
  let watch: Watch;
  beforeEach(() => {
    watch = startWatch();
  });
  afterEach(() => watch.end());

  /** Runs the command while it is watched; it must have been, and must not have failed. */
  function runWatched(args: readonly string[], cwd: string, input = ''): void {
    const before = watch.watched();
    const { code, stderr } = run(args, { cwd, input, env: watch.env });
    assert.ok(code === 0 || code === 1, `${args.join(' ')}: ${stderr}`);
    assert.ok(watch.watched() > before, 'the run was watched');
  }

  it('is seen by the watch: a connection, an address, a process and a thread', () => {
    const script = `require('node:net').connect(9, '127.0.0.1').on('error', () => {}); fetch('http://127.0.0.1:9/').catch(() => {});
      require('node:child_process').execFile(process.execPath, ['--version']); new (require('node:worker_threads').Worker)('0', { eval: true });`;
    spawnSync(process.execPath, ['-e', script], { env: { ...process.env, ...watch.env } });
    const doors = new Set(watch.used().map(({ door }) => door));
    for (const door of ['net.connect', 'global.fetch', 'child_process.spawn', 'worker_threads.Worker']) assert.ok(doors.has(door), door);
  });

  it('opens nothing but threads of ours for a folder with every format, and for copies with comments', () => {
    withFiles({ ...drafts, ...always }, (cwd) => {
      runWatched(['check', '.', '--jobs', '2', '--why', '--counter', '--format', 'docx', '--output', 'report.docx.out'], cwd);
      runWatched(['overview', '.', '--jobs', '2', '--format', 'csv'], cwd);
      for (const name of names.filter((one) => /\.(docx|odt|pdf)$/.test(one))) runWatched(['mark', name], cwd);
      const others = watch.used().filter((one) => !isOurThread(one));
      assert.deepEqual(others, []);
      assert.ok(watch.used().length > 0, 'threads were started');
    });
  });

  it('opens nothing for the other commands, and asks git only where git is named', () => {
    withFiles({ 'old.md': drafts['plan.md']!, 'new.md': '# Plan\n\nWorkers were freed.\n', ...always }, (cwd) => {
      for (const args of [
        ['init', '--quiet'],
        ['add', 'old.md'],
        ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qm', 'one'],
      ]) {
        if (spawnSync('git', args, { cwd }).status !== 0) break;
      }
      for (const args of [
        ['compare', 'old.md', 'new.md', '--format', 'html'],
        ['text', 'old.md'],
        ['codes'],
        ['explain', 'agency/rescue'],
        ['decisions', '.'],
      ])
        runWatched(args, cwd);
      runWatched(['stream'], cwd, '{"id":"1","text":"Officers rescued trafficked workers."}\n');
      assert.deepEqual(
        watch.used().filter((one) => !isOurThread(one)),
        [],
      );
      run(['compare', 'old.md', '--rev', 'HEAD'], { cwd, env: watch.env });
      const others = watch.used().filter((one) => !isOurThread(one));
      assert.deepEqual(
        others.map(({ door, what }) => [door, what]),
        [['child_process.spawn', 'git -c protocol.allow=never cat-file blob HEAD:./old.md']],
      );
    });
  });

  it('opens nothing but threads of ours in a session with an editor', async () => {
    const before = { ...process.env };
    Object.assign(process.env, watch.env);
    const editor = await startEditor({
      options: { files: true, commands: ['counterframe.goTo'] },
      settings: () => ({ subject: 'always' }),
      bytes: lent(),
    });
    for (const name of Object.keys(watch.env)) restore(name, before[name]);
    await useEverything(editor);
    assert.equal(await editor.stop(), 0);
    assert.ok(watch.watched() > 0, 'the server was watched');
    assert.deepEqual(
      watch.used().filter((one) => !isOurThread(one)),
      [],
    );
    assert.ok(watch.used().length > 0, 'files were imported in threads');
  });

  it('opens nothing but threads of ours for an assistant', async () => {
    await inFolder({ ...drafts, ...always }, async (cwd) => {
      const env = { PATH: process.env.PATH ?? '', ...watch.env };
      const transport = new StdioClientTransport({ command: process.execPath, args: [...commandLine, 'mcp'], cwd, env, stderr: 'pipe' });
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(transport);
      for (const [name, args] of [
        ['check_text', { text: String(drafts['plan.txt']) }],
        ['explain_code', { code: 'agency/rescue' }],
        ['list_codes', {}],
        ...names.map((path) => ['check_file', { path }] as const),
      ] as const)
        await client.callTool({ name, arguments: args }, undefined, { timeout: 600_000 });
      await client.close();
    });
    assert.ok(watch.watched() > 0, 'the server was watched');
    assert.deepEqual(
      watch.used().filter((one) => !isOurThread(one)),
      [],
    );
  });

  it('asks the system for no socket and no other program', function () {
    if (spawnSync('strace', ['-V']).status !== 0) return this.skip();
    withFiles({ ...drafts, ...always }, (cwd) => {
      const watching = ['-f', '-qq', '-o', 'calls.out', '-e', 'trace=socket,connect,bind,listen,sendto,execve'];
      const { status, stderr } = spawnSync('strace', [...watching, process.execPath, ...commandLine, 'check', '.', '--jobs', '2'], {
        cwd,
        encoding: 'utf8',
      });
      if (/ptrace|not permitted/i.test(stderr)) return this.skip();
      assert.ok(status === 0 || status === 1, stderr);
      const calls = readFileSync(join(cwd, 'calls.out'), 'utf8').trimEnd().split('\n');
      assert.deepEqual(
        calls.filter((line) => !/ execve\("[^"]*\bnode"/.test(line) && !/\+\+\+|---/.test(line)),
        [],
      );
    });
  });
});

/** The drafts as an editor lends them, by their addresses. */
function lent(): Map<string, Buffer> {
  return new Map(names.map((name) => [`virtual://host/${name}`, Buffer.from(drafts[name]!)]));
}

async function useEverything(editor: Editor): Promise<void> {
  const uri = 'virtual://host/plan.md';
  const ask = (method: string, params: object) => editor.connection.sendRequest(method, params);
  await editor.open(uri, String(drafts['plan.md']));
  const [first] = await editor.diagnostics(uri);
  assert.ok(first, 'the draft has a finding');
  const textDocument = { uri };
  await editor.hover(uri, first.range.start);
  await editor.actions(uri, first.range);
  await ask('textDocument/documentSymbol', { textDocument });
  await ask('textDocument/foldingRange', { textDocument });
  const uris = names.map((name) => `virtual://host/${name}`);
  for (const draft of uris) await ask('counterframe/draft', { uri: draft });
  for (const format of ['html', 'markdown', 'docx']) await ask('counterframe/report', { uris, format, links: 'commands' });
  for (const name of ['plan.docx', 'plan.odt', 'plan.pdf'])
    await ask('counterframe/markedCopy', { uri: `virtual://host/${name}`, trackChanges: true });
  const compared = (name: string) => ({ uri: `virtual://host/${name}`, name });
  await ask('counterframe/compare', { before: compared('plan.md'), now: compared('plan.html') });
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
