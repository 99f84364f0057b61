import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run, small, withFiles } from './cli-process.ts';

const sample = readFileSync(join(import.meta.dirname, '../walkthrough/sample.docx'));
const always = 'subject: always\n';

function partOf(file: string, name: string): string {
  return strFromU8(unzipSync(readFileSync(file))[name]!);
}

describe('counterframe mark', () => {
  it('writes a copy with comments on the words, and leaves the document as it is', () => {
    withFiles({ 'plan.docx': sample }, (cwd) => {
      const { code, stderr } = run(['mark', 'plan.docx'], { cwd });
      assert.deepEqual([code, stderr], [0, 'plan-reviewed.docx: 4 comments written.\n']);
      assert.deepEqual(readFileSync(join(cwd, 'plan.docx')), sample);
      assert.deepEqual(readdirSync(cwd).sort(), ['plan-reviewed.docx', 'plan.docx']);
      const comments = partOf(join(cwd, 'plan-reviewed.docx'), 'word/comments.xml');
      assert.equal(comments.match(/w:author="Counterframe"/g)?.length, 4);
      assert.match(comments, /Counterframe code: conditionality\/cooperation/);
      assert.equal(run(['text', 'plan-reviewed.docx'], { cwd }).stdout, run(['text', 'plan.docx'], { cwd }).stdout);
    });
  });

  it('writes comments on the findings that are asked for, and safe rewordings as tracked changes', () => {
    withFiles({ 'plan.docx': sample }, (cwd) => {
      const asked = ['mark', 'plan.docx', '-o', 'out.docx', '--code', 'conflation/*', 'enforcement/*', '--track-changes'];
      assert.deepEqual(run(asked, { cwd }).stderr, 'out.docx: 2 comments written.\n');
      const insertions = partOf(join(cwd, 'out.docx'), 'word/document.xml').match(/<w:(ins|del) [^>]*w:author="Counterframe"/g);
      assert.ok(insertions && insertions.length > 0, 'a rewording is a tracked change');
      assert.equal(run(['mark', 'plan.docx', '-o', 'few.docx', '--severity', 'warning'], { cwd }).stderr, 'few.docx: 1 comment written.\n');
    });
  });

  it('never writes over the document, nor over a copy that nobody named', () => {
    withFiles({ 'plan.docx': sample, 'plan-reviewed.docx': 'mine', 'plan.txt': 'Words.\n' }, (cwd) => {
      const cases: readonly (readonly [readonly string[], RegExp])[] = [
        [['plan.docx'], /^plan-reviewed\.docx: is there already/],
        [['plan.docx', '-o', './plan.docx'], /^plan\.docx: is the document itself/],
        [['plan.docx', '-o', 'plan.odt'], /give it the extension \.docx/],
        [['plan.docx', '-o', 'no/such/place.docx'], /^no\/such\/place\.docx: cannot be written/],
        [['plan.docx', '--code', 'agency/rescu', '-o', 'x.docx'], /Unknown code agency\/rescu/],
        [['plan.txt'], /comments can be written into Word, OpenDocument and PDF files only/],
        [['gone.docx'], /^gone\.docx: cannot be read/],
        [['plan-reviewed.docx'], /is damaged or is not what its name says/],
      ];
      for (const [args, message] of cases) {
        const { code, stderr } = run(['mark', ...args, ...small], { cwd });
        assert.equal(code, 2, args.join(' '));
        assert.match(stderr, message);
      }
      assert.equal(readFileSync(join(cwd, 'plan-reviewed.docx'), 'utf8'), 'mine');
      assert.ok(!existsSync(join(cwd, 'x.docx')));
    });
  });
});

describe('counterframe text', () => {
  it('prints a document as it is read, in each view of its tracked changes', () => {
    withFiles({ 'plan.docx': sample, 'counterframe.yaml': always }, (cwd) => {
      const accepted = run(['text', 'plan.docx'], { cwd });
      assert.match(accepted.stdout, /Last year they rescued fourteen trafficked workers/);
      assert.match(accepted.stderr, /^plan\.docx: read with 3 insertions and 1 deletion accepted\n$/);
      assert.match(run(['text', 'plan.docx', '--changes', 'original'], { cwd }).stdout, /Last year they met fourteen trafficked workers/);
      assert.match(run(['text', 'plan.docx', '--changes', 'marked'], { cwd }).stdout, /they \[-met-\]\{\+rescued\+\} fourteen/);
    });
  });

  it('says why a document cannot be read', () => {
    withFiles({ 'old.doc': 'x', 'scan.pdf': '%PDF-1.4\n' }, (cwd) => {
      assert.deepEqual(run(['text', 'old.doc'], { cwd }), {
        code: 2,
        stdout: '',
        stderr: 'old.doc: is in the Word format of before 2007, which is not read: save it as .docx.\n',
      });
      assert.equal(run(['text', 'scan.pdf'], { cwd }).code, 2);
    });
  });
});
