import assert from 'node:assert/strict';
import { reachOf, widthOf } from '../server/import/pdf/glyphs.ts';
import { readPdf } from '../server/import/pdf/read.ts';
import { rectanglesOf } from '../server/import/pdf/rectangles.ts';
import type { PdfPage, Placed } from '../server/import/pdf/types.ts';
import { buildPdf, type PdfText } from './support/pdf-builder.ts';

const vocabulary =
  'people work home pay law court police visit contract worker family border state wages safety rights street house night permit agency market'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Laid = { readonly texts: readonly PdfText[]; readonly paragraphs: readonly string[] };

/** Paragraphs of random words in one to three columns; what is drawn is drawn whole lines or single words at a time, in any order. */
function lay(random: () => number): Laid {
  const columns = 1 + Math.floor(random() * 3);
  const width = (595 - 100 - (columns - 1) * 24) / columns;
  const texts: PdfText[] = [];
  const paragraphs: string[] = [];
  for (let column = 0; column < columns; column++) {
    const x = 50 + column * (width + 24);
    let y = 780;
    for (let count = 2 + Math.floor(random() * 3); count > 0; count--) {
      const words = Array.from({ length: 30 + Math.floor(random() * 40) }, () => vocabulary[Math.floor(random() * vocabulary.length)]!);
      words[0] = `W${words[0]}`;
      paragraphs.push(`${words.join(' ')}.`);
      const lines: string[] = [];
      for (const word of paragraphs.at(-1)!.split(' ')) {
        const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
        if (lines.length > 0 && widthOf(longer) * 10 <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      const byWord = random() < 0.5;
      for (const line of lines) {
        if (byWord) {
          let at = x;
          for (const word of line.split(' ')) {
            texts.push({ text: word, x: Math.round(at * 100) / 100, y, size: 10 });
            at += widthOf(`${word} `) * 10;
          }
        } else texts.push({ text: line, x, y, size: 10 });
        y -= 12;
      }
      y -= 9;
    }
  }
  return { texts: random() < 0.5 ? texts : shuffled(texts, random), paragraphs };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

describe('importing PDF: properties', () => {
  it('brings random words in lines and columns back in order', async () => {
    const random = numbers(7);
    for (let run = 0; run < 40; run++) {
      const { texts, paragraphs } = lay(random);
      const read = await readPdf('random.pdf', buildPdf({ pages: [{ texts }], xrefStream: run % 2 === 0 }));
      assert.ok(!('refusal' in read));
      assert.equal(read.source.text, paragraphs.join('\n\n'), `run ${run}`);
    }
  });

  it('has every word of the file in the text once, and blocks and pages in order', async () => {
    const random = numbers(11);
    for (let run = 0; run < 25; run++) {
      const pages = Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
        texts: Array.from({ length: Math.floor(random() * 60) }, (_, index) => ({
          text: Array.from({ length: 1 + Math.floor(random() * 6) }, () => vocabulary[Math.floor(random() * vocabulary.length)]!).join(' '),
          x: 20 + Math.floor(random() * 200),
          y: 820 - index * 13,
          size: 6 + Math.floor(random() * 8),
          turn: index > 35 && random() < 0.1 ? 90 : 0,
        })),
      }));
      const read = await readPdf('random.pdf', buildPdf({ pages }));
      if ('refusal' in read) continue;
      const drawn = pages.flatMap((page) => page.texts.flatMap(({ text }) => text.split(' ')));
      assert.deepEqual((read.source.text.match(/\S+/g) ?? []).sort(), drawn.sort(), `run ${run}`);
      const { blocks, pages: starts } = read.source.layout!;
      for (const [index, { span }] of blocks.entries()) {
        assert.ok(span.start < span.end && span.start >= (blocks[index - 1]?.span.end ?? 0), `run ${run}, block ${index}`);
      }
      for (const [index, { start }] of starts.entries()) assert.ok(start >= (starts[index - 1]?.start ?? 0), `run ${run}, page ${index}`);
      assert.equal(starts.length, pages.length);
    }
  });

  it('has the rectangle of any stretch within that of its run', () => {
    const random = numbers(3);
    const page = { index: 0, back: [1, 0, 0, 1, 0, 0] } as unknown as PdfPage;
    for (let run = 0; run < 200; run++) {
      const text = Array.from({ length: 4 }, () => vocabulary[Math.floor(random() * vocabulary.length)]!).join('');
      const width = 10 + random() * 300;
      const placed: Placed[] = [
        {
          start: 5,
          end: 5 + text.length,
          page: 0,
          from: 0,
          run: { text, x: 40, y: 50, width, size: 10, font: 'f', order: 0, spaced: false, element: -1 },
        },
      ];
      const start = 5 + Math.floor(random() * text.length);
      const end = Math.min(5 + text.length, start + 1 + Math.floor(random() * 5));
      const [found] = rectanglesOf({ start, end }, placed, [page]) as readonly { readonly quads: readonly (readonly number[])[] }[];
      const [left, , right] = found!.quads[0]!;
      assert.ok(left! >= 39.99 && right! <= 40.01 + width && left! < right!, `run ${run}: ${left} to ${right}`);
      assert.ok(Math.abs(left! - 40 - reachOf(text, start - 5, width, 10)) < 0.01);
    }
  });
});
