import { strToU8, zlibSync } from 'fflate';
import { joinedBytes } from '../../joined-bytes.ts';

/** A PNG of 8 bits a channel, without transparency. `perInch` says how large it is on paper. */
export function encodePng(
  { width, height, pixels }: { readonly width: number; readonly height: number; readonly pixels: Uint8Array },
  perInch: number,
  texts: Readonly<Record<string, string>>,
): Uint8Array {
  const perMetre = Math.round(perInch / 0.0254);
  return joinedBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Uint8Array.of(...four(width), ...four(height), 8, 2, 0, 0, 0)),
    chunk('pHYs', Uint8Array.of(...four(perMetre), ...four(perMetre), 1)),
    ...Object.entries(texts).map(([name, text]) => chunk('iTXt', strToU8(`${name}\0\0\0\0\0${text}`))),
    chunk('IDAT', zlibSync(filtered(width, height, pixels), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row as its difference from the row above: flat pictures become mostly noughts. */
function filtered(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const stride = 3 * width;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = 2;
    for (let x = 0; x < stride; x++) {
      const above = y === 0 ? 0 : pixels[(y - 1) * stride + x]!;
      rows[y * (stride + 1) + 1 + x] = pixels[y * stride + x]! - above;
    }
  }
  return rows;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joinedBytes([strToU8(name), data]);
  return joinedBytes([Uint8Array.of(...four(data.length)), body, Uint8Array.of(...four(crc(body)))]);
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function four(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
