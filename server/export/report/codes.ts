import { formatReference } from '../../core/lexicon/cite.ts';
import { citationText } from '../citation.ts';
import type { View } from '../exporter.ts';
import { code as codeName, heading, list, paragraph, strong } from './pieces.ts';
import type { Piece } from './types.ts';

export function codeAnchor(code: string): string {
  return `code-${code.replaceAll('/', '-')}`;
}

/** What stands behind each code of the report: the critique, the question, the alternatives, the sources. */
export function codePieces(codes: readonly string[], view: View): readonly Piece[] {
  const known = codes.filter((code) => view.compiled.codes.has(code));
  if (known.length === 0) return [];
  return [heading(2, 'The codes of this report', 'codes'), ...known.flatMap((code) => aboutCode(code, view))];
}

function aboutCode(code: string, { compiled }: View): readonly Piece[] {
  const { title, critique, ask, instead, sources, limits } = compiled.codes.get(code)!;
  return [
    heading(3, title, codeAnchor(code)),
    paragraph(codeName(code)),
    paragraph(critique.trim()),
    paragraph(strong('Question to ask:'), ` ${ask}`),
    paragraph(strong('What else could be said:'), ` ${instead.join('; ')}`),
    paragraph(strong('Who argues so:'), ` ${sources.map((source) => citationText(source, compiled).replace(/\.$/, '')).join('; ')}`),
    ...(limits === undefined ? [] : [paragraph(strong('Known limits:'), ` ${limits}`)]),
  ];
}

/** The works that the codes cite, in full. */
export function workPieces(codes: readonly string[], { compiled }: View): readonly Piece[] {
  const cited = new Set(codes.flatMap((code) => compiled.codes.get(code)?.sources.map(({ work }) => work) ?? []));
  const works = [...compiled.works.values()].filter(({ id }) => cited.has(id));
  if (works.length === 0) return [];
  return [heading(2, 'Sources', 'works'), list(works.map((work) => paragraph(formatReference(work))))];
}
