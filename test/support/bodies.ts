import { type Body, bodyOf } from '../../server/core/body.ts';
import { read } from '../../server/core/read/read.ts';
import { segment } from '../../server/core/segment/segment.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import type { Format } from '../../server/core/types.ts';
import { countWords } from '../../server/core/words.ts';
import { builtin } from './engine.ts';

/** A text as measures read it. */
export function bodyFrom(text: string, format: Format = 'plain'): Body {
  const prose = read({ name: 'draft', format, text });
  const sentences = segment(prose);
  const words = countWords(prose, sentences);
  return bodyOf({ prose, compiled: builtin(), settings: defaultSettings, sentences, words, isAboutSubject: true });
}
