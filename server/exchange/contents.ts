import { z } from 'zod';
import type { CodebookCode, Coded, CodedText, Coder } from '../core/coding/types.ts';
import { lazily } from '../core/lazily.ts';
import { toJson } from '../export/record.ts';
import { coderOf } from './coder.ts';
import type { Put, Work } from './format.ts';
import { createNames } from './names.ts';

/** Beside files that others read: what those have no place for, so that it comes back with them. */
export const CONTENTS = 'counterframe.jsonl';

const formats = ['plain', 'markdown', 'html', 'xml', 'latex', 'rst', 'asciidoc', 'document'] as const;

const code = z.object({
  code: z.string(),
  family: z.string(),
  familyTitle: z.string(),
  title: z.string(),
  definition: z.string(),
  sources: z.array(z.string()),
  isCounter: z.boolean(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});
const coder = z.object({ name: z.string(), isMachine: z.boolean() });
const document = z.object({
  path: z.string(),
  id: z.string(),
  name: z.string(),
  format: z.enum(formats),
  metadata: z.record(z.string(), z.string()),
});

export const contentsLine = z.union([z.object({ code }), z.object({ coder }), z.object({ document })]);

/** What a folder says of itself. `documents` are by their path in the folder, without its ending. */
export type Contents = {
  readonly codes: readonly CodebookCode[];
  readonly coders: readonly Coder[];
  readonly documents: ReadonlyMap<string, Omit<CodedText, 'text'>>;
};

/**
 * Writes the contents of a folder while its documents come. `begin` writes the codes, once, and is for folders without documents:
 * `add` does it by itself. It answers the path of a document's files, without an ending.
 */
export function createContents(
  work: Work,
  put: Put,
): { readonly begin: () => Promise<void>; readonly add: (coded: Coded) => Promise<string> } {
  const nameOf = createNames();
  const told = new Set<string>();
  const tell = (line: z.input<typeof contentsLine>) => put(CONTENTS, `${toJson(line)}\n`);
  const begin = lazily(async () => {
    for (const { sources, ...rest } of work.codebook) await tell({ code: { ...rest, sources: [...sources] } });
  });
  return {
    begin,
    add: async ({ document: { id, name, format, metadata }, codings }) => {
      await begin();
      const path = nameOf(id);
      await tell({ document: { path, id, name, format, metadata: { ...metadata } } });
      for (const one of codings.map((coding) => coderOf(coding, work)).filter(({ name }) => !told.has(name))) {
        if (told.has(one.name)) continue;
        told.add(one.name);
        await tell({ coder: one });
      }
      return path;
    },
  };
}
