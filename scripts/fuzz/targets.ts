import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodyOf } from '../../server/core/body.ts';
import type { Compiled } from '../../server/core/compile.ts';
import { parseConfig, withLevel } from '../../server/core/config.ts';
import { analyze, defaultSettings } from '../../server/core/index.ts';
import { provisionsOf } from '../../server/core/provisions/provisions.ts';
import { parseBaseline, writeBaseline } from '../../server/core/review/baseline.ts';
import { parseDecisions, writeDecisions } from '../../server/core/review/decisions.ts';
import { segment } from '../../server/core/segment/segment.ts';
import type { Source } from '../../server/core/types.ts';
import { defaultImport, openDocument } from '../../server/import/open.ts';
import { imported } from '../../server/import/registry.ts';
import { wholes } from '../../test/support/wholes.ts';
import { damaged } from './bytes.ts';
import { assertPlaced, assertProse, assertRead, assertSentences } from './checks.ts';
import { records, settingsFiles } from './files.ts';
import { textFormats } from './pieces.ts';
import { fuzzServer } from './server/fuzz-server.ts';
import { startBundle } from './server/start.ts';
import { anyText } from './texts.ts';

/** Something that must hold for any input; `weight` says how costly a run is, a reader's being 1. */
export type Target = { readonly name: string; readonly weight: number; readonly property: () => fc.IAsyncProperty<[unknown]> };

const holds = <Input>(inputs: fc.Arbitrary<Input>, check: (input: Input) => void | Promise<void>) =>
  fc.asyncProperty(inputs, async (input) => check(input)) as fc.IAsyncProperty<[unknown]>;

const readers: readonly Target[] = textFormats.map((format) => ({
  name: `read/${format}`,
  weight: 1,
  property: () => holds(anyText(format), (text) => void assertRead({ name: 'draft', format, text })),
}));

const importers: readonly Target[] = [...imported, '.txt', '.html', '.xml'].map((extension) => ({
  name: `import/${extension.slice(1)}`,
  weight: 6,
  property: () =>
    holds(damaged(wholes[extension]!()), async (bytes) => {
      const opened = await openDocument(`draft${extension}`, bytes, defaultImport);
      if ('refusal' in opened) return assert.match(opened.refusal, /^[a-z][\s\S]{20,400}[.)]$/);
      assertPlaced(opened.problems, opened.source.text.length);
      assertRead(opened.source);
    }),
}));

const loaders: readonly Target[] = [
  {
    name: 'load/settings',
    weight: 2,
    property: () =>
      holds(settingsFiles, (text) => {
        assertPlaced(parseConfig(text, 'counterframe.yaml').problems, text.length);
        withLevel(text, 'agency/rescue', 'off');
      }),
  },
  {
    name: 'load/baseline',
    weight: 1,
    property: () =>
      holds(records, (text) => {
        const { baseline, problems } = parseBaseline(text, 'counterframe.baseline.json');
        assertPlaced(problems, text.length);
        assert.deepEqual(parseBaseline(writeBaseline(baseline), 'again').problems, []);
      }),
  },
  {
    name: 'load/decisions',
    weight: 1,
    property: () =>
      holds(records, (text) => {
        const decisions = parseDecisions(text, 'counterframe.decisions.jsonl');
        assertPlaced(decisions.problems, text.length);
        const again = parseDecisions(writeDecisions(decisions), 'again');
        assert.equal(again.recorded.length, decisions.recorded.length, 'no decision is lost in writing');
      }),
  },
];

const formatted = fc
  .constantFrom(...textFormats)
  .chain((format) => anyText(format, 40).map((text): Source => ({ name: 'draft', format, text })));

/** The rest of the way of a draft, which needs lexicons. */
function analyses(compiled: () => Compiled): readonly Target[] {
  return [
    {
      name: 'analyze',
      weight: 8,
      property: () =>
        holds(formatted, (source) => {
          const { findings, counter, withheld, problems } = analyze(source, compiled());
          const { length } = source.text;
          for (const { span } of [...findings, ...counter, ...withheld])
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= length);
          assertPlaced(problems, length);
        }),
    },
    {
      name: 'provisions',
      weight: 8,
      property: () =>
        holds(formatted, (source) => {
          const prose = assertRead(source);
          const sentences = segment(prose);
          const body = bodyOf({ prose, compiled: compiled(), settings: defaultSettings, sentences, words: 1000, isAboutSubject: true });
          for (const { span, cue } of provisionsOf(body))
            for (const one of [span, cue]) assert.ok(one.start >= 0 && one.start < one.end && one.end <= source.text.length);
          assertProse(prose);
          assertSentences(prose);
        }),
    },
  ];
}

/** The built server, sent messages in any order; `npm run build` makes it. */
export const servers: readonly Target[] = [false, true].map((isOdd) => ({
  name: isOdd ? 'lsp/odd' : 'lsp/orderly',
  weight: 100,
  property: () =>
    holds(fc.integer({ min: 0, max: 2 ** 31 - 1 }), async (seed) =>
      assert.deepEqual((await fuzzServer(seed, 40, startBundle, isOdd)).problems, []),
    ),
}));

export function targetsWith(compiled: () => Compiled): readonly Target[] {
  return [...readers, ...importers, ...loaders, ...analyses(compiled)];
}
