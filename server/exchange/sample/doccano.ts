import { codePointsOf } from '../../core/coding/code-points.ts';
import type { DrawnSentence } from '../../core/sampling/types.ts';
import { toJson } from '../../export/record.ts';
import { ordered, type Showing } from './order.ts';
import { placed } from './placed.ts';

/**
 * JSON Lines for doccano (sequence labelling). doccano gives rows ids of its own, so that the sentence's stands in
 * `sentence_id`; `sentence` is where the sentence stands in the text between its neighbours. Offsets count code points.
 */
export function doccanoOf(sentences: readonly DrawnSentence[], showing: Showing): string {
  return ordered(sentences, showing)
    .map((one) => {
      const { text, span, found } = placed(one);
      const { fromUtf16 } = codePointsOf(text);
      const label = showing.blind ? [] : found.map(({ code, start, end }) => [fromUtf16(start), fromUtf16(end), code]);
      return `${toJson({ text, label, sentence_id: one.id, document: one.document, sentence: [fromUtf16(span.start), fromUtf16(span.end)] })}\n`;
    })
    .join('');
}
