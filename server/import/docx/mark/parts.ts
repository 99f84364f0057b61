import { applyEdits } from '../../xml/edit.ts';
import { escapeXml } from '../../xml/text.ts';
import { namespaces } from '../names.ts';
import type { Package, Part } from '../package.ts';
import { folderOf, relationsPath } from '../relations.ts';
import { writtenLike, writtenName } from './tags.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const relationTypes = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
];
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What tells a file of a new part for comments: the part's name, and the parts that speak of it, changed. */
export function addCommentsPart(
  opened: Package,
): { readonly path: string; readonly changed: ReadonlyMap<string, Uint8Array> } | { readonly fault: string } {
  const { main, open, archive } = opened;
  const names = new Set(archive.entries.map(({ name }) => name.toLowerCase()));
  const folder = folderOf(main.path);
  let path = `${folder}comments.xml`;
  for (let count = 1; names.has(path.toLowerCase()); count++) path = `${folder}comments${count}.xml`;
  const types = open('[Content_Types].xml');
  if ('fault' in types) return { fault: `[Content_Types].xml ${types.fault}` };
  const changed = new Map([[types.path, withChild(types, 'Override', { PartName: `/${path}`, ContentType: contentType })]]);
  const relations = open(relationsPath(main.path));
  if ('fault' in relations && relations.fault !== 'is missing') return { fault: `${relations.path} ${relations.fault}` };
  const type = relationTypes[namespaces.indexOf(main.root.space)] ?? relationTypes[0]!;
  const relation = { Id: freeId(opened), Type: type, Target: path.slice(folder.length) };
  changed.set(relations.path, 'fault' in relations ? newRelations(relation) : withChild(relations, 'Relationship', relation));
  return { path, changed };
}

function freeId({ relations }: Package): string {
  const used = new Set(relations.map(({ id }) => id));
  let count = 1;
  while (used.has(`rId${count}`)) count++;
  return `rId${count}`;
}

function withChild({ xml, root, encode }: Part, name: string, attributes: Readonly<Record<string, string>>): Uint8Array {
  const child = `<${writtenLike(xml, root, name)}${attributesXml(attributes)}/>`;
  if (root.inner < root.end) return encode(applyEdits(xml, [{ at: root.innerEnd, xml: child }]));
  const opened = xml.slice(root.start, root.end).replace(/\/>$/, '>');
  return encode(applyEdits(xml, [{ at: root.start, to: root.end, xml: `${opened}${child}</${writtenName(xml, root)}>` }]));
}

function newRelations(relation: Readonly<Record<string, string>>): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}"><Relationship${attributesXml(relation)}/></Relationships>`;
  return new TextEncoder().encode(xml);
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
