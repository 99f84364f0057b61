import assert from 'node:assert/strict';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_TEXT } from '../server/assist/check.ts';
import { drafts, run, small, withFiles } from './cli-process.ts';
import { inFolder, withAssistant } from './mcp-client.ts';

const RESCUE = 'agency/rescue';
const draft = 'Officers rescued fourteen trafficked workers.\n';

describe('check_file', () => {
  const files = {
    'in/plan.md': `# Plan\n\n${draft}`,
    'in/sub/bill.txt': draft,
    'in/wrong.txt': Buffer.from([0, 1, 2]),
    'in/notes.png': '%PDF',
    'out/secret.txt': draft,
    'in-two/other.txt': draft,
  };

  it('checks files below the folder that it was started in', async () => {
    await inFolder(files, async (folder) => {
      await withAssistant([], join(folder, 'in'), async ({ check }) => {
        for (const path of ['plan.md', 'sub/bill.txt', './sub/../plan.md', join(folder, 'in/plan.md')]) {
          const { findings } = await check({ path }, 'check_file');
          assert.ok(
            findings.some(({ code }) => code === RESCUE),
            path,
          );
        }
      });
    });
  });

  it('refuses everything else, and says why', async () => {
    await inFolder(files, async (folder) => {
      const start = join(folder, 'in');
      symlinkSync(join(folder, 'out/secret.txt'), join(start, 'link.txt'));
      symlinkSync(join(folder, 'out'), join(start, 'linked'));
      symlinkSync(join(start, 'notes.png'), join(start, 'pdf.txt'));
      writeFileSync(join(start, 'large.txt'), '');
      truncateSync(join(start, 'large.txt'), LONGEST_TEXT + 1);
      await withAssistant([], start, async ({ refusal }) => {
        const outside = /is not below a folder that this server may read/;
        for (const [path, expected] of [
          ['../out/secret.txt', outside],
          ['../out/not-there.txt', outside],
          ['../in-two/other.txt', outside],
          [join(folder, 'out/secret.txt'), outside],
          ['/etc/passwd', outside],
          ['.', outside],
          ['link.txt', outside],
          ['linked/secret.txt', outside],
          ['plan.md\0.txt', outside],
          ['pdf.txt', /a format that is not read/],
          ['notes.png', /not one of the formats/],
          ['not-there.txt', /There is no file “not-there\.txt”/],
          ['file:///plan.md', /There is no file/],
          ['wrong.txt', /is not a text file/],
          ['large.txt', /run "counterframe check" on it/],
        ] as const)
          assert.match(await refusal('check_file', { path }), expected, path);
      });
    });
  });

  it('reads no file where it was started in the root of the file system and no root is named', async () => {
    await inFolder(files, async (folder) => {
      const path = join(folder, 'in/plan.md');
      await withAssistant([], '/', async ({ refusal }) => assert.match(await refusal('check_file', { path }), /--root/));
      await withAssistant(['--root', folder], '/', async ({ check }) => assert.ok((await check({ path }, 'check_file')).total > 0));
    });
  });

  it('reads below the roots that are named, and only there', async () => {
    await inFolder(files, async (folder) => {
      await withAssistant(['--root', '../in-two', '../out'], join(folder, 'in'), async ({ check, refusal }) => {
        for (const path of ['other.txt', join(folder, 'out/secret.txt')]) assert.ok((await check({ path }, 'check_file')).total > 0, path);
        assert.match(await refusal('check_file', { path: join(folder, 'in/plan.md') }), /--root/);
      });
    });
  });
});

describe('counterframe mcp', () => {
  it('follows counterframe.yaml and lexicons of the command line', async () => {
    await inFolder({ 'counterframe.yaml': `severities: { ${RESCUE}: off }\n` }, async (folder) => {
      await withAssistant([], folder, async ({ check }) => assert.equal((await check({ text: draft, codes: [RESCUE] })).total, 0));
    });
    await withAssistant(small, drafts, async ({ call }) => {
      const { text } = await call('list_codes');
      assert.match(text, /^wording\/fight/m);
      assert.doesNotMatch(text, /agency/);
    });
  });

  it('says what is wrong and ends, as check does', () => {
    withFiles({ 'counterframe.yaml': 'severities: { agency/rescue: loud }\n' }, (cwd) => {
      const { code, stdout, stderr } = run(['mcp'], { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /counterframe\.yaml:1: severities/);
    });
    assert.match(run(['mcp', '--root', 'no-such-folder']).stderr, /no-such-folder: is not a folder/);
  });

  it('ends with its input', () => {
    assert.deepEqual(run(['mcp'], { input: '' }), { code: 0, stdout: '', stderr: '' });
  });
});
