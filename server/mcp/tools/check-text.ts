import { z } from 'zod';
import { type Asked, checkRecord, LONGEST_TEXT, unknownCode } from '../../assist/check.ts';
import { checkText } from '../../assist/check-text.ts';
import { guidance } from '../../assist/guidance.ts';
import type { Analysis, Compiled, Source } from '../../core/index.ts';
import { asked, checkAnswer } from '../schemas.ts';
import { annotations, answer, refuse, type Tool } from './tool.ts';

const input = z.strictObject({
  text: z.string().describe('The text to check.'),
  format: z.enum(['plain', 'markdown']).default('plain').describe('How the text is written.'),
  ...asked,
});

/** `check_text`: the findings in a text. */
export const checkTextTool: Tool = (server, { compiled, examine, turn }) => {
  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description: `Shows wording in policy text on trafficking, sex work, migration and labour that published critiques argue against, with the critique, its source, a question to ask and what else could be written. ${guidance}`,
      inputSchema: input,
      outputSchema: checkAnswer,
      annotations,
    },
    async ({ text, format, ...asked }, { signal }) => {
      if (text.length > LONGEST_TEXT)
        return refuse(`The text has ${text.length} characters, and ${LONGEST_TEXT} are checked at once: send it in parts.`);
      const unknown = unknownCode(asked, compiled);
      if (unknown !== undefined) return refuse(unknown);
      await turn(signal);
      const source: Source = { name: 'text', format, text };
      return checkAnswerOf(source, await examine(source), compiled, asked);
    },
  );
};

export function checkAnswerOf(source: Source, analysis: Analysis, compiled: Compiled, asked: Asked) {
  const record = checkRecord(source, analysis, compiled, asked);
  return answer(record, checkText(record));
}
