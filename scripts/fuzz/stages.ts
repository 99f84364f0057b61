import { bodyOf } from '../../server/core/body.ts';
import type { Compiled } from '../../server/core/compile.ts';
import { foldsOf } from '../../server/core/outline/folds.ts';
import { outlineOf } from '../../server/core/outline/outline.ts';
import { provisionsOf } from '../../server/core/provisions/provisions.ts';
import { read } from '../../server/core/read/read.ts';
import { skippedBlocks } from '../../server/core/sections.ts';
import { segment } from '../../server/core/segment/segment.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { definitionsOf } from '../../server/core/terms/definitions.ts';
import { usesOf } from '../../server/core/terms/uses.ts';
import type { Source } from '../../server/core/types.ts';
import { countWords } from '../../server/core/words.ts';

/** The steps of the way of a draft that do not match entries, by name; each is run once, in order. */
export function stagesOf(source: Source, compiled: Compiled): readonly (readonly [string, () => unknown])[] {
  let prose: ReturnType<typeof read>;
  let sentences: ReturnType<typeof segment>;
  let outline: ReturnType<typeof outlineOf>;
  return [
    ['read', () => (prose = read(source))],
    ['segment', () => (sentences = segment(prose))],
    ['skip', () => skippedBlocks(prose, defaultSettings)],
    ['words', () => countWords(prose, sentences)],
    ['outline', () => (outline = outlineOf(prose))],
    ['folds', () => foldsOf(outline, prose)],
    ['terms', () => usesOf(prose, definitionsOf(prose))],
    [
      'provisions',
      () => provisionsOf(bodyOf({ prose, compiled, settings: defaultSettings, sentences, words: 1000, isAboutSubject: true })),
    ],
  ];
}
