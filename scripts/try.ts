import { readFileSync } from 'node:fs';
import { builtinLexicons } from '../lexicons/files.ts';
import { analyze, compile, loadTagger } from '../server/core/index.ts';

/** `npx tsx scripts/try.ts 'text'` or `-f FILE`: findings, counter-frames and what was withheld, for authors of entries. */
const args = process.argv.slice(2);
const text = args[0] === '-f' ? readFileSync(args[1]!, 'utf8') : args.join(' ');
const compiled = compile(builtinLexicons());
for (const problem of compiled.problems) console.log('PROBLEM', problem.where, problem.path, problem.message);
const source = { name: 'text', format: /\.md$/.test(args[1] ?? '') ? ('markdown' as const) : ('plain' as const), text };
let analysis = analyze(source, compiled);
if (analysis.pending > 0) analysis = analyze(source, compiled, undefined, await loadTagger());
for (const finding of analysis.findings)
  console.log(
    `${finding.severity.padEnd(11)} ${finding.entry}: ${finding.text.replace(/\s+/g, ' ')}${finding.roles.map((role) => ` [${role.name}: ${role.text}]`).join('')}`,
  );
for (const frame of analysis.counter) console.log(`counter     ${frame.entry}: ${frame.text}`);
for (const withheld of analysis.withheld)
  console.log(`withheld    ${withheld.entry}: ${withheld.text} — ${withheld.stance}: ${withheld.reason}`);
for (const problem of analysis.problems) console.log('problem', problem.message);
