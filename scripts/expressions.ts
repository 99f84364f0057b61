// Checks every regular expression of the product for backtracking that takes more than linear time:
// `npm run expressions [-- --all]`. Those that were found linear are written down, so that the tests check new ones only.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonFor } from './expressions/bounded.ts';
import { collectAll } from './expressions/collect.ts';
import { judge, nameOf } from './expressions/judge.ts';
import known from './expressions/linear.json' with { type: 'json' };

const all = collectAll();
const distinct = new Map(all.map((expression) => [nameOf(expression), expression]));
const linear = new Set(process.argv.includes('--all') ? [] : known.filter((name) => distinct.has(name)));
let suspected = 0;

for (const [name, expression] of distinct) {
  if (linear.has(name)) continue;
  const suspicion = await judge(expression);
  if (!suspicion) {
    linear.add(name);
    write();
    continue;
  }
  suspected++;
  const reason = reasonFor(expression);
  if (reason === undefined) process.exitCode = 1;
  console.log(`${expression.at} /${expression.source}/${expression.flags}`);
  console.log(`  ${suspicion.complexity}, e.g. on ${suspicion.attack}`);
  console.log(reason === undefined ? '  Rewrite it, or say in bounded.ts why its input is short.' : `  bounded: ${reason}`);
}
write();
console.log(`${all.length} regular expressions (${distinct.size} distinct): ${linear.size} linear, ${suspected} suspected.`);

function write(): void {
  writeFileSync(join(import.meta.dirname, 'expressions', 'linear.json'), `${JSON.stringify([...linear].sort(), null, 2)}\n`);
}
