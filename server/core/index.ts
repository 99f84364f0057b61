/** Counterframe's engine: pure functions from text to findings. This file is the whole public interface. */
export { analyze, emptyAnalysis } from './analyze.ts';
export { type Compiled, type CompiledEntry, compile } from './compile.ts';
export { createExaminer } from './examine.ts';
export { loadTagger } from './find/compromise.ts';
export type { Tagger } from './find/grammar.ts';
export { type LexiconText, loadLexicons } from './lexicon/load.ts';
export type { Code, Entry, LexiconFile, Lexicons, Work } from './lexicon/schema.ts';
export { createMemory, type Memory } from './memory.ts';
export { outlineOf } from './outline/outline.ts';
export { placeOf } from './outline/place.ts';
export type { Outline, OutlineKind, OutlineNode } from './outline/types.ts';
export { whereIn } from './outline/where.ts';
export { read } from './read/read.ts';
export { noRecords, type Records, review } from './review/review.ts';
export { defaultSettings, readSettings, type Settings } from './settings.ts';
export type * from './types.ts';
