import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { withFiles } from './cli-process.ts';
import { consoleBlocks, shell } from './support/console.ts';

const places = ['a farm', 'a ship', 'a kitchen', 'a mine', 'a mill', 'a hotel', 'a quarry', 'a garage', 'a bakery', 'a laundry'];

/** Reports of two regions: some sentences say that officers rescue people, one that they were plucked out, most speak of other things. */
function report(region: string, first: number): string {
  const sentences = Array.from({ length: 100 }, (_, index) => {
    const place = places[index % places.length];
    if (index % 10 === first) return `Officers rescued ${index + 2} trafficked workers from ${place} in the ${region}.`;
    if (index % 25 === 12) return `Trafficked workers of the ${region} were plucked out of ${place}.`;
    return `The office of the ${region} heard ${index + 3} complaints about wages at ${place}.`;
  });
  return `${sentences.join('\n\n')}\n`;
}

/** What a coder makes of a sheet: a sentence coded where people are rescued or plucked out, and one suggestion refused. */
function fillIn(sheet: string): string {
  const rows = parse(readFileSync(sheet, 'utf8'), { columns: true, bom: true }) as { id: string; text: string }[];
  let refused = 0;
  const codeOf = (text: string) => (/plucked|rescued/.test(text) && !(/farm/.test(text) && refused++ === 0) ? 'agency/rescue' : 'none');
  return `id,codes\n${rows.map(({ id, text }) => `${id},${codeOf(text)}`).join('\n')}\n`;
}

describe('docs/sampling.md', () => {
  it('shows what the commands print, one after the other', () => {
    const page = readFileSync(join(import.meta.dirname, '../docs/sampling.md'), 'utf8');
    const blocks = consoleBlocks(page);
    assert.ok(blocks.length >= 3);
    withFiles({ 'reports/north.txt': report('north', 0), 'reports/south.txt': report('south', 5) }, (folder) => {
      for (const { command, expected } of blocks) {
        assert.match(shell(command, folder), expected, command);
        for (const name of ['validation', 'second']) {
          const sheet = join(folder, name, 'sample.csv');
          if (existsSync(sheet)) writeFileSync(join(folder, name, 'coded.csv'), fillIn(sheet));
        }
      }
    });
  }).timeout(300_000);
});

describe('docs/scale.md', () => {
  it('shows what the commands print', () => {
    const page = readFileSync(join(import.meta.dirname, '../docs/scale.md'), 'utf8');
    const line = JSON.stringify({ id: 'call-17', text: 'Officers rescued fourteen trafficked workers.', year: 2020 });
    withFiles({ 'texts.jsonl': `${line}\n` }, (folder) => {
      for (const { command, expected } of consoleBlocks(page)) assert.match(shell(command, folder), expected, command);
    });
  });
});
