import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { parse as parseYaml } from 'yaml';
import { builtinLexicons } from '../lexicons/files.ts';
import type { Lexicons } from '../server/core/index.ts';
import { loadLexicons } from '../server/core/index.ts';
import { dictionaryOf, plainName } from '../server/dictionary/dictionary.ts';
import { leftOutTable } from '../server/dictionary/left-out.ts';
import { dictionaryFormatNames, dictionaryFormatOf } from '../server/dictionary/registry.ts';
import type { Dictionary } from '../server/dictionary/types.ts';
import { builtin } from './support/engine.ts';

const examples = `
        examples:
          flagged: [one, two]
          clean: [three, four]`;
const about = `
    title: Words
    severity: hint
    message: m
    critique: c
    ask: a
    sources: [{ work: doe }]
    instead: [i]
    entries:`;

/** Lexicons of one family with these entries, each under a code of its own. */
function lexiconsOf(entries: Readonly<Record<string, string>>): Lexicons {
  const codes = Object.entries(entries).map(
    ([name, fields]) => `\n  ${name}:${about}\n      - id: entry\n        ${fields.split('\n').join('\n        ')}${examples}`,
  );
  const { lexicons, problems } = loadLexicons([
    { name: 'works.json', text: '[{"id":"doe","type":"book","title":"A"}]' },
    { name: 'a.yaml', text: `family: yes\ntitle: A family\ncodes:${codes.join('')}\n`.replace('family: yes', 'family: "no"') },
    { name: 'v.yaml', text: 'vocabulary:\n  person: [worker, =women]\n  away: [<3> x]\n' },
  ]);
  assert.deepEqual(problems, []);
  return lexicons;
}

function made(entries: Readonly<Record<string, string>>, limit = 1000): Dictionary {
  return dictionaryOf(lexiconsOf(entries), 'Test -- dictionary', { limit, takes: () => true });
}

function termsOf(dictionary: Dictionary, code: string): readonly string[] {
  return dictionary.families.flatMap(({ codes }) => codes).find((one) => one.code === `no/${code}`)?.terms ?? [];
}

describe('dictionaries', () => {
  it('write patterns out: alternatives, what may be absent, forms, beginnings, vocabularies', () => {
    const dictionary = made({
      one: 'patterns: ["=free (=the | =all)? $person", "traffick* =ring"]\nsubject: own',
    });
    assert.deepEqual(
      termsOf(dictionary, 'one'),
      [
        ...['free', 'free all', 'free the'].flatMap((start) => ['women', 'worker', 'workers'].map((end) => `${start} ${end}`)),
        'traffick* ring',
      ].sort(),
    );
    assert.deepEqual([dictionary.entries, dictionary.leftOut], [{ whole: 1, part: 0, none: 0 }, []]);
  });

  it('say what they cannot carry: gaps, classes, constructions, conditions, and what would be too many', () => {
    const dictionary = made(
      {
        gap: 'patterns: ["=save <0-3> =them", "=save =us", "$away"]\nsubject: own',
        class: 'patterns: ["#Number =victims"]\nsubject: own',
        construction: 'roles: { one: save, two: them }',
        conditions: 'patterns: ["=save !(=the =date)"]\nunless: [date]\nexcept: [save as]\ncontext: [people]',
        many: 'patterns: ["=a ($person | $person $person | $person $person $person)", "=b"]\nsubject: own',
      },
      10,
    );
    assert.deepEqual(termsOf(dictionary, 'gap'), ['save us']);
    assert.deepEqual(termsOf(dictionary, 'conditions'), ['save']);
    assert.deepEqual(termsOf(dictionary, 'many'), ['b']);
    assert.deepEqual(dictionary.entries, { whole: 0, part: 3, none: 2 });
    const said = (code: string) =>
      dictionary.leftOut.filter((one) => one.code === `no/${code}`).map(({ kind, what }) => `${kind} ${what}`.trim());
    assert.deepEqual(said('gap'), ['pattern =save <0-3> =them', 'pattern $away']);
    assert.deepEqual(said('class'), ['whole']);
    assert.deepEqual(said('construction'), ['whole']);
    assert.deepEqual(said('conditions'), [
      'condition =save !(=the =date)',
      'condition context',
      'condition unless',
      'condition except',
      'condition subject',
    ]);
    assert.deepEqual(said('many'), ['pattern =a ($person | $person $person | $person $person $person)']);
    const table: string[][] = parseCsv(leftOutTable(dictionary.leftOut), { relax_column_count: false });
    assert.equal(table.length, dictionary.leftOut.length + 1);
  });

  it('hold the built-in lexicons: terms of small letters, and for every entry that is not whole a reason', () => {
    const dictionary = dictionaryOf(builtinLexicons(), 'x', { limit: 200, takes: () => true });
    const entries = builtin().entries.length;
    assert.equal(dictionary.entries.whole + dictionary.entries.part + dictionary.entries.none, entries);
    assert.equal(new Set(dictionary.leftOut.map(({ entry }) => entry)).size, dictionary.entries.part + dictionary.entries.none);
    const terms = dictionary.families.flatMap(({ codes }) => codes.flatMap((code) => code.terms));
    assert.ok(terms.length > 5000);
    for (const term of terms) assert.match(term, /^[\p{Ll}\p{M}\p{N}']+\*?( [\p{Ll}\p{M}\p{N}']+\*?)*$/u);
  });
});

describe('dictionary formats', () => {
  const entries = {
    one: 'patterns: ["=save (=women | =us)", "traffick*"]\nsubject: own',
    'two-words': 'patterns: ["=save =us", "=don\'t =go"]\nunless: [x]',
  };
  const dictionary = made(entries);
  const all = new Map(dictionary.families.flatMap(({ codes }) => codes.map(({ code, terms }) => [code, terms] as const)));

  /** Readers written after what the formats' own readers do, each to terms by code. */
  const readers: Readonly<Record<string, (content: string) => Map<string, readonly string[]>>> = {
    quanteda: (content) => {
      const read = parseYaml(content, { version: '1.1' }) as Record<string, Record<string, string[]>>;
      return new Map(
        Object.entries(read).flatMap(([family, codes]) =>
          Object.entries(codes).map(([code, terms]) => [`${family}/${code}`, terms] as const),
        ),
      );
    },
    liwc: (content) => {
      const [, heads, body] = content.split(/^%\n/m);
      const names = new Map(
        heads!
          .trimEnd()
          .split('\n')
          .map((line) => [/\d+/.exec(line)![0], /[^\t]+$/.exec(line)![0]] as const),
      );
      return byCategory(
        body!
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t'))
          .map(([term, ...numbers]) => [term!, numbers.map((number) => names.get(number)!)]),
      );
    },
    liwc22: (content) => {
      const [heads, ...rows]: string[][] = parseCsv(content);
      assert.equal(heads![0], 'DicTerm');
      return byCategory(
        rows.map(([term, ...cells]) => [term!, cells.flatMap((cell, index) => (cell === 'X' ? [heads![index + 1]!] : []))]),
      );
    },
    yoshikoder: (content) => {
      const parser = new SaxesParser();
      const path: string[] = [];
      const read = new Map<string, string[]>();
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name, attributes }) => {
        const key = path.slice(1).join('/');
        if (name === 'pnode') read.set(key, [...(read.get(key) ?? []), attributes.name!]);
        if (name === 'cnode') path.push(attributes.name!);
      });
      parser.on('closetag', ({ name }) => {
        if (name === 'cnode') path.pop();
      });
      parser.write(content).close();
      return read;
    },
    wordstat: (content) => {
      const read = new Map<string, string[]>();
      let [family, code] = ['', ''];
      for (const line of content.trimEnd().split('\n')) {
        const term = /^\t\t(.+) \(\d\)$/.exec(line);
        if (term) read.set(`${family}/${code}`, [...(read.get(`${family}/${code}`) ?? []), term[1]!.replaceAll('_', ' ')]);
        else if (line.startsWith('\t')) code = line.trim().toLowerCase();
        else family = line.toLowerCase();
      }
      return read;
    },
    lexicoder: (content) =>
      byCategory(
        content
          .split(/^\+/m)
          .slice(1)
          .flatMap((part) => {
            const [name, ...terms] = part.trimEnd().split('\n');
            return terms.map((term) => [term, [name!]] as [string, string[]]);
          }),
      ),
  };

  function byCategory(rows: readonly (readonly [string, readonly string[]])[]): Map<string, readonly string[]> {
    const codes = new Map([...all.keys()].map((code) => [plainName(code), code]));
    const read = new Map<string, string[]>();
    for (const [term, names] of rows) {
      for (const name of names) if (codes.has(name)) read.set(codes.get(name)!, [...(read.get(codes.get(name)!) ?? []), term]);
    }
    return read;
  }

  for (const name of dictionaryFormatNames) {
    it(`${name} is read as it was meant`, async () => {
      const format = (await dictionaryFormatOf(name))!;
      const read = readers[name]!(format.write(dictionary));
      assert.deepEqual(new Map([...read].map(([code, terms]) => [code, [...terms].sort()])), all);
    });

    it(`${name} holds the built-in lexicons but for the terms that it refuses, which are told`, async () => {
      const format = (await dictionaryFormatOf(name))!;
      const whole = dictionaryOf(builtinLexicons(), 'x', {
        limit: 50,
        takes: (code) => code.startsWith('agency/'),
        ...(format.refuses && { refuses: format.refuses }),
      });
      const content = format.write(whole);
      assert.equal(content, format.write(whole));
      assert.ok(content.length > 1000);
      const refused = whole.leftOut.filter(({ kind }) => kind === 'term');
      for (const { what } of refused) assert.ok(format.refuses!(what));
      for (const { terms } of whole.families.flatMap(({ codes }) => codes))
        for (const term of terms) assert.equal(format.refuses?.(term), undefined);
    });
  }

  it('refuse what their readers would take for something else', async () => {
    const liwc = (await dictionaryFormatOf('liwc'))!;
    assert.match(liwc.refuses!('traffick* ring')!, /only at the end/);
    assert.match(liwc.refuses!('article 5')!, /number of a category/);
    assert.equal(liwc.refuses!('traffick*'), undefined);
  });

  it('quanteda says in its remarks what is missing', async () => {
    const content = (await dictionaryFormatOf('quanteda'))!.write(dictionary);
    assert.match(content, /^# no\/two-words\/entry: condition “unless”: it does not match in sentences that hold certain other words$/m);
    assert.match(content, /^"no":/m, 'YAML 1.1 would read it as a truth value');
  });
});
