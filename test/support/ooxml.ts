import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const folder = join(import.meta.dirname, '../../../shared/schemas');

/** Whether the schemas of Word files are beside the project. */
export const hasSchemas = existsSync(join(folder, 'ooxml/wml.xsd'));

/** What the schema of Word files says against a part; it knows nothing of later additions, so tests use none. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
  const preload = readdirSync(join(folder, 'ooxml')).map((name) => ({ fileName: name, contents: schema(`ooxml/${name}`) }));
  const { errors } = await validateXML({
    xml: [{ fileName: 'part.xml', contents: xml }],
    schema: [schema('ooxml/wml.xsd')],
    preload: [...preload, { fileName: 'xml.xsd', contents: schema('xml.xsd') }],
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** The schemas do not say where that of the attributes `xml:…` is. */
function schema(name: string): string {
  return readFileSync(join(folder, name), 'utf8').replace(
    '<xsd:import namespace="http://www.w3.org/XML/1998/namespace"/>',
    '<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>',
  );
}

/** A part as a program sees it that knows no later additions: without what it says may be ignored (Markup Compatibility). */
export function understood(xml: string): string {
  const prefixes = /\smc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(/\s+/) ?? [];
  const later = new RegExp(`\\s(?:${['mc:Ignorable', ...prefixes.map((prefix) => `${prefix}:\\w+`)].join('|')})="[^"]*"`, 'g');
  return xml.replace(later, '');
}
