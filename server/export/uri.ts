/** A path as a URI reference: relative to `root` where it lies in it, otherwise as it is; absolute ones as file URIs. */
export function toUri(path: string, root: string): string {
  const relative = withinRoot(path, root);
  const encoded = relative
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
  if (/^[A-Za-z]:\//.test(relative)) return `file:///${relative.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return relative.startsWith('/') ? `file://${encoded}` : encoded;
}

/** A path as seen from `root`, with forward slashes; paths outside stay as they are. */
export function withinRoot(path: string, root: string): string {
  const slashed = path.replaceAll('\\', '/');
  const folder = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  return slashed.startsWith(folder) ? slashed.slice(folder.length) : slashed;
}
