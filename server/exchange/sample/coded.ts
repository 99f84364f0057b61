import type { Coded } from '../../core/coding/types.ts';
import type { DrawnSentence } from '../../core/sampling/types.ts';
import { ordered, type Showing } from './order.ts';
import { placeOf } from './place.ts';
import { placed } from './placed.ts';

/** The sample as coded documents for any exchange format, each sentence between its neighbours a document named by its id. */
export function codedOf(sentences: readonly DrawnSentence[], showing: Showing, coder: string): readonly Coded[] {
  return ordered(sentences, showing).map((one) => {
    const { text, span, found } = placed(one);
    const codings = showing.blind ? [] : found.map(({ code, start, end }) => ({ document: one.id, coder, code, span: { start, end } }));
    const metadata = { document: one.document, ...placeOf(span, text) };
    return {
      document: { id: one.id, name: one.id, format: 'plain', text, metadata },
      codings,
      words: text.split(/\s+/).length,
      problems: [],
    };
  });
}
