import type { Body } from '../body.ts';
import { type Failure, guarded } from '../failure/guarded.ts';
import { lazily } from '../lazily.ts';
import { provisionsOf } from '../provisions/provisions.ts';
import { defaultSettings } from '../settings.ts';
import type { Measure, MeasureOutcome, Span } from '../types.ts';
import { scopeMeasures } from './registry.ts';
import { sectionMeasures } from './sections.ts';
import { type Part, stretchOf } from './stretch.ts';
import { titleOf } from './title.ts';
import type { Judged, ScopeMeasure } from './types.ts';

/** Whether a draft is long enough, and about the subject, so that what it leaves out can be told. */
export function isMeasured(body: Pick<Body, 'isAboutSubject' | 'words' | 'settings'>): boolean {
  return whyNot(body) === undefined;
}

/** Who has the draft's provisions already gives them. Measures that throw are left out and noted in `failures`. */
export type Measuring = {
  readonly provisions?: Part['provisions'];
  readonly failures?: Failure[];
  /** In place of our own. */
  readonly all?: readonly ScopeMeasure[];
};

/** All measures of a draft, whatever their outcome, in the order of the codebook, each followed by those of its sections. */
export function measuresOf(
  body: Body,
  { provisions = lazily(() => provisionsOf(body)), failures = [], all = scopeMeasures }: Measuring = {},
): readonly Measure[] {
  const measures = all.filter(({ code }) => body.compiled.codes.has(code));
  if (measures.length === 0) return [];
  const title = titleOf(body);
  const part = wholeOf(body, provisions);
  const { scope } = body.settings;
  const measured = (measure: ScopeMeasure): readonly Measure[] => {
    const judged = measure.judge(stretchOf(part, measure.code, body), scope[measure.threshold], scope);
    const whole = toMeasure(measure, judged, title, body);
    return [
      whole,
      ...(whole.outcome === 'balanced' ? sectionMeasures(measure, body, (...of) => toMeasure(measure, ...of, body, true)) : []),
    ];
  };
  return measures.flatMap((measure) =>
    guarded(
      `measure ${measure.code}`,
      () => measured(measure),
      () => [],
      failures,
    ),
  );
}

/** A draft as one part. */
function wholeOf(body: Body, provisions: Part['provisions']): Part {
  return { words: body.words, sentences: body.sentences.length, mentions: body.mentions(), provisions };
}

function whyNot({ isAboutSubject, words, settings }: Pick<Body, 'isAboutSubject' | 'words' | 'settings'>): MeasureOutcome | undefined {
  if (!isAboutSubject) return 'off-subject';
  return words < settings.scope.minimumWords ? 'too-short' : undefined;
}

function toMeasure({ code, threshold: name, why }: ScopeMeasure, judged: Judged, span: Span, body: Body, isSection = false): Measure {
  const { facts, ...rest } = judged;
  const outcome = whyNot(body) ?? judged.outcome;
  const threshold = body.settings.scope[name];
  const isDefault = threshold === defaultSettings.scope[name];
  return {
    ...rest,
    code,
    span,
    threshold,
    outcome,
    reason: isDefault ? why : 'The threshold was set in the settings.',
    message: [saysFirst(outcome, code, body, isSection), facts].join(' '),
  };
}

/** What is said before the counts: of what is raised what its code says, of what is not judged why. */
function saysFirst(outcome: MeasureOutcome, code: string, { compiled, words, settings }: Body, isSection: boolean): string {
  switch (outcome) {
    case 'raised':
      return isSection ? ofSection(compiled.codes.get(code)!.message) : compiled.codes.get(code)!.message;
    case 'balanced':
      return 'Within the threshold.';
    case 'too-little':
      return 'Not judged: too little is counted.';
    case 'too-short':
      return `Not judged: the draft has ${words} ${words === 1 ? 'word' : 'words'}, and is measured from ${settings.scope.minimumWords} words on.`;
    case 'off-subject':
      return 'Not judged: the draft is not plainly about trafficking, sex work or exploitation.';
  }
}

/** The messages of codes speak of “this draft”, which a section is not. */
function ofSection(message: string): string {
  return message.replace(/^This draft\b/, 'This section');
}
