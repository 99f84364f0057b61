import fc from 'fast-check';

const settings =
  'severities:\n  agency/rescue: off\n  "evidence/*": hint\nlanguages: [en]\nexcludeSections: [Bibliography]\nsubject: always\ntrackedChanges: marked\nscope:\n  minimumWords: 500\n';
const yamlPieces = [
  '&a ',
  '*a',
  '<<: *a',
  '- ',
  '? ',
  ': ',
  '[',
  ']',
  '{',
  '}',
  '!!js/function ',
  '!!binary ',
  '|\n  ',
  '>\n  ',
  '"',
  "'",
  '#',
  '---\n',
  '...\n',
  '\t',
  '\r',
  '%YAML 9\n',
  '~',
  '__proto__: ',
  'constructor: ',
  '\ud800',
  '\0',
  '1e999',
  'severities: ',
  'scope: ',
];

const anchor = '{"code":"agency/rescue","quote":"rescued","before":"are","after":"by"}';
const record = `{"version":1,"drafts":{"a.md":[${anchor}]}}\n{"draft":"a.md","code":"agency/rescue","quote":"rescued","before":"","after":"","status":"set-aside","reason":"law"}\n`;
const jsonPieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\u',
  '\\',
  'null',
  '1e999',
  '"__proto__":',
  '"status":"accepted"',
  '"nth":2',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '\n',
  '\r',
  '\ud800',
  '\0',
  '\ufeff',
  anchor,
];

function mutated(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(text.length), fc.nat(20), fc.constantFrom('', ...pieces), fc.constantFrom(1, 1, 1, 30, 300));
  return fc
    .array(change, { maxLength: 6 })
    .map((changes) => changes.reduce((now, [at, cut, put, times]) => now.slice(0, at) + put.repeat(times) + now.slice(at + cut), text));
}

/** The text of a settings file, changed in any way. */
export const settingsFiles = mutated(settings, yamlPieces);

/** The text of files in which people's decisions and the baseline stand. */
export const records = fc.oneof(
  mutated(record, jsonPieces),
  mutated(record.split('\n')[0]!, jsonPieces),
  mutated(record.split('\n')[1]!, jsonPieces),
);
