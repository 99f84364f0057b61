// Builds, checks the sample drafts, prints the findings and writes a report: `npm start`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const report = join(root, 'counterframe-report.html');
const FINDINGS = 1;
const drafts = ['samples', 'walkthrough/sample.docx'];

run('The build', ['--import', 'tsx', 'scripts/build.mjs']);
run('The check', ['dist/cli.js', 'check', ...drafts], FINDINGS);
run('The report', ['dist/cli.js', 'check', ...drafts, '--format', 'html', '--output', report], FINDINGS);
console.log(`The same as a page, with reasons and sources: ${report}`);

/** Runs Node with our standard streams; ends this script where the exit code is none of those that are expected. */
function run(what, args, ...expected) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0 || expected.includes(status)) return;
  console.error(`${what} failed${error ? `: ${error.message}` : ''}.`);
  process.exit(status ?? 1);
}
