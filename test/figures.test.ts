import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { createCooccurrence } from '../server/core/concordance/cooccurrence.ts';
import { nextPeriod, periodOf } from '../server/core/concordance/dates.ts';
import { dispersionOf } from '../server/core/concordance/dispersion.ts';
import { createSeries, rateIn } from '../server/core/concordance/series.ts';
import { dispersionPlot } from '../server/export/figures/dispersion-plot.ts';
import { heatMap } from '../server/export/figures/heat-map.ts';
import { pngOf } from '../server/export/figures/png.ts';
import { createCanvas } from '../server/export/figures/raster/canvas.ts';
import { canLetter, fitted, widthOf } from '../server/export/figures/raster/lettering.ts';
import { seriesChart } from '../server/export/figures/series-chart.ts';
import { svgOf } from '../server/export/figures/svg.ts';

const near = (value: number | undefined, expected: number, places = 2) => assert.equal(value?.toFixed(places), expected.toFixed(places));

describe('figures', () => {
  it('tells dispersion as in the worked example of Gries (2008), the word “a” in five parts', () => {
    const parts = ['bamnibeup', 'basatbewqn', 'bcagabesta', 'baghabeaat', 'bahaabeaxat'];
    const found = dispersionOf(parts.map((part) => ({ words: part.length, hits: [...part].filter((word) => word === 'a').length })));
    assert.deepEqual([found.hits, found.words, found.partsWithHits], [15, 50, 5]);
    near(found.dp, 0.18);
    near(found.dpNorm, 0.18 / 0.82);
    near(found.d, 0.785, 3);
  });

  it('tells no dispersion of what is not there, nor of one part, and knows both ends', () => {
    assert.deepEqual([dispersionOf([{ hits: 0, words: 9 }]).dp, dispersionOf([{ hits: 3, words: 9 }]).d], [undefined, undefined]);
    const even = dispersionOf([10, 20, 30].map((words) => ({ words, hits: words / 10 })));
    near(even.dp, 0);
    near(even.d, 1);
    near(
      dispersionOf([
        { hits: 5, words: 10 },
        { hits: 0, words: 90 },
        { hits: 0, words: 0 },
      ]).dp,
      0.9,
    );
    near(
      dispersionOf([
        { hits: 5, words: 10 },
        { hits: 0, words: 90 },
      ]).dpNorm,
      1,
    );
  });

  it('counts codes that stand together beside what chance would give', () => {
    const counter = createCooccurrence();
    counter.add({ count: 6, coded: [new Set(['a', 'b']), new Set(['a', 'b', 'c']), new Set(['a'])] });
    counter.add({ count: 4, coded: [new Set(['c'])] });
    const { units, codes, pairs } = counter.done();
    assert.deepEqual(
      [units, [...codes]],
      [
        10,
        [
          ['a', 3],
          ['b', 2],
          ['c', 2],
        ],
      ],
    );
    const [ab, ac, bc] = pairs;
    assert.deepEqual([ab!.both, ac!.both, bc!.both], [2, 1, 1]);
    near(ab!.expected, 0.6);
    near(ab!.jaccard, 2 / 3);
    near(ab!.npmi, Math.log(0.2 / 0.06) / -Math.log(0.2));
    near(ac!.npmi, Math.log(0.1 / 0.06) / -Math.log(0.1));
  });

  it('gives -1 where codes never meet, 1 where they only stand together, and nothing where all units have both', () => {
    const npmi = (coded: readonly string[], count = coded.length) => {
      const counter = createCooccurrence();
      counter.add({ count, coded: coded.map((unit) => new Set(unit)) });
      return counter.done().pairs[0]!.npmi;
    };
    assert.equal(npmi(['a', 'b']), -1);
    near(npmi(['ab', 'ab'], 9), 1);
    assert.equal(npmi(['ab', 'ab']), undefined);
  });

  it('takes of a date the period, where it is known so exactly', () => {
    assert.deepEqual(
      [periodOf('2019', 'year'), periodOf('2019', 'month'), periodOf('2019-07-24', 'month')],
      ['2019', undefined, '2019-07'],
    );
    assert.deepEqual([nextPeriod('1999'), nextPeriod('1999-12'), nextPeriod('1999-09')], ['2000', '2000-01', '1999-10']);
  });

  it('leaves gaps where a period has no documents, and tells them from periods without matches', () => {
    const moments = filled();
    assert.deepEqual(
      moments.map((moment) => [moment.period, moment.documents, rateIn(moment, 'a/x')]),
      [
        ['2001', 2, 10],
        ['2002', 0, undefined],
        ['2003', 1, 0],
        ['2004', 1, 5],
      ],
    );
    const { shapes } = seriesChart(moments, { names: ['a/x'], labelOf: (name) => name, period: 'year', undated: 0 });
    const lines = shapes.flatMap((shape) => (shape.kind === 'polyline' ? [shape.points.length] : []));
    assert.deepEqual(lines, [2], 'only 2003 and 2004 are joined');
  });

  it('draws well-formed SVG with a title and a description, in which names are only text', () => {
    for (const scene of scenes()) {
      const svg = svgOf(scene);
      const names: string[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', ({ name }) => names.push(name));
      parser.write(svg).close();
      assert.deepEqual(names.slice(0, 3), ['svg', 'title', 'desc']);
      assert.ok(!names.includes('script') && !/NaN|undefined|Infinity/.test(svg));
      assert.match(svg, /role="img" aria-labelledby="title desc"/);
    }
  });

  it('keeps every text of a picture inside of it', () => {
    for (const { width, height, shapes } of scenes()) {
      for (const shape of shapes) {
        if (shape.kind !== 'text' || shape.turn) continue;
        const back = { start: 0, middle: 0.5, end: 1 }[shape.anchor ?? 'start'] * widthOf(shape.text, shape.size);
        assert.ok(shape.x - back >= 0 && shape.x - back + widthOf(shape.text, shape.size) <= width + 1, shape.text);
        assert.ok(shape.y > 0 && shape.y <= height, shape.text);
      }
    }
  });

  it('draws PNG of the size that it says, the same each time, with what is to be seen in words', () => {
    for (const scene of scenes()) {
      const bytes = Buffer.from(pngOf(scene));
      assert.deepEqual(bytes, Buffer.from(pngOf(scene)));
      const chunks = chunksOf(bytes);
      const head = chunks.get('IHDR')!;
      const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
      assert.deepEqual([width, height], [Math.ceil(scene.width * 2), Math.ceil(scene.height * 2)]);
      assert.equal(inflateSync(chunks.get('IDAT')!).length, (3 * width + 1) * height);
      assert.ok(chunks.get('iTXt')!.toString('utf8').startsWith('Description'));
    }
  });

  it('covers pixels by the share of them that is filled', () => {
    const canvas = createCanvas(4, 2, '#ffffff');
    canvas.fill(
      [
        [
          [0.5, 0],
          [2.25, 0],
          [2.25, 1],
          [0.5, 1],
        ],
      ],
      '#000000',
    );
    const red = [...canvas.pixels].filter((_, at) => at % 3 === 0);
    assert.deepEqual(red, [128, 0, 191, 255, 255, 255, 255, 255]);
    const slanted = createCanvas(2, 2, '#ffffff');
    slanted.fill(
      [
        [
          [0, 0],
          [2, 0],
          [0, 2],
        ],
      ],
      '#000000',
    );
    assert.deepEqual(
      [...slanted.pixels].filter((_, at) => at % 3 === 0),
      [0, 128, 128, 255],
    );
  });

  it('knows what it can letter, and shortens what is too wide', () => {
    assert.deepEqual([canLetter('Überblick, Ħal, Ελλάδα, Україна – “x”'), canLetter('法律')], [true, false]);
    assert.ok(widthOf(fitted('a very long name of a document', 12, 80), 12) <= 80);
    assert.ok(fitted('a very long name of a document', 12, 80).endsWith('…'));
  });
});

function filled() {
  const series = createSeries();
  series.add('2004', 200, new Map([['a/x', 1]]));
  series.add('2001', 300, new Map([['a/x', 2]]));
  series.add('2001', 200, new Map([['a/x', 3]]));
  series.add('2003', 100, new Map());
  return series.done();
}

function scenes() {
  const counter = createCooccurrence();
  counter.add({ count: 9, coded: [new Set(['a/x', 'b/<y>']), new Set(['a/x']), new Set(['c/z', 'b/<y>'])] });
  const labelOf = (name: string) => `Code ${name} & more`;
  const lane = { document: 'folder/<script>.txt', words: 12, marks: new Map([['a/x', [0, 0.5, 1]]]) };
  return [
    heatMap(counter.done(), { unit: 'sentence', labelOf, measure: 'npmi' }),
    heatMap(counter.done(), { unit: 'sentence', labelOf, measure: 'jaccard' }),
    dispersionPlot([lane, { ...lane, document: 'folder/法律.txt' }], [{ name: 'a/x', label: labelOf('a/x'), figures: 'n 3' }], {
      documents: 2,
      names: 0,
    }),
    seriesChart(filled(), { names: ['a/x'], labelOf, period: 'year', undated: 3 }),
  ];
}

/** Of chunks with the same name the last. Each is checked by its sum. */
function chunksOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}
