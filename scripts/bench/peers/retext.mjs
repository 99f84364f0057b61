// Runs retext with two plugins on a file, as a script of a few lines would: `node retext.mjs FILE`.
import { readFileSync } from 'node:fs';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';

const file = await retext().use(retextEquality).use(retextPassive).process(readFileSync(process.argv[2], 'utf8'));
for (const { line, column, ruleId, reason } of file.messages) console.log(`${line}:${column} ${ruleId} ${reason}`);
