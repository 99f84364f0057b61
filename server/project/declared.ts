const HEAD = 2048;

const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/;
const meta = /<meta\s[^>]*?\bcharset\s*=\s*(?:["']\s*)?([A-Za-z0-9._:-]{1,40})/i;

/** The label of the encoding that an XML declaration or an HTML `meta` names near the beginning of a file, if any. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  return (xml.exec(head) ?? meta.exec(head.replace(/<!--[\s\S]*?(?:-->|$)/g, '')))?.[1];
}
