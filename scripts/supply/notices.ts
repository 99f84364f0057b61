import { type Bundled, licenceTexts } from './inventory.ts';
import { keptText, reasons, type Within } from './reasons.ts';

/** What the licences of the bundled packages ask to be shipped with them: their names, their authors and their texts. */
export function thirdPartyNotices(packages: readonly Bundled[]): string {
  const head =
    'Counterframe holds code of the packages below, in its bundles. Each stands under its own licence, whose text follows its name.\n';
  return [head, ...packages.map(sectionOf), ...reasons.data.map((one) => `${heldText(one)}\n`)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The texts that are shipped for a package; none is a fault. */
export function textsOf(bundled: Bundled): readonly string[] {
  const kept = reasons.texts[bundled.name];
  const own = licenceTexts(bundled);
  return own.length > 0 || !kept ? own : [keptText(kept.text)];
}

/** The licence of a package, as SPDX names it. */
export function licenceOf({ name, license }: Pick<Bundled, 'name' | 'license'>): string {
  return reasons.texts[name]?.license ?? license;
}

function sectionOf(bundled: Bundled): string {
  const title = `${bundled.name} ${bundled.version} (${licenceOf(bundled)})`;
  const within = (reasons.within[bundled.name] ?? []).map((one) => `It holds ${heldText(one)}`);
  return `${[title, ...textsOf(bundled), ...within].join('\n\n')}\n`;
}

function heldText({ name, version, license, text }: Within): string {
  return `${[name, version].filter(Boolean).join(' ')} (${license}):\n\n${keptText(text)}`;
}
