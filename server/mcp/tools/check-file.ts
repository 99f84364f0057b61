import { z } from 'zod';
import { unknownCode } from '../../assist/check.ts';
import { guidance } from '../../assist/guidance.ts';
import { shortLine } from '../../export/clean.ts';
import { extensions } from '../../project/formats.ts';
import { createGate } from '../gate.ts';
import { asked, checkAnswer } from '../schemas.ts';
import { checkAnswerOf } from './check-text.ts';
import { annotations, refuse, type Tool } from './tool.ts';

const input = z.strictObject({
  path: z
    .string()
    .min(1)
    .max(4096)
    .describe('A file below a folder that the server may read; relative paths start from the first of them.'),
  ...asked,
});

/** `check_file`: the findings in a file below the roots. */
export const checkFileTool: Tool = (server, { compiled, roots, checkFile, turn }) => {
  const gate = createGate(roots);
  server.registerTool(
    'check_file',
    {
      title: 'Check a file',
      description: `Checks a file (${extensions.join(' ')}) as check_text checks a text. ${guidance}`,
      inputSchema: input,
      outputSchema: checkAnswer,
      annotations,
    },
    async ({ path: name, ...asked }, { signal }) => {
      const passed = gate(name);
      if (passed.refusal !== undefined) return refuse(passed.refusal);
      const unknown = unknownCode(asked, compiled);
      if (unknown !== undefined) return refuse(unknown);
      await turn(signal);
      const { source, analysis } = await checkFile(passed.path);
      const [problem] = analysis.problems;
      if (source.text === '' && problem) return refuse(`“${shortLine(name, 200)}” ${shortLine(problem.message, 500)}`);
      return checkAnswerOf(source, analysis, compiled, asked);
    },
  );
};
