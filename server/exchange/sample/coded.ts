import type { Coded } from '../../core/coding/types.ts';
import type { DrawnSentence } from '../../core/sampling/types.ts';
import { ordered, type Showing } from './order.ts';
import { placed } from './placed.ts';

/** The sample as coded documents for any exchange format, each sentence between its neighbours a document named by its id. */
export function codedOf(sentences: readonly DrawnSentence[], showing: Showing, coder: string): readonly Coded[] {
  return ordered(sentences, showing).map((one) => {
    const { text, found } = placed(one);
    const codings = showing.blind
      ? []
      : found.map(({ code, start, end }) => ({
          document: one.id,
          coder,
          code,
          span: { start, end },
          found: { entry: code, isCounter: code.startsWith('counter/') },
        }));
    return {
      document: { id: one.id, name: one.id, format: 'plain', text, metadata: { document: one.document, sentence: one.text } },
      codings,
      words: text.split(/\s+/).length,
      problems: [],
    };
  });
}
