const LONGEST = 100;

/** Names that programs or systems keep for themselves, whatever their ending. */
const kept = /^(con|prn|aux|nul|com\d|lpt\d|annotation|visual|tools|kb_shortcuts|counterframe)$/i;

/**
 * Paths without an ending for documents, one for each id: letters, digits, `.`, `-` and `_` only, as annotation programs and all
 * systems of files take them. Folders are kept. Names that would be the same but for capitals get a number.
 */
export function createNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const path =
      id
        .split(/[/\\]/)
        .map(safe)
        .filter(Boolean)
        .join('/')
        .replace(/\.[A-Za-z0-9]{1,8}$/, '') || 'document';
    let name = path;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${path}-${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

function safe(part: string): string {
  const plain = part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .slice(-LONGEST)
    .replace(/^[.-]+/, '');
  const bare = withoutDots(plain);
  return kept.test(bare.split('.')[0]!) ? `_${bare}` : bare;
}

/** Without dots at the end, which some systems drop. */
function withoutDots(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.') end--;
  return text.slice(0, end);
}
