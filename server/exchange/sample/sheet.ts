import type { DrawnSentence } from '../../core/sampling/types.ts';
import { line } from '../../export/csv.ts';
import { codesIn, ordered, type Showing } from './order.ts';

/** Spreadsheets take a file without it for one in the old encoding of the machine. */
const MARK = '\ufeff';

/** A coder's sheet with one column for all codes of a sentence, to be filled in. */
export function sheetOf(sentences: readonly DrawnSentence[], showing: Showing): string {
  return table(sentences, showing, ['codes']);
}

/** A coder's sheet with a column for each code, and one for none. */
export function wideSheetOf(sentences: readonly DrawnSentence[], showing: Showing): string {
  return table(sentences, showing, [...showing.codes, 'none']);
}

function table(sentences: readonly DrawnSentence[], showing: Showing, answers: readonly string[]): string {
  const suggested = showing.blind ? [] : ['suggested'];
  const head = ['id', 'document', 'number', 'before', 'text', 'after', ...suggested, ...answers, 'note'];
  const rows = ordered(sentences, showing).map((sentence) => {
    const { id, document, number, before, text, after } = sentence;
    return [id, document, number, before, text, after, ...suggested.map(() => codesIn(sentence).join('; ')), ...answers.map(() => ''), ''];
  });
  return MARK + [head, ...rows].map(line).join('');
}
