const markersOnALine = 100;
export const bracketsInAll = 50_000;
const bracketsInAParagraph = 2_000;
const linesInAParagraph = 5_000;

/**
 * Whether a Markdown text is so nested, or a paragraph of it so long, that parsing it would take more than linear time, and how
 * many brackets it has.
 */
export function nestingOf(text: string): { readonly isTooNested: boolean; readonly brackets: number } {
  let brackets = 0;
  let paragraph = 0;
  let markers = 0;
  let leading = true;
  let line = 0;
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (leading) paragraph = lines = 0;
      else if (++lines > linesInAParagraph) return { isTooNested: true, brackets };
      leading = true;
      markers = 0;
      line = at + 1;
    } else if (leading && isMarker(code)) {
      if (++markers > markersOnALine) return { isTooNested: true, brackets };
    } else if (leading && code !== 32 && code !== 9) {
      leading = false;
      if (at - line > 4 * markersOnALine) return { isTooNested: true, brackets };
    }
    if (isBracket(code) && ++brackets > bracketsInAll) return { isTooNested: true, brackets };
    if ((isBracket(code) || isEscape(code)) && ++paragraph > bracketsInAParagraph) return { isTooNested: true, brackets };
  }
  return { isTooNested: false, brackets };
}

function isMarker(code: number): boolean {
  return code === 62 || code === 42 || code === 43 || code === 45;
}

function isBracket(code: number): boolean {
  return code === 91 || code === 60 || code === 42 || code === 95 || code === 126 || code === 96 || code === 33 || code === 93;
}

/** What stands for another sign: `&amp;`, `\*`. */
function isEscape(code: number): boolean {
  return code === 38 || code === 92;
}
