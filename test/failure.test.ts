import assert from 'node:assert/strict';
import { bodyOf } from '../server/core/body.ts';
import { failureProblems, guarded } from '../server/core/failure/guarded.ts';
import { traceOf } from '../server/core/failure/trace.ts';
import { screenOf } from '../server/core/find/candidates.ts';
import {
  type Analysis,
  analyze,
  type Compiled,
  compile,
  createMemory,
  defaultSettings,
  type Format,
  overviewOf,
  type Problem,
  read,
  review,
} from '../server/core/index.ts';
import { readHtml } from '../server/core/read/html.ts';
import { readMarkdown } from '../server/core/read/markdown.ts';
import { readPlain } from '../server/core/read/plain.ts';
import { measuresOf } from '../server/core/scope/measures.ts';
import { scopeMeasures } from '../server/core/scope/registry.ts';
import { segment } from '../server/core/segment/segment.ts';
import { analyzeSentence } from '../server/core/sentence.ts';
import { stances } from '../server/core/stance/rules.ts';
import { countWords } from '../server/core/words.ts';
import type { Exporter } from '../server/export/exporter.ts';
import { failureReport } from '../server/export/failure-report.ts';
import { openGuarded } from '../server/export/guarded-writer.ts';
import { exporters } from '../server/export/registry.ts';
import { lexicons, view } from './export-view.ts';
import { builtin } from './support/engine.ts';

const SECRET = 'the ministry of secrets';
const text = 'We fight exploitation. Some 300,000 women are trafficked each year.\n\nWe fight exploitation again.\n';
const source = { name: 'draft.txt', format: 'plain', text } as const;
const small = compile(lexicons);

const fail = (): never => {
  throw new Error(`cannot read “${SECRET}”\n    at the table (/home/ada/${SECRET}.txt:1:2)`);
};

const failed = (problems: readonly Problem[]) =>
  problems.flatMap(({ fault }) => (fault?.kind === 'failed' ? [[fault.part, fault.count] as const] : []));

/** Lexicons in which entries are replaced by a rule that throws. */
function withFailing(compiled: Compiled, isFailing: (code: string) => boolean): Compiled {
  return {
    ...compiled,
    entries: compiled.entries.map((entry) =>
      isFailing(entry.code) ? { ...entry, rule: { triggers: [], find: fail }, construction: undefined } : entry,
    ),
  };
}

describe('what can be sent to us about a failure', () => {
  it('says what failed and where in our program, and nothing of the draft or the machine', () => {
    const error = Object.assign(new TypeError(`cannot read “${SECRET}”\n    at ${SECRET} (/home/ada/plan.txt:1:2)`), { name: SECRET });
    const told = failureReport({ part: 'rule magnitude', trace: traceOf(error) }, '1.2.3', 'markdown');
    assert.match(told, /^Counterframe 1\.2\.3\npart: rule magnitude\nkind of text: markdown\nError\nat /);
    assert.match(told, /\(failure\.test\.ts:\d+:\d+\)/);
    assert.doesNotMatch(told, /secret|ministry|home|[/\\]|plan\.txt/);
  });

  const errors: readonly (readonly [string, unknown, string])[] = [
    ['what an engine says in its own words', new RangeError('Invalid array length'), 'RangeError: Invalid array length'],
    [
      'what it says of a name, without the name',
      new TypeError(`Cannot read properties of undefined (reading '${SECRET}')`),
      'TypeError: Cannot read properties of undefined',
    ],
    ['the kind of an error that quotes', new SyntaxError(`Unexpected token 'T', "${SECRET}" is not valid JSON`), 'SyntaxError'],
    [
      'the code of an error of the system',
      Object.assign(new Error(`ENOENT: no such file, open '${SECRET}'`), { code: 'ENOENT' }),
      'Error: ENOENT',
    ],
    ['what is no error', SECRET, 'something was thrown that is no error'],
    ['nothing', undefined, 'something was thrown that is no error'],
  ];
  for (const [name, error, expected] of errors) it(`tells ${name}`, () => assert.equal(traceOf(error)[0], expected));

  it('is short, and made also where the stack ran over', () => {
    const deeper = (): number => deeper() + 1;
    const failures: { part: string; trace: readonly string[] }[] = [];
    assert.equal(
      guarded('deep', deeper, () => 0, failures),
      0,
    );
    assert.equal(failures[0]!.trace[0], 'RangeError: Maximum call stack size exceeded');
    assert.ok(failures[0]!.trace.length <= 7);
  });

  it('is told once for each part, with how often it failed', () => {
    const failures = ['a', 'b', 'a'].map((part) => ({ part, trace: ['Error'] }));
    assert.deepEqual(failed(failureProblems(failures, 'draft')), [
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('an exception in one part', () => {
  const whole = analyze(source, small);

  it('of the rules leaves out that entry, and the others find what they find', () => {
    const { findings } = analyze(source, small);
    const code = findings[0]!.code;
    const broken = analyze(
      source,
      withFailing(small, (one) => one === code),
    );
    assert.deepEqual(
      broken.findings,
      whole.findings.filter((finding) => finding.code !== code),
    );
    assert.ok(failed(broken.problems).length > 0 && failed(broken.problems).every(([part]) => part.startsWith(`entry ${code}/`)));
    assert.doesNotMatch(JSON.stringify(broken.problems), /secret|ministry|home/);
  });

  it('gives the same again, with a memory and without', () => {
    const broken = withFailing(small, (code) => code === whole.findings[0]!.code);
    const memory = createMemory();
    const fresh = analyze(source, broken);
    for (const _ of [1, 2]) assert.deepEqual(analyze(source, broken, defaultSettings, undefined, memory), fresh);
  });

  it('of the stances leaves that one out', () => {
    const prose = readPlain(source);
    const screening = screenOf(prose, small);
    const conditions = { prose, compiled: small, aboutSubject: true };
    for (const sentence of segment(prose)) {
      const candidates = screening(sentence);
      const own = analyzeSentence(sentence, candidates, conditions);
      const failing = stances.map((stance) => (stance.name === 'negation' ? { ...stance, rule: fail } : stance));
      const { failures = [], ...rest } = analyzeSentence(sentence, candidates, { ...conditions, stances: failing });
      const { failures: none, ...expected } = own;
      assert.deepEqual([rest, none], [expected, undefined]);
      assert.equal(failures.length, own.findings.length + own.counter.length);
      assert.ok(failures.every(({ part }) => part === 'stance negation'));
    }
  });

  it('of the measures leaves that one out', () => {
    const compiled = builtin();
    const prose = readPlain({ ...source, text: text.repeat(60) });
    const sentences = segment(prose);
    const words = countWords(prose, sentences);
    const body = bodyOf({ prose, compiled, settings: defaultSettings, sentences, words, isAboutSubject: true });
    const all = scopeMeasures.map((measure, index) => (index === 2 ? { ...measure, judge: fail } : measure));
    const failures: { part: string; trace: readonly string[] }[] = [];
    assert.deepEqual(
      measuresOf(body, { all, failures }),
      measuresOf(body).filter(({ code }) => code !== all[2]!.code),
    );
    assert.deepEqual(
      failures.map(({ part }) => part),
      [`measure ${all[2]!.code}`],
    );
  });

  it('of the readers leads to reading as plain text', () => {
    const readers = new Map<Format, typeof readPlain>([
      ['plain', readPlain],
      ['markdown', readMarkdown],
      ['html', readHtml],
    ]);
    const broken = { ...(Object.fromEntries(readers) as Record<Format, typeof readPlain>), markdown: fail };
    const prose = read({ ...source, format: 'markdown' }, broken);
    assert.deepEqual(prose.blocks, readPlain(source).blocks);
    assert.deepEqual(failed(prose.problems), [['reader of markdown', 1]]);
    const none = read({ ...source, format: 'markdown' }, { ...broken, plain: fail });
    assert.deepEqual([none.blocks, failed(none.problems).length], [[], 2]);
  });

  it('of the engine ends in an empty analysis that says so', () => {
    const broken = {
      ...small,
      get entries(): never {
        return fail();
      },
      get demands(): never {
        return fail();
      },
    };
    const { findings, problems } = analyze(source, broken as unknown as Compiled);
    assert.deepEqual([findings, failed(problems)], [[], [['analysis', 1]]]);
  });

  it('of the records shows all findings', () => {
    const records = { baseline: [null as never], decisions: [] };
    const reviewed = review(whole, text, records, defaultSettings);
    assert.deepEqual([reviewed.findings, failed(reviewed.problems)], [whole.findings, [['baseline and decisions', 1]]]);
  });

  it('of the view of the whole leaves that part empty', async () => {
    const own = await overviewOf(source, whole, small, defaultSettings);
    const parts = { ledger: fail, profile: fail, provisions: fail, recommendations: fail, sections: fail };
    const broken = await overviewOf(source, whole, small, defaultSettings, parts);
    assert.deepEqual(
      failed(broken.problems).map(([part]) => part),
      ['provisions', 'ledger', 'recommendations', 'profile', 'profiles of sections'],
    );
    assert.deepEqual([broken.words, broken.measures, broken.digests, broken.ledger], [own.words, own.measures, own.digests, []]);
    assert.deepEqual(own.problems, []);
  });
});

describe('an exception in writing one document', () => {
  const good = { path: 'good.txt', source, analysis: analyze(source, small) };
  const bad = {
    ...good,
    path: 'bad.txt',
    analysis: {
      ...good.analysis,
      get findings(): never {
        return fail();
      },
    } as Analysis,
  };

  for (const { name, open, needsOverview, isBinary } of exporters.filter((exporter) => !exporter.needsOverview && !exporter.isBinary))
    it(`as ${name} puts the problem in its place, and writes the others`, () => {
      const told: string[] = [];
      const writer = openGuarded({ name, open }, view, ({ part }) => told.push(part));
      const output = [writer.start(), ...[bad, good, bad, good].map((one) => writer.document(one)), writer.end()].join('');
      assert.deepEqual(told, [`format ${name}`, `format ${name}`]);
      assert.doesNotMatch(output, /secret|ministry/);
      assert.equal(output.split('good.txt').length > 1 && (needsOverview ?? isBinary), undefined);
      if (name === 'json') assert.equal(JSON.parse(output).documents.length, 4);
      if (name === 'sarif') assert.equal(JSON.parse(output).runs[0].artifacts.length, 4);
    });

  it('goes on also where even the problem cannot be written', () => {
    const broken: Exporter = { name: 'broken', open: () => ({ start: () => '', document: fail, end: () => 'end' }) };
    const writer = openGuarded(broken, view, () => {});
    assert.equal(writer.document(good), '');
  });
});
