import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ZIP_TIME = '2000-01-01T12:00:00';

/**
 * The same file for the same report: what writes it puts in the time, and numbers bookmarks through all files that it ever
 * wrote. Times are left out, and bookmarks numbered from 1.
 */
export function settle(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, settlePart(path, part)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME, level: 6 });
}

function settlePart(path: string, part: Uint8Array): Uint8Array {
  if (path === 'docProps/core.xml') return strToU8(strFromU8(part).replace(/<dcterms:(created|modified)\b[^<>]*>[^<]*<\/dcterms:\1>/g, ''));
  if (path !== 'word/document.xml') return part;
  const numbers = new Map<string, number>();
  return strToU8(
    strFromU8(part).replace(/(<w:bookmark(?:Start|End)\b[^<>]* w:id=")(\d+)/g, (_, before, id) => before + placeIn(numbers, id)),
  );
}

/** When an id came first, from 1. */
function placeIn(ids: Map<string, number>, id: string): number {
  const place = ids.get(id) ?? ids.size + 1;
  ids.set(id, place);
  return place;
}
