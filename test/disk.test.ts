import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FileSystem } from '../server/disk/file-system.ts';
import { replaceFile } from '../server/disk/replace.ts';
import { updateFile } from '../server/disk/update.ts';
import { bundle } from './support/bundle.ts';
import { inFolder } from './support/folder.ts';
import { isSealed, sealed } from './support/sealed.ts';

const { readFileSync: read, writeFileSync: write, readdirSync: list } = fs;
const hasKill = process.platform !== 'win32';

describe('a file that is replaced', () => {
  it('is written whole, with nothing beside it', () =>
    inFolder((folder) => {
      const file = join(folder, 'plan.md');
      for (const content of ['one', 'two', '']) {
        assert.equal(replaceFile(file, content), undefined);
        assert.deepEqual([list(folder), read(file, 'utf8')], [['plan.md'], content]);
      }
    }));

  it('keeps its mode, and its links stay links', () =>
    inFolder((folder) => {
      const file = join(folder, 'plan.md');
      write(file, 'old', { mode: 0o640 });
      fs.chmodSync(file, 0o666);
      fs.symlinkSync('plan.md', join(folder, 'link.md'));
      fs.symlinkSync(join(folder, 'link.md'), join(folder, 'far.md'));
      assert.equal(replaceFile(join(folder, 'far.md'), 'new'), undefined);
      assert.deepEqual([read(file, 'utf8'), fs.statSync(file).mode & 0o777], ['new', 0o666]);
      assert.deepEqual(
        ['link.md', 'far.md'].map((name) => fs.readlinkSync(join(folder, name))),
        ['plan.md', join(folder, 'link.md')],
      );
    }));

  it('is made where a link leads to nothing yet', () =>
    inFolder((folder) => {
      fs.mkdirSync(join(folder, 'elsewhere'));
      fs.symlinkSync('elsewhere/plan.md', join(folder, 'plan.md'));
      assert.equal(replaceFile(join(folder, 'plan.md'), 'new'), undefined);
      assert.equal(read(join(folder, 'elsewhere/plan.md'), 'utf8'), 'new');
      assert.ok(fs.lstatSync(join(folder, 'plan.md')).isSymbolicLink());
    }));

  it('may have a name as long as names can be', () =>
    inFolder((folder) => {
      const file = join(folder, 'ü'.repeat(127));
      assert.equal(replaceFile(file, 'new'), undefined);
      assert.equal(read(file, 'utf8'), 'new');
    }));
});

describe('a file that cannot be replaced', () => {
  const failures: readonly (readonly [string, keyof FileSystem, string, RegExp])[] = [
    ['in a folder that is closed to us', 'openSync', 'EACCES', /^cannot be written: writing is not allowed there\. Allow it/],
    ['on what can only be read', 'openSync', 'EROFS', /can only be read\. Choose another place\./],
    ['where there is no room', 'writeSync', 'ENOSPC', /no room left\. Make room and try again/],
    ['where the disk fails', 'fsyncSync', 'EIO', /^cannot be written: EIO/],
    ['that another program holds', 'renameSync', 'EBUSY', /open in another program/],
  ];
  for (const [name, call, code, message] of failures) {
    it(`${name} stays as it was, and what to do is said`, () =>
      inFolder((folder) => {
        const file = join(folder, 'plan.md');
        write(file, 'old');
        assert.match(replaceFile(file, 'new', failing(call, code)) ?? '', message);
        assert.deepEqual([list(folder), read(file, 'utf8')], [['plan.md'], 'old']);
      }));
  }

  it('because it is write-protected, or its folder is, stays as it was', () =>
    inFolder((folder) => {
      const [file, closed] = [join(folder, 'plan.md'), join(folder, 'closed')];
      write(file, 'old', { mode: 0o444 });
      fs.mkdirSync(closed, { mode: 0o555 });
      fs.chmodSync(folder, 0o777);
      asNobody(() => {
        for (const name of [file, join(closed, 'new.md')]) assert.match(replaceFile(name, 'new') ?? '', /not allowed there/);
      });
      assert.deepEqual([list(folder), list(closed), read(file, 'utf8')], [['closed', 'plan.md'], [], 'old']);
    }));

  it('because of what stands in its place, is told so', () =>
    inFolder((folder) => {
      write(join(folder, 'file'), '');
      fs.symlinkSync('round', join(folder, 'round'));
      const messages: readonly (readonly [string, RegExp])[] = [
        ['.', /a folder with that name/],
        ['none/plan.md', /no such folder/],
        ['file/plan.md', /what should be its folder is a file/],
        ['round', /leads round in a circle/],
        ['ü'.repeat(300), /too long/],
      ];
      for (const [name, message] of messages) assert.match(replaceFile(join(folder, name), 'new') ?? '', message);
    }));
});

describe('a process that is killed while it writes', function () {
  if (!hasKill) return;
  this.timeout(300_000);
  let writer: Awaited<ReturnType<typeof bundle>>;
  before(async () => {
    writer = await bundle(join(import.meta.dirname, 'support/writer.ts'));
  });
  after(() => writer.remove());
  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [writer.file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

  for (const mode of ['replace', 'update'])
    for (const when of ['before', 'after'])
      it(`leaves the old file or the new one, killed ${when} each step of a ${mode}, and the next run clears up`, () =>
        inFolder(async (folder) => {
          const file = join(folder, 'decisions.jsonl');
          let steps = 0;
          for (let signal: string | null = 'SIGKILL'; signal !== null; steps++) {
            write(file, sealed('old'));
            ({ signal } = spawnSync(process.execPath, [writer.file, mode, file, String(steps + 1), when]));
            assert.ok(
              ['old', 'new'].some((name) => read(file, 'utf8') === sealed(name)),
              `whole when killed ${when} step ${steps + 1}`,
            );
            assert.equal(await updateFile(file, () => sealed('next')), undefined);
            assert.deepEqual([list(folder), isSealed(read(file, 'utf8'))], [['decisions.jsonl'], true]);
          }
          assert.ok(steps > 10, `${steps} steps were tried`);
        }));

  it('leaves a whole file at any moment', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'report.html');
      for (let round = 0; round < 60; round++) {
        const child = start('loop', file);
        await once(child.stdout!, 'data');
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
        child.kill('SIGKILL');
        await once(child, 'exit');
        assert.ok(!fs.existsSync(file) || isSealed(read(file, 'utf8')));
      }
      assert.equal(replaceFile(file, 'last'), undefined);
      assert.deepEqual(list(folder), ['report.html']);
    }));

  it('loses nothing that it or others said is written, however many write and are killed', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'decisions.jsonl');
      const told: string[] = [];
      const run = async (name: string, count: number, isKilled: boolean): Promise<void> => {
        const child = start('add', file, name, String(count));
        createInterface({ input: child.stdout! }).on('line', (line) => told.push(line));
        if (isKilled) setTimeout(() => child.kill('SIGKILL'), 60 + Math.random() * 120);
        const [code] = await once(child, 'close');
        assert.equal(code, isKilled ? null : 0);
      };
      const killedInTurn = async (): Promise<void> => {
        for (let round = 0; round < 20; round++) await run(`killed-${round}`, 100_000, true);
      };
      await Promise.all([killedInTurn(), ...[1, 2, 3, 4].map((each) => run(`writer-${each}`, 100, false))]);
      const lines = read(file, 'utf8').trimEnd().split('\n');
      assert.deepEqual(
        told.filter((line) => !lines.includes(line)),
        [],
      );
      assert.equal(new Set(lines).size, lines.length);
      assert.ok(told.length >= 400, `${told.length} lines were told`);
      assert.equal(await updateFile(file, () => 'last'), undefined);
      assert.deepEqual(list(folder), ['decisions.jsonl']);
    }));
});

describe('a file that is updated', () => {
  it('waits for a process that lives, and not for one that is gone', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'plan.md');
      const order: string[] = [];
      await Promise.all(
        ['a', 'b', 'c'].map((name) =>
          updateFile(file, (bytes) => {
            order.push(name);
            return `${bytes ? new TextDecoder().decode(bytes) : ''}${name}`;
          }),
        ),
      );
      assert.equal(read(file, 'utf8'), order.join(''));
      assert.equal(order.length, 3);
    }));

  it('throws what its change throws, stays as it was where the change says so, and lets others go on', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'plan.md');
      write(file, 'old');
      const refused = new Error('refused');
      await assert.rejects(
        updateFile(file, () => {
          throw refused;
        }),
        refused,
      );
      assert.equal(await updateFile(file, () => undefined), undefined);
      assert.deepEqual([list(folder), read(file, 'utf8')], [['plan.md'], 'old']);
    }));

  it('does not wait at what is in the way of its lock', () =>
    inFolder(async (folder) => {
      fs.mkdirSync(join(folder, '.plan.md.lock'));
      assert.match((await updateFile(join(folder, 'plan.md'), () => 'new')) ?? '', /plan\.md\.lock is in the way\. Remove it/);
      assert.deepEqual(list(folder), ['.plan.md.lock']);
    }));

  it('takes over a lock that nobody can be asked about once it has stayed as it is for a while', () =>
    inFolder(async (folder) => {
      write(join(folder, '.plan.md.lock'), '');
      assert.equal(await updateFile(join(folder, 'plan.md'), () => 'new'), undefined);
      assert.deepEqual(list(folder), ['plan.md']);
    })).timeout(60_000);

  it('is not written by one whose lock was taken over meanwhile, until it has it again', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'plan.md');
      let runs = 0;
      const problem = await updateFile(file, (bytes) => {
        if (runs++ === 0) {
          write(join(folder, '.plan.md.lock'), '00000000-1-000000000000');
          write(file, 'of another');
          fs.rmSync(join(folder, '.plan.md.lock'));
        }
        return `${bytes ? new TextDecoder().decode(bytes) : 'nothing'}, and ours`;
      });
      assert.deepEqual([problem, runs, read(file, 'utf8')], [undefined, 2, 'of another, and ours']);
      assert.deepEqual(list(folder), ['plan.md']);
    }));
});

/** The disk, but for one call that fails. */
function failing(call: keyof FileSystem, code: string): FileSystem {
  const fail = (name: unknown, flags?: unknown): never => {
    if (call === 'openSync' && flags !== 'wx') return fs.openSync(name as string, flags as string) as never;
    throw Object.assign(new Error(`${code}: it fails`), { code });
  };
  return { ...fs, [call]: fail };
}

/** The administrator may write everywhere, so that somebody else must try. */
function asNobody(action: () => void): void {
  const isAdministrator = process.geteuid?.() === 0;
  if (isAdministrator) process.seteuid!(65534);
  try {
    action();
  } finally {
    if (isAdministrator) process.seteuid!(0);
  }
}
