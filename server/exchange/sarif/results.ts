import type { CodebookCode, Coded, Coding } from '../../core/coding/types.ts';
import { cleanLine, unlinked } from '../../export/clean.ts';
import { createRegions } from '../../export/sarif-regions.ts';
import { sarifLevels } from '../../export/sarif-tool.ts';
import { coderOf } from '../coder.ts';
import type { Work } from '../format.ts';
import { guidOf } from '../guid.ts';

/** Counter-frames and codes that people set are for information; findings have the level of their severity. */
export function resultsOf(
  { document, codings }: Coded,
  uri: string,
  codes: ReadonlyMap<string, CodebookCode & { readonly index: number }>,
  work: Work,
): object[] {
  const regionOf = createRegions(document.text);
  const seen = new Map<string, number>();
  return codings.map((coding) => {
    const { code, coder, span, note, found } = coding;
    const about = codes.get(code);
    const level = found?.severity && !found.isCounter ? sarifLevels[found.severity] : undefined;
    const key = [document.id, coder, code, span ? document.text.slice(span.start, span.end) : ''];
    const count = (seen.get(key.join('\n')) ?? 0) + 1;
    seen.set(key.join('\n'), count);
    return {
      ruleId: code,
      ...(about && { ruleIndex: about.index }),
      ...(level ? { level } : { kind: 'informational', level: 'none' }),
      message: { text: messageOf(coding, about) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            ...(span && { region: { ...regionOf(span), snippet: { text: document.text.slice(span.start, span.end) } } }),
            ...(span &&
              found?.sentence && {
                contextRegion: regionOf({ start: Math.min(span.start, found.sentence.start), end: Math.max(span.end, found.sentence.end) }),
              }),
          },
          ...(found?.place !== undefined && { logicalLocations: [{ fullyQualifiedName: found.place }] }),
        },
      ],
      partialFingerprints: { 'counterframeCoding/v1': guidOf('sarif', ...key, String(count)) },
      properties: {
        coder,
        coderIsMachine: coderOf(coding, work).isMachine,
        ...(note !== undefined && { note }),
        ...(found && { entry: found.entry, counter: found.isCounter }),
      },
    };
  });
}

function messageOf({ code, note, found }: Coding, about: CodebookCode | undefined): string {
  return unlinked(cleanLine(found?.message || note || about?.title || code)) || 'A code.';
}
