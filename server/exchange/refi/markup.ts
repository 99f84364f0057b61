import { escapeXml } from '../../import/xml/text.ts';

/** Attributes in their order; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element whose `children` are XML; without any it is an empty-element tag. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const inner = children.join('');
  return inner === '' ? `<${name}${listed(attributes)}/>` : `${opening(name, attributes)}${inner}</${name}>`;
}

export function opening(name: string, attributes: Attributes): string {
  return `<${name}${listed(attributes)}>`;
}

/** An element that holds a text; none for the empty text. */
export function textElement(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${content(text)}</${name}>`;
}

/** A container that the schema wants to hold something: none where it would be empty. */
export function filled(name: string, children: readonly string[]): string {
  return children.length === 0 ? '' : `<${name}>\n${children.join('\n')}\n</${name}>\n`;
}

/** Text between tags. Carriage returns would else be read back as line feeds. */
export function content(text: string): string {
  return escapeXml(text).replaceAll('\r', '&#13;');
}

function listed(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${quoted(String(value))}"`))
    .join('');
}

/** White space in attributes would else be read back as blanks. */
function quoted(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
