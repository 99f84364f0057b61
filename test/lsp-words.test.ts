import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { analyze, compile, defaultSettings } from '../server/core/index.ts';
import { commands } from '../server/lsp/commands.ts';
import { wordsFor } from '../server/lsp/words/choose.ts';
import { english } from '../server/lsp/words/en.ts';
import { spanish } from '../server/lsp/words/es.ts';
import { type Editor, type Given, pulling, startEditor } from './lsp-client.ts';
import { lexiconsOf } from './lsp-support.ts';

const uri = 'file:///drafts/plan.md';
const RESCUE = 'agency/rescue';
const draft = `# Plan\n\n<!-- counterframe-ignore ${RESCUE} -->\nWages.\n\nOfficers rescued fourteen trafficked workers.\n`;
const act = [
  'Article 1',
  'Definitions',
  '(a) “trafficked person” means a person who was subjected to trafficking;',
  'Article 2',
  'Trafficking in persons is an offence under this law. The victim may work.',
].join('\n\n');

describe('the words of the server', () => {
  it('are those of the client’s language where we have them, else English', () => {
    for (const locale of ['es', 'es-MX', 'es_ES', 'ES-419', 'es-Latn-ES']) assert.equal(wordsFor(locale), spanish, locale);
    for (const locale of ['en', 'en-GB', 'pl', 'est', '', 'constructor', undefined, null, 7])
      assert.equal(wordsFor(locale), english, String(locale));
  });

  it('differ in the two languages, and hold the same parts', () => {
    const parts = { code: 'a/b', words: 'the words', count: 3 };
    const said = (words: typeof english): readonly string[] => [
      ...Object.values(words.hover).map((text) => (typeof text === 'string' ? text : text(parts.count as never))),
      words.actions.replace(parts.words),
      words.actions.replaceAll(parts.count, parts.words, parts.code),
      ...(['here', 'section', 'document', 'workspace'] as const).map((reach) => words.actions.setAside(parts.code, reach)),
      words.actions.lower(parts.code, 'hint'),
      words.actions.switchOff(parts.code),
      ...Object.values(words.actions).filter((text) => typeof text === 'string'),
      words.remarks.baselined,
      words.remarks.furtherUse,
      words.remarks.uses(1, parts.count),
      words.remarks.uses(2, parts.count),
      words.remarks.uses(parts.count, parts.count),
      words.remarks.rest(parts.count, 7),
      ...Object.values(words.remarks.status),
      ...Object.values(words.unread),
      words.refusals.cancelled,
      words.refusals.noFolder,
      ...[words.refusals.invalidYaml, words.refusals.outside].map((text) => text(parts.words)),
      words.refusals.format(parts.code, parts.words),
      words.settings.complaint(parts.code, parts.words),
      words.terms.definedHere(parts.words),
      words.terms.unused({ code: 'terms/unused', span: { start: 0, end: 1 }, term: parts.words }),
      ...[0, 1, parts.count].map((more) =>
        words.terms.undefined({
          code: 'terms/undefined',
          span: { start: 0, end: 1 },
          term: parts.code,
          words: parts.words,
          more,
          related: [],
        }),
      ),
    ];
    const held = (text: string): readonly string[] => [...text.matchAll(/a\/b|the words|\b[37]\b/g)].map(([part]) => part).sort();
    const [ours, theirs] = [said(english), said(spanish)];
    assert.equal(ours.length, theirs.length);
    for (const [place, text] of ours.entries()) {
      assert.notEqual(theirs[place], text);
      assert.deepEqual(held(theirs[place]!), held(text), theirs[place]);
    }
  });
});

describe('the Spanish words for what the engine reports', () => {
  const about = lexiconsOf({});
  const faulty: readonly (readonly [string, RegExp])[] = [
    ['<!-- counterframe-ignore -->\nWages.\n', /^El comentario no se puede leer/],
    ['<!-- counterframe-ignore made/up -->\nThe flagged words.\n', /^El comentario no da ningún motivo/],
    ['<!-- counterframe-ignore made/down: why -->\nWages.\n', /^El comentario nombra el código desconocido "made\/down"/],
    ['<!-- counterframe-ignore made/up: why -->\nWages.\n', /^El comentario deja de lado made\/up/],
    [`${'> '.repeat(5000)}Wages.\n`, /^El Markdown tiene demasiados niveles anidados/],
  ];
  for (const [text, expected] of faulty) {
    it(`say: ${expected.source}`, () => {
      const { problems } = analyze({ name: 'draft', format: 'markdown', text }, compile(about), { ...defaultSettings, subject: 'always' });
      assert.ok(
        problems.some(({ fault }) => fault && expected.test(spanish.engine!.faults(fault))),
        JSON.stringify(problems),
      );
    });
  }
});

describe('the server', () => {
  let editor: Editor | undefined;
  const start = async (given: Given): Promise<Editor> => (editor = await startEditor(given));
  afterEach(async () => {
    assert.equal(await editor?.stop(), 0);
    editor = undefined;
  });

  const languages = {
    'es-MX': {
      hover: /\*Pregunta:\* .*\*Qué más podría decirse:\*.*\*Quién lo argumenta:\*.*Brysk \(2011\)/s,
      links: /\[Más sobre agency\/rescue\].*\[Dejar de lado aquí\]/,
      aside: `Dejar de lado ${RESCUE} en este documento, con un motivo`,
      off: `Desactivar ${RESCUE} en esta área de trabajo`,
      comment: /^El comentario no da ningún motivo/,
      term: /^Este borrador define “trafficked person” \(Article 1\(a\)\) y aquí dice “victim”/,
      defined: '“trafficked person” se define aquí.',
      setting: /^Counterframe: el ajuste counterframe\.subject no se puede usar: Opción inválida.*predeterminado\.$/,
      refusal: 'Abra primero una carpeta: lo que usted decide se guarda en un archivo dentro de ella.',
    },
    pl: {
      hover: /\*Question to ask:\* .*\*What else could be said:\*.*\*Who argues so:\*.*Brysk \(2011\)/s,
      links: /\[More about agency\/rescue\].*\[Set aside here\]/,
      aside: `Set ${RESCUE} aside in this document, with a reason`,
      off: `Switch ${RESCUE} off in this workspace`,
      comment: /^The comment gives no reason/,
      term: /^This draft defines “trafficked person” \(Article 1\(a\)\) and says “victim” here/,
      defined: '“trafficked person” is defined here.',
      setting: /^Counterframe: the setting counterframe\.subject cannot be used: Invalid option.*default is used\.$/,
      refusal: 'Open a folder first: what you decide is kept in a file in it.',
    },
  };
  const relating = { ...pulling, textDocument: { ...pulling.textDocument, diagnostic: { relatedInformation: true } } };

  for (const [locale, expected] of Object.entries(languages)) {
    it(`speaks the language of an editor in ${locale} in notes, actions and remarks`, async () => {
      const editor = await start({ locale, options: { commands: Object.values(commands) } });
      await editor.open(uri, draft);
      const found = await editor.diagnostics(uri);
      const { range } = found.find(({ code }) => code === RESCUE)!;
      const { contents } = (await editor.hover(uri, range.start)) as { contents: { value: string } };
      assert.match(contents.value, expected.hover);
      assert.match(contents.value, expected.links);
      const titles = (await editor.actions(uri, range)).map(({ title }) => title);
      for (const title of [expected.aside, expected.off]) assert.ok(titles.includes(title), `${title} is not among ${titles}`);
      assert.match(messageOf('counterframe/comment', found), expected.comment);
    });

    it(`speaks the language of an editor in ${locale} of terms, settings and refusals`, async () => {
      const editor = await start({ locale, capabilities: relating, options: { settings: { subject: 'sometimes' } } });
      await editor.open(uri, act, 'plaintext');
      const found = await editor.diagnostics(uri);
      assert.match(messageOf('counterframe/terms', found), expected.term);
      assert.equal(found.find(({ code }) => code === 'counterframe/terms')!.relatedInformation![0]!.message, expected.defined);
      await editor.until(() => editor.messages.length > 0);
      assert.match(editor.messages[0]!, expected.setting);
      const decision = { uri: 'untitled:draft', code: RESCUE, scope: 'workspace', status: 'accepted' };
      await assert.rejects(editor.connection.sendRequest('counterframe/decide', decision), { message: expected.refusal });
    });
  }
});

function messageOf(code: string, found: readonly Diagnostic[]): string {
  return String(found.find((one) => one.code === code)?.message ?? `${code} is not among ${JSON.stringify(found)}`);
}
