import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Metafile } from 'esbuild';
import { billOfMaterials } from '../scripts/supply/bill.ts';
import { bundledPackages } from '../scripts/supply/inventory.ts';
import { listed, packageTables } from '../scripts/supply/page.ts';
import { reasons } from '../scripts/supply/reasons.ts';
import { faultsOf } from '../scripts/supply/shipped.mjs';
import { supplyFiles } from '../scripts/supply/write.ts';

const root = join(import.meta.dirname, '..');
const readText = (name: string) => readFileSync(join(root, name), 'utf8');
const bill = readText(supplyFiles.bill);
const packages = listed(bill);
const manifest = JSON.parse(readText('package.json'));

describe('what the bundles hold of others', () => {
  it('has a reason where we chose it, and no reason stands for what is gone', () => {
    const chosen = packages.map(({ name }) => name).filter((name) => manifest.devDependencies[name] !== undefined);
    assert.deepEqual([...new Set(chosen)].sort(), Object.keys(reasons.reasons).sort());
    for (const reason of Object.values(reasons.reasons)) assert.match(reason, /^[A-Z].{8,}\.$/);
    for (const name of [...Object.keys(reasons.within), ...Object.keys(reasons.texts)])
      assert.ok(
        packages.some((one) => one.name === name),
        name,
      );
  });

  it('is under licences that are allowed, whose texts are shipped', () => {
    const notices = readText(supplyFiles.notices);
    const sections = notices.split(`\n${'-'.repeat(80)}\n\n`);
    for (const { name, version, license, within } of packages) {
      assert.ok(reasons.allowedLicences.includes(license), `${name}: ${license}`);
      const section = sections.find((one) => one.startsWith(`${name} ${version} (${license})\n`));
      assert.ok(section && section.length > 600 && /copyright|licen[cs]e/i.test(section), `${name} ${version} has no text of its licence`);
      for (const held of within) {
        assert.ok(reasons.allowedLicences.includes(held.license), `${held.name}: ${held.license}`);
        assert.ok(section.includes(`It holds ${held.name}`), held.name);
      }
    }
    for (const { name, license } of reasons.data) assert.ok(sections.some((one) => one.startsWith(`${name} `) && one.includes(license)));
    assert.equal(sections.length, packages.length + 1 + reasons.data.length);
  });

  it('stands in docs/dependencies.md as it is', () => {
    const withoutSizes = (text: string) => text.replace(/\| [\d.]+ kB \|/g, '| |');
    assert.ok(withoutSizes(readText('docs/dependencies.md')).includes(withoutSizes(packageTables(packages))), 'run "npm run supply"');
  });

  it('is listed in a bill of materials that is valid, and the same each time', () => {
    const value = JSON.parse(bill);
    const validate = schema();
    const check = (one: object): boolean => Boolean(validate(one));
    assert.ok(check(value), JSON.stringify(validate.errors));
    assert.ok(!check({ ...value, components: [{ name: 'no type' }] }), 'the schema refuses what is wrong');
    assert.deepEqual([value.serialNumber, value.metadata.timestamp], [undefined, undefined]);
    assert.ok(value.components.every((one: { purl: string }) => /^pkg:npm\/[^@]+@\d/.test(one.purl)));
  });

  it('is found in a build, by name and version, without what is left out of it', () => {
    const inputs = { 'node_modules/yaml/dist/index.js': { bytesInOutput: 9 }, 'node_modules/mocha/index.js': { bytesInOutput: 0 } };
    const metafile = { inputs: {}, outputs: { 'dist/cli.js': { inputs } } } as unknown as Metafile;
    const [one, ...rest] = bundledPackages([metafile]);
    assert.deepEqual([one?.name, one?.bytes, rest], ['yaml', { 'cli.js': 9 }, []]);
    assert.equal(billOfMaterials([one!], '1.0.0'), billOfMaterials([one!], '1.0.0'));
  });
});

describe('the package', () => {
  it('holds what it needs, and nothing else', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const files: string[] = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path);
    assert.deepEqual(faultsOf(files), []);
    assert.deepEqual(faultsOf([...files, 'dist/cli.js.map']), ['dist/cli.js.map is in the package and not on the list']);
  });

  it('is installed with nothing, and names no place that packages come from', () => {
    assert.deepEqual(
      [manifest.dependencies, manifest.optionalDependencies, manifest.scripts.postinstall],
      [undefined, undefined, undefined],
    );
    assert.doesNotMatch(readText('package-lock.json'), /"resolved"/);
  });
});

function schema() {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  for (const name of ['iri-reference', 'idn-email']) ajv.addFormat(name, true);
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}`);
  return ajv.compile(read('bom-1.6.SNAPSHOT.schema.json'));
}
