import { readFileSync, writeFileSync } from 'node:fs';
import { openFont } from './glyphs/font.ts';

/**
 * `npx tsx scripts/glyphs.ts DejaVuSans.ttf` writes the outlines that pictures in PNG are lettered with, from DejaVu Sans 2.37.
 * They are in thousandths of the size, y downwards: for each sign its advance and, as in SVG, its outline.
 */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x25a1, 0x25a1],
] as const;

const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file of DejaVu Sans 2.37: npx tsx scripts/glyphs.ts DejaVuSans.ttf');
const font = openFont(readFileSync(file));
const glyphs: Record<string, readonly [number, string]> = {};
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    const glyph = font(code);
    if (glyph) glyphs[String.fromCodePoint(code)] = glyph;
  }
}
const lines = Object.entries(glyphs).map(([sign, glyph]) => `${JSON.stringify(sign)}: ${JSON.stringify(glyph)}`);
writeFileSync(new URL('../server/export/figures/raster/glyphs.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
