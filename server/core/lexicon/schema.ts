import { z } from 'zod';

/** The single truth of what a lexicon file may hold; the JSON Schema in `docs/schemas` is generated from it. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, e.g. "rescued-victims"');
const text = z.string().min(1);
const pattern = text.max(2000).describe('A pattern of words: see docs/lexicons.md.');
const patterns = z.array(pattern).min(1);
const severity = z.enum(['warning', 'information', 'hint']);

export const stanceNames = ['quotation', 'name', 'negation', 'criticism', 'subject', 'children', 'counter', 'reference'] as const;

const citation = z.strictObject({
  work: text.describe('The id of a work in the bibliography.'),
  at: text.optional().describe('A locator in that work, e.g. "III.b(ii)".'),
});

const examples = z.strictObject({
  flagged: z.array(text).min(2).describe('Texts that must be found; braces mark the exact span.'),
  clean: z.array(text).min(2).describe('Texts like them that must not be found.'),
});

const entry = z
  .strictObject({
    id,
    patterns: patterns.optional().describe('Phrase: any of these is a match.'),
    roles: z
      .record(id.or(z.string().regex(/^[a-z-]+\?$/)), z.union([pattern, patterns]))
      .optional()
      .describe('Construction: all roles must stand in one sentence; a name ending in "?" is optional.'),
    where: z.array(text).optional().describe('Construction: relations between roles; one of the lines must hold.'),
    within: z.number().int().min(2).max(200).optional().describe('Construction: how many words the roles may span together.'),
    mark: z.array(text).optional().describe('Construction: the roles that make up the span; all when absent.'),
    rule: id.optional().describe('Coded rule: its name in the registry.'),
    context: patterns.optional().describe('The sentence must also hold one of these.'),
    unless: patterns.optional().describe('No match in a sentence that holds one of these.'),
    except: patterns.optional().describe('No match where one of these overlaps it.'),
    grammar: z.record(z.string(), text).optional().describe('Tags that words of a role (or of "match") must carry.'),
    subject: z.enum(['own', 'needed']).default('needed').describe('"own" when the words name the subject by themselves.'),
    keeps: z.array(z.enum(stanceNames)).default([]).describe('Stances that do not withhold this entry.'),
    severity: severity.optional(),
    message: text.optional(),
    instead: z.array(text).min(1).optional().describe('Advice in words.'),
    replace: z.array(text).min(1).optional().describe('Texts that can stand in place of the match.'),
    reword: z
      .record(text, z.union([text, z.array(text).min(1)]))
      .optional()
      .describe('Words that may stand in the match, and what can take their place.'),
    safe: z
      .boolean()
      .default(false)
      .describe('The rewordings keep the meaning wherever the entry matches, so that they may be applied to all matches at once.'),
    examples,
  })
  .refine((e) => [e.patterns, e.roles, e.rule].filter(Boolean).length === 1, {
    message: 'give exactly one of "patterns", "roles" or "rule"',
  });

const code = z.strictObject({
  title: text,
  severity,
  message: text.describe('One sentence; {text} stands for the words found, {role} for a role.'),
  critique: text.describe('Why the wording matters, in our own words: two to four sentences.'),
  ask: text.describe('The question to ask of the sentence.'),
  limits: text.optional().describe('Known limits of the entries.'),
  adults: z.boolean().default(false).describe('The code is about adults only.'),
  contested: z.boolean().default(false).describe('Texts that study or criticise policy tell of it in the same words.'),
  measure: z.boolean().default(false).describe('The code is about a measure, which a text can also describe or oppose.'),
  keeps: z.array(z.enum(stanceNames)).default([]).describe('Stances that do not withhold any entry of this code.'),
  answers: z.array(text).default([]).describe('Counter-frames: codes (or "family/*") that are not raised on the same words.'),
  sources: z.array(citation).min(1),
  instead: z.array(text).min(1).describe('What else could be said.'),
  entries: z.array(entry).default([]),
  counts: z.array(text).min(1).optional().describe('Measures of a document: the topics that are counted, by name or as "group.*".'),
});

const findable = code.refine((one) => (one.counts === undefined) === one.entries.length > 0, {
  message: 'give "entries", or, for a measure of a document, "counts"',
});

export const lexiconSchema = z.strictObject({
  family: id,
  title: text,
  counter: z.boolean().default(false).describe('The codes are counter-frames, not findings.'),
  codes: z.record(id, findable),
});

export const vocabularySchema = z.strictObject({
  vocabulary: z.record(z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/), patterns),
});

const topic = z.strictObject({
  title: text.describe('What is counted, as a reader would say it, e.g. "domestic work".'),
  patterns,
  except: patterns.optional().describe('Not counted where one of these overlaps it.'),
  examples,
});

export const topicsSchema = z.strictObject({
  topics: z.record(z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/), topic),
});

const need = z
  .strictObject({
    title: text.describe('What must be said for the need to be met, in plain words.'),
    topics: z.array(text).min(1).optional().describe('Met by a sentence that speaks of any of these topics, by name or as "group.*".'),
    with: z.array(text).min(1).optional().describe('The same sentence must also hold any of these topics or counter-frames.'),
    counter: z.array(text).min(1).optional().describe('Met by any of these counter-frames, with nothing else.'),
    without: z
      .array(text)
      .min(1)
      .optional()
      .describe('Not met by a sentence that holds any of these topics or findings (a code, or "family/*").'),
    words: z.array(text).min(1).describe('Words that were looked for, to be told where nothing is found.'),
  })
  .refine(({ topics, counter }) => topics || counter, { message: 'give "topics", "counter" or both, so that the need can be met' })
  .refine((one) => !one.with || one.topics, { message: 'give "topics" besides "with", which only narrows them' });

const recommendation = z.strictObject({
  id,
  title: text,
  asks: text.describe('What the source asks for, in our own words.'),
  source: citation,
  needs: z.array(need).min(1).describe('Present when all are met, partly when some are.'),
});

export const checklistSchema = z.strictObject({
  checklist: id,
  title: text,
  recommendations: z.array(recommendation).min(1),
});

export const bibliographySchema = z.array(
  z.looseObject({ id: text, type: text, title: text, author: z.array(z.looseObject({})).optional() }),
);

export type LexiconFile = z.infer<typeof lexiconSchema>;
export type Code = LexiconFile['codes'][string];
export type Entry = Code['entries'][number];
export type Work = z.infer<typeof bibliographySchema>[number];
export type Topic = z.infer<typeof topic>;
export type Checklist = z.infer<typeof checklistSchema>;
export type Recommendation = Checklist['recommendations'][number];
export type Need = Recommendation['needs'][number];
export type StanceName = (typeof stanceNames)[number];

/** Everything a lexicon set consists of, validated, ready to compile; plain JSON. */
export type Lexicons = {
  readonly families: readonly LexiconFile[];
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  readonly works: readonly Work[];
  readonly topics: Readonly<Record<string, Topic>>;
  readonly checklists: readonly Checklist[];
};
