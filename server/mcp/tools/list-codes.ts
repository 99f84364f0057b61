import { z } from 'zod';
import { codeRows } from '../../assist/explain.ts';
import { codeListText } from '../../assist/explain-text.ts';
import { codesAnswer } from '../schemas.ts';
import { annotations, answer, type Tool } from './tool.ts';

/** `list_codes`: all codes with their titles. */
export const listCodesTool: Tool = (server, { compiled }) => {
  server.registerTool(
    'list_codes',
    {
      title: 'List the codes',
      description: 'Names every code with its severity and title; "counter-frame" stands for wording that the critiques propose.',
      inputSchema: z.strictObject({}),
      outputSchema: codesAnswer,
      annotations,
    },
    () => {
      const codes = codeRows(compiled);
      return answer({ codes }, codeListText(codes));
    },
  );
};
