import { readFileSync, writeFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { billOfMaterials } from './bill.ts';
import { bundledPackages } from './inventory.ts';
import { thirdPartyNotices } from './notices.ts';

/** Where a build says what it holds of others. */
export const supplyFiles = { bill: 'dist/sbom.cdx.json', notices: 'dist/THIRD-PARTY-NOTICES.txt' } as const;

/** Writes the bill of materials and the licences of what the bundles hold. */
export function writeSupply(metafiles: readonly Metafile[]): void {
  const packages = bundledPackages(metafiles);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(supplyFiles.bill, billOfMaterials(packages, version));
  writeFileSync(supplyFiles.notices, thirdPartyNotices(packages));
}
