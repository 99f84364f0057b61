import type { PDFPageProxy } from 'unpdf/pdfjs';
import { cleanText } from './clean.ts';
import { BeyondLimit, inTime, type Limits } from './limits.ts';
import { inverse, type Matrix, times } from './matrix.ts';
import { readTags, type TagNode, type Tags } from './tags.ts';
import type { PdfPage, Run } from './types.ts';

type Item = {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string | null;
};

/** The words of a page, handed over in portions so that a hostile page can be given up in the middle. */
export async function readPage(page: PDFPageProxy, label: string, limits: Limits, until: number): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = transform as unknown as Matrix;
  const upright: Matrix = [a, -b, c, -d, e, height - f];
  const tags = readTags(
    (await inTime(
      page.getStructTree().catch(() => null),
      until,
    )) as TagNode | null,
  );
  const gathered = new Gathered(upright, width, height, tags);
  const reader = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }).getReader();
  try {
    for (let part = await inTime(reader.read(), until); !part.done; part = await inTime(reader.read(), until)) {
      for (const item of part.value.items as readonly Item[]) gathered.add(item);
      if (gathered.count > limits.itemsPerPage)
        throw new BeyondLimit(
          `has more than ${limits.itemsPerPage} pieces of text on page ${label} and is not read: save it again as PDF.`,
        );
    }
  } catch (error) {
    void reader.cancel(error).catch(() => undefined);
    if (error instanceof BeyondLimit) throw error;
  }
  const { runs, turned, artifacts } = gathered;
  const back = inverse(upright);
  return { index: page.pageNumber - 1, label, width, height, back, runs, turned, artifacts, elements: tags?.elements ?? [] };
}

class Gathered {
  readonly runs: Run[] = [];
  readonly turned: Run[] = [];
  readonly artifacts: Run[] = [];
  count = 0;
  #spaced = false;
  readonly #stack: { readonly element: number; readonly isArtifact: boolean }[] = [];

  constructor(
    readonly upright: Matrix,
    readonly width: number,
    readonly height: number,
    readonly tags: Tags | undefined,
  ) {}

  add(item: Item): void {
    this.count++;
    if (item.str !== undefined) return this.#addText(item.str, item);
    const top = this.#stack.at(-1) ?? { element: -1, isArtifact: false };
    if (item.type === 'endMarkedContent') this.#stack.pop();
    else if (this.#stack.length < 10_000) {
      const element = (item.id && this.tags?.byId.get(item.id)) ?? top.element;
      this.#stack.push({ element: element === '' ? -1 : element, isArtifact: top.isArtifact || item.tag === 'Artifact' });
    }
  }

  #addText(raw: string, { transform = [], width = 0, fontName = '' }: Item): void {
    const text = cleanText(raw);
    if (text.trim() === '') {
      this.#spaced ||= text !== '';
      return;
    }
    const [a, b, c, d, x, y] = times(this.upright, transform);
    const size = Math.hypot(c, d);
    if (![x, y, size, width].every(Number.isFinite) || size < 0.5 || x > this.width || y > this.height || x + width < 0 || y + size < 0)
      return;
    const { element = -1, isArtifact = false } = this.#stack.at(-1) ?? {};
    const run = { text, x, y, width, size, font: fontName, order: this.count, spaced: this.#spaced, element };
    this.#spaced = /\s$/.test(text);
    if (a <= 0 || Math.abs(b) > 0.1 * Math.abs(a)) this.turned.push(run);
    else (isArtifact && this.tags ? this.artifacts : this.runs).push(run);
  }
}
