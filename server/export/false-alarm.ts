import type { Finding, Source } from '../core/index.ts';
import { escapeMarkdown } from './escape.ts';

/** A text about a finding that should not be one, for its writer to complete, shorten and send where they wish. */
export function falseAlarmReport({ code, entry, text, sentence, roles }: Finding, source: Source, version: string): string {
  const quote = (words: string) => `> ${escapeMarkdown(words)}`;
  return `# False alarm: ${code}

Nothing has been sent. This text holds words of your draft: take out what others must not read.

- Code: ${code}
- Entry: ${entry}
- Counterframe: ${version}
- Kind of text: ${source.format}${roles.length > 0 ? `\n- Roles: ${roles.map((role) => `${role.name} = “${escapeMarkdown(role.text)}”`).join(', ')}` : ''}

The words found:

${quote(text)}

The sentence:

${quote(source.text.slice(sentence.start, sentence.end))}

Why it is a false alarm:

(for example: the words are quoted, name a law, or say the opposite here)
`;
}
