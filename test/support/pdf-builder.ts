import { deflateSync } from 'node:zlib';

/** Words at a place of a page, in points from the lower left; `font` is F1 (Helvetica), F2 (bold), F3 (Courier) or F4 (Times). `turn` is in degrees. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'F1' | 'F2' | 'F3' | 'F4';
  readonly turn?: number;
};

export type PdfPageSpec = {
  readonly texts?: readonly PdfText[];
  /** Raw operators of the page, in front of the texts. */
  readonly raw?: string;
  readonly rotate?: number;
  readonly box?: readonly number[];
  readonly resources?: string;
  readonly extra?: string;
};

export type PdfSpec = {
  readonly pages: readonly PdfPageSpec[];
  /** Entries of the catalog, e.g. page labels; objects by their numbers, from 100 up where there are few pages. */
  readonly catalog?: string;
  readonly objects?: Readonly<Record<number, string>>;
  readonly xrefStream?: boolean;
};

const fonts = { F1: 'Helvetica', F2: 'Helvetica-Bold', F3: 'Courier', F4: 'Times-Roman' };

/** A PDF of these pages, made by hand so that tests know where every word stands. */
export function buildPdf({ pages, catalog = '', objects = {}, xrefStream = false }: PdfSpec): Uint8Array {
  const bodies = new Map<number, string>();
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`);
  bodies.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  bodies.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  for (const [index, name] of Object.values(fonts).entries())
    bodies.set(3 + index, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const named = Object.keys(fonts).map((font, index) => `/${font} ${3 + index} 0 R`);
  for (const [index, page] of pages.entries()) {
    const at = 10 + index * 2;
    const { box = [0, 0, 595, 842], rotate = 0, resources = '', extra = '' } = page;
    bodies.set(
      at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Rotate ${rotate} /Contents ${at + 1} 0 R /Resources << /Font << ${named.join(' ')} >> ${resources} >> ${extra} >>`,
    );
    bodies.set(at + 1, stream(contentOf(page)));
  }
  for (const [number, body] of Object.entries(objects)) bodies.set(Number(number), body);
  return xrefStream ? withXrefStream(bodies) : withXref(bodies);
}

/** A stream object of these bytes (one a character); `entries` go into its dictionary. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** The same, compressed. */
export function deflated(content: string | Buffer, entries = ''): string {
  return stream(deflateSync(content).toString('latin1'), `/Filter /FlateDecode ${entries}`);
}

function contentOf({ texts = [], raw = '' }: PdfPageSpec): string {
  const shown = texts.map(({ text, x, y, size = 11, font = 'F1', turn = 0 }) => {
    const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)].map((one) => one.toFixed(5));
    return `BT /${font} ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm <${encode(text)}> Tj ET`;
  });
  return [raw, ...shown].join('\n');
}

/** The signs of Windows-1252 from 0x80; a blank where it has none. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function codeOf(sign: string): number {
  const place = sign === ' ' ? -1 : windows1252.indexOf(sign);
  return place < 0 ? sign.charCodeAt(0) : 0x80 + place;
}

function encode(text: string): string {
  return [...text].map((sign) => codeOf(sign).toString(16).padStart(2, '0')).join('');
}

function withXref(bodies: ReadonlyMap<number, string>): Uint8Array {
  const { text, offsets } = written(bodies);
  const size = Math.max(...bodies.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table, 'latin1');
}

/** All objects but streams are packed into one, as newer writers do. */
function withXrefStream(bodies: ReadonlyMap<number, string>): Uint8Array {
  const packed = [...bodies].filter(([, body]) => !body.includes('\nstream\n'));
  const size = Math.max(...bodies.keys()) + 3;
  let inner = '';
  const heads = packed.map(([number, body]) => {
    const head = `${number} ${inner.length}`;
    inner += `${body} `;
    return head;
  });
  const head = `${heads.join(' ')} `;
  const rest = new Map([...bodies].filter(([number]) => !packed.some(([other]) => other === number)));
  rest.set(size - 2, deflated(head + inner, `/Type /ObjStm /N ${packed.length} /First ${head.length}`));
  const { text, offsets } = written(rest);
  const rows = Buffer.alloc(size * 7);
  for (let number = 0; number < size; number++) {
    const place = packed.findIndex(([other]) => other === number);
    const offset = number === size - 1 ? text.length : offsets.get(number);
    rows.writeUInt8(place >= 0 ? 2 : offset === undefined ? 0 : 1, number * 7);
    rows.writeUInt32BE(place >= 0 ? size - 2 : (offset ?? 0), number * 7 + 1);
    rows.writeUInt16BE(Math.max(0, place), number * 7 + 5);
  }
  const table = deflated(rows, `/Type /XRef /Size ${size} /W [1 4 2] /Root 1 0 R`);
  return Buffer.from(`${text}${size - 1} 0 obj\n${table}\nendobj\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

function written(bodies: ReadonlyMap<number, string>): { readonly text: string; readonly offsets: ReadonlyMap<number, number> } {
  const offsets = new Map<number, number>();
  let text = '%PDF-1.7\n';
  for (const [number, body] of bodies) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return { text, offsets };
}
