import { z } from 'zod';
import { lazily } from '../lazily.ts';

/** The words by which a line of a file names a finding. */
export const anchorSchema = lazily(() =>
  z.object({
    code: z.string().min(1),
    quote: z.string(),
    before: z.string().default(''),
    after: z.string().default(''),
    nth: z.int().min(2).optional(),
  }),
);
