import { z } from 'zod';

/** What is read of annotations, in any of the shapes that the model allows for one thing or several. */
const text = z.object({
  type: z.string().optional(),
  purpose: z.string().optional(),
  value: z.string().optional(),
});
const selector = z.object({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
});
const creator = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
});
const target = z.object({
  id: z.string().optional(),
  source: z.union([z.string(), z.object({ id: z.string() })]).optional(),
  selector: z.union([selector, z.array(selector)]).optional(),
});

export const annotation = z.object({
  motivation: z.union([z.string(), z.array(z.string())]).optional(),
  creator: z.union([z.string(), creator]).optional(),
  body: z.union([z.string(), text, z.array(z.union([z.string(), text]))]).optional(),
  bodyValue: z.string().optional(),
  target: z.union([z.string(), target, z.array(z.union([z.string(), target]))]),
});

export type Annotation = z.infer<typeof annotation>;
export type Selector = z.infer<typeof selector>;

/** One or several things as a list. */
export function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item];
}

/** The annotations that a JSON document holds: itself, its items, or those of its first page. */
export function annotationsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => (isPage(item) ? annotationsIn(item) : [item]));
  if (typeof value !== 'object' || value === null) return [];
  const { items, first } = value as { items?: unknown; first?: unknown };
  if (Array.isArray(items)) return items;
  return typeof first === 'object' && first !== null && Array.isArray((first as { items?: unknown }).items)
    ? (first as { items: unknown[] }).items
    : [value];
}

function isPage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('items' in value || 'first' in value);
}

/** What a body says, by its purpose. */
export function saidBy({ body, bodyValue, motivation }: Annotation): { readonly code?: string; readonly note?: string } {
  const bodies = listOf<string | z.infer<typeof text>>(body).map((one) => (typeof one === 'string' ? { value: one } : one));
  const all = bodyValue === undefined ? bodies : [...bodies, { value: bodyValue }];
  const isTagging = listOf<string>(motivation).some((one) => one === 'tagging' || one === 'classifying');
  const tag =
    all.find(({ purpose }) => purpose === 'tagging' || purpose === 'classifying') ??
    (isTagging ? all.find(({ purpose }) => !purpose) : undefined);
  const note = all.find((one) => one !== tag && (one.purpose === 'commenting' || (one.purpose === undefined && !isTagging)));
  return { ...(tag?.value !== undefined && { code: tag.value }), ...(note?.value !== undefined && { note: note.value }) };
}
