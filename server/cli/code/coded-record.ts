import type { Coded, CodedText, Coding, Metadata } from '../../core/coding/types.ts';
import type { Problem } from '../../core/index.ts';

/**
 * What coding a document comes to, as it is kept: all of `Coded` but what is known without reading it. `given` is what its
 * text says of itself (front matter). Problems are told without the name of the document.
 */
export type CodedRecord = Pick<CodedText, 'format' | 'text'> &
  Pick<Coded, 'words' | 'sentences' | 'language' | 'isUnread'> & {
    readonly given: Metadata;
    readonly codings: readonly Omit<Coding, 'document' | 'coder'>[];
    readonly problems: readonly Omit<Problem, 'where' | 'fault'>[];
    /** The time was over, or something of ours failed: it is tried again the next time. */
    readonly isPassing?: true;
  };

/** What is told of a record without opening it. */
export type RecordHead = Pick<CodedRecord, 'given' | 'isPassing' | 'isUnread'> & {
  readonly words: number;
  readonly problems: readonly string[];
};

export function unreadRecord(message: string, isPassing: boolean): CodedRecord {
  const passing = isPassing ? { isPassing } : {};
  return {
    format: 'plain',
    text: '',
    words: 0,
    isUnread: true,
    given: {},
    codings: [],
    problems: [{ message }],
    ...passing,
  } as CodedRecord;
}

export function headOf({ given, isPassing, isUnread, words, problems }: CodedRecord): RecordHead {
  return { given, isPassing, isUnread, words, problems: problems.map(({ message }) => message) };
}

/** The document as formats are given it. */
export function codedOf(id: string, name: string, coder: string, metadata: Metadata, record: CodedRecord): Coded {
  const { format, text, words, sentences, language, isUnread, codings, problems } = record;
  return {
    document: { id, name, format, text, metadata },
    codings: codings.map((coding) => ({ document: id, coder, ...coding })),
    words,
    ...(sentences !== undefined && { sentences }),
    ...(language !== undefined && { language }),
    ...(isUnread && { isUnread }),
    problems: problems.map((problem) => ({ where: id, ...problem })),
  };
}
