import { type Lexicons, loadLexicons } from '../server/core/index.ts';
import { importHere } from '../server/import/run.ts';
import { type Client, readClient } from '../server/lsp/client.ts';

/** A client as it introduces itself in its first message. */
export function clientWith({ commands = [], contentFormat = ['markdown'] }: { commands?: string[]; contentFormat?: 'markdown'[] }): Client {
  return readClient(
    {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { hover: { contentFormat } } },
      initializationOptions: { commands, codePages: 'file:///pages/' },
    },
    { lexicons: () => lexiconsOf({}), codePage: () => undefined, importing: importHere },
  );
}

type Wording = { title?: string; critique?: string; ask?: string; instead?: string[]; at?: string; second?: boolean };

/** A lexicon about nothing in particular, so that these tests do not hang on what the real ones say. */
export function lexiconsOf({
  title = 'Made up',
  critique = 'Why it matters.',
  ask = 'Is it so?',
  instead = ['say it otherwise'],
  at = 'p. 3',
  second = false,
}: Wording): Lexicons {
  const code = (entries: object[]) => ({
    title,
    severity: 'warning',
    message: '“{text}” is flagged.',
    critique,
    ask,
    sources: [{ work: 'w', at }],
    instead,
    entries,
  });
  const examples = { flagged: ['a', 'b'], clean: ['c', 'd'] };
  const codes = {
    up: code([
      { id: 'flagged', subject: 'own', keeps: ['quotation'], patterns: ['flagged words'], examples },
      { id: 'safe', subject: 'own', patterns: ['safe words'], replace: ['sound wording'], safe: true, examples },
      { id: 'replaceable', subject: 'own', patterns: ['replaceable words'], replace: ['better wording'], examples },
    ]),
    ...(second ? { apart: code([{ id: 'roles', subject: 'own', roles: { thing: 'flagged', 'what-it-is': 'words' }, examples }]) } : {}),
  };
  const works = [
    { id: 'w', type: 'book', title: 'A Book', author: [{ family: 'Writer', given: 'Ada' }], issued: { 'date-parts': [[2001]] } },
  ];
  const { lexicons, problems } = loadLexicons([
    { name: 'made.yaml', text: JSON.stringify({ family: 'made', title: 'Made', codes }) },
    { name: 'works.json', text: JSON.stringify(works) },
  ]);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return lexicons;
}
