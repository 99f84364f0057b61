import { z } from 'zod';
import { unknownName } from '../../assist/check.ts';
import { codeRecord } from '../../assist/explain.ts';
import { codeText } from '../../assist/explain-text.ts';
import { guidance } from '../../assist/guidance.ts';
import { codeAnswer } from '../schemas.ts';
import { annotations, answer, refuse, type Tool } from './tool.ts';

const input = z.strictObject({ code: z.string().max(200).describe('A code, e.g. "agency/rescue".') });

/** `explain_code`: what a code means, who argues so, what to ask and what else could be written. */
export const explainCodeTool: Tool = (server, { compiled, counts }) => {
  server.registerTool(
    'explain_code',
    {
      title: 'Explain a code',
      description: `Says what a code means, who argues so, which question to ask, what else could be written, and how often its findings were right. ${guidance}`,
      inputSchema: input,
      outputSchema: codeAnswer,
      annotations,
    },
    ({ code }) => {
      const record = codeRecord(code, compiled, counts);
      return record ? answer(record, codeText(record)) : refuse(unknownName(code, compiled));
    },
  );
};
