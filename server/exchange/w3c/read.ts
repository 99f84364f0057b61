import { baseOf, contentsOf, textOf } from '../files.ts';
import type { CodingReading, ExchangedFile } from '../format.ts';
import { createGathering, type Gathering } from '../gathering.ts';
import { faultOf } from '../json-lines.ts';
import { lostMessage } from '../moved.ts';
import { type Annotation, annotation, annotationsIn, listOf, type Selector, saidBy } from './model.ts';
import { placed, quoteIn } from './place.ts';
import { createTexts, type TextFor } from './texts.ts';

type Target = { readonly source: string; readonly selectors: readonly Selector[] };

/** Reads pages, collections, single annotations and lines of them. Texts stand beside them, or are those of the originals. */
export const w3cReading: CodingReading = {
  recognises: (files) => files.some((file) => /\.(jsonld|json|jsonl)$/i.test(file.path) && startOf(file).includes('anno.jsonld')),
  read: async (files, originals = []) => {
    const gathering = createGathering();
    const known = contentsOf(files, gathering);
    const textFor = createTexts(files, known, originals, gathering);
    for (const path of known.keys()) textFor(`${path}.txt`, '');
    for (const file of files.filter(
      ({ path }) => /\.(jsonld|json|jsonl)$/i.test(path) && !known.has(path) && baseOf(path) !== 'counterframe.jsonl',
    ))
      readFile(file, textFor, gathering);
    return gathering.end(originals);
  },
};

function startOf({ bytes }: ExchangedFile): string {
  return new TextDecoder().decode(bytes.subarray(0, 400));
}

function readFile(file: ExchangedFile, textFor: TextFor, gathering: Gathering): void {
  const text = textOf(file, gathering.problem);
  if (text === undefined) return;
  const folder = file.path.slice(0, file.path.length - baseOf(file.path).length);
  const parts = parsedParts(text);
  if (!parts) return gathering.problem({ where: file.path, message: 'is not JSON: export it again, as JSON-LD.' });
  for (const { value, line } of parts) {
    for (const [index, item] of annotationsIn(value).entries()) {
      const where = { where: file.path, ...(line !== undefined && { line }), path: `items[${index}]` };
      const checked = annotation.safeParse(item);
      if (checked.success) readAnnotation(checked.data, where, folder, textFor, gathering);
      else gathering.problem({ ...where, message: faultOf(checked.error).message });
    }
  }
}

/** One JSON document, or one on each line. */
function parsedParts(text: string): readonly { readonly value: unknown; readonly line?: number }[] | undefined {
  try {
    return [{ value: JSON.parse(text) }];
  } catch {
    try {
      return text.split('\n').flatMap((row, index) => (row.trim() === '' ? [] : [{ value: JSON.parse(row) as unknown, line: index + 1 }]));
    } catch {
      return undefined;
    }
  }
}

type Where = { readonly where: string; readonly line?: number; readonly path: string };

function readAnnotation(one: Annotation, where: Where, folder: string, textFor: TextFor, gathering: Gathering): void {
  const { code, note } = saidBy(one);
  if (code === undefined || code === '')
    return gathering.problem({ ...where, message: 'has no code: give it a body with the purpose "tagging".' });
  const coder = coderIn(one);
  for (const { source, selectors } of targetsIn(one)) {
    const text = textFor(source, folder);
    if (!text) {
      gathering.problem({ ...where, message: `speaks of "${source}", whose text is not there: put its text beside this file.` });
      continue;
    }
    const span = selectors.length === 0 ? undefined : placed(selectors, text);
    if (typeof span === 'string') {
      gathering.problem({
        ...where,
        message: `${text.document.id} ${span === 'outside' ? `is shorter than the place of ${code}: the coding is left out.` : lostMessage(code, quoteIn(selectors)?.exact ?? '', span)}`,
      });
      continue;
    }
    gathering.coder(coder);
    gathering.coding({ document: text.document.id, coder: coder.name, code, ...(span && { span }), ...(note !== undefined && { note }) });
  }
}

function coderIn({ creator }: Annotation) {
  if (creator === undefined) return { name: 'unnamed', isMachine: false };
  if (typeof creator === 'string') return { name: creator, isMachine: false };
  return { name: creator.name ?? creator.id ?? 'unnamed', isMachine: listOf<string>(creator.type).includes('Software') };
}

function targetsIn({ target }: Annotation): readonly Target[] {
  return listOf<string | Exclude<Annotation['target'], string | readonly unknown[]>>(target as never).map((one) => {
    if (typeof one === 'string') return { source: one, selectors: [] };
    const source = typeof one.source === 'string' ? one.source : (one.source?.id ?? one.id ?? '');
    return { source, selectors: listOf<Selector>(one.selector) };
  });
}
