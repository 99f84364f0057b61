import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { Bundled } from './inventory.ts';
import { licenceOf } from './notices.ts';
import { reasons, type Within } from './reasons.ts';

/** The bill of materials of what is bundled, in CycloneDX JSON: the same packages give the same bytes, without a time or a number by chance. */
export function billOfMaterials(packages: readonly Bundled[], version: string): string {
  const bom = new Models.Bom();
  bom.metadata.component = componentOf('counterframe', version, 'MIT', Enums.ComponentType.Application);
  for (const bundled of packages) bom.components.add(bundledComponent(bundled));
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function bundledComponent(bundled: Bundled): Models.Component {
  const component = componentOf(bundled.name, bundled.version, licenceOf(bundled));
  if (bundled.author) component.author = bundled.author;
  for (const [bundle, bytes] of Object.entries(bundled.bytes))
    component.properties.add(new Models.Property(`counterframe:bytes:${bundle}`, String(bytes)));
  for (const held of reasons.within[bundled.name] ?? []) component.components.add(heldComponent(held, bundled));
  return component;
}

function heldComponent({ name, version, license, author }: Within, holder: Bundled): Models.Component {
  const component = componentOf(name, version, license, Enums.ComponentType.Library, `${holder.name}@${holder.version}/${name}`);
  component.author = author;
  return component;
}

function componentOf(
  name: string,
  version: string | undefined,
  license: string,
  type = Enums.ComponentType.Library,
  ref = `${name}@${version}`,
): Models.Component {
  const [group, own] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name];
  const purl = `pkg:npm/${group ? `${group.replace('@', '%40')}/` : ''}${own}${version ? `@${version}` : ''}`;
  const component = new Models.Component(type, own, {
    bomRef: ref,
    ...(group && { group }),
    ...(version && { version }),
    purl: purl as never,
  });
  component.licenses.add(new Models.SpdxLicense(license));
  return component;
}
