import { z } from 'zod';
import { severities } from '../export/select.ts';

/** What tools are asked and what they answer; the answers are the records of `server/assist`. */

export const asked = {
  severity: z.enum(severities).optional().describe('Only findings from this level on: warning, then information, then hint (all).'),
  codes: z.array(z.string().max(200)).max(100).optional().describe('Only these codes or families, e.g. ["agency/rescue", "conflation/*"].'),
  from: z.int().min(0).default(0).describe('How many findings to pass over: the "next" of the page before.'),
};

const source = z.object({ citation: z.string(), reference: z.string().optional() });

const finding = z.object({
  code: z.string(),
  title: z.string(),
  severity: z.string(),
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
  words: z.string().describe('Quoted from the draft, on one line; control characters are shown as signs.'),
  message: z.string(),
  why: z.string().describe('The critique, told in Counterframe’s words; "sources" say whose it is.'),
  question: z.string(),
  suggestions: z.array(z.object({ text: z.string(), replacement: z.string().optional() })),
  sources: z.array(source),
});

export const checkAnswer = z.object({
  findings: z.array(finding),
  total: z.int(),
  from: z.int(),
  next: z.int().optional().describe('Ask again with this as "from" for the findings that are left.'),
  words: z.int(),
  problems: z.array(z.string()),
  guidance: z.string(),
});

export const codeAnswer = z.object({
  code: z.string(),
  title: z.string(),
  severity: z.string(),
  critique: z.string(),
  question: z.string(),
  found: z.array(z.string()),
  notFound: z.array(z.string()),
  counted: z.array(z.string()).optional().describe('What is counted, where the code is a measure of a whole draft.'),
  suggestions: z.array(z.string()),
  sources: z.array(source),
  limits: z.string().optional(),
  accuracy: z
    .object({
      hit: z.int(),
      extra: z.int(),
      missed: z.int(),
      precision: z.number().optional(),
      recall: z.number().optional(),
    })
    .optional(),
  guidance: z.string(),
});

export const codesAnswer = z.object({
  codes: z.array(z.object({ code: z.string(), title: z.string(), severity: z.string() })),
});
