/** A glyph in thousandths of the size: its advance, and its outline as an SVG path, y downwards. */
export type Glyph = readonly [advance: number, outline: string];

type Point = { readonly x: number; readonly y: number; readonly isOn: boolean };

/** Reads a TrueType font: the glyph of a code point, or undefined where the font has none. */
export function openFont(bytes: Uint8Array): (code: number) => Glyph | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string) => tables.get(name)!;
  const scale = 1000 / view.getUint16(table('head') + 18);
  const isLong = view.getInt16(table('head') + 50) === 1;
  const metrics = view.getUint16(table('hhea') + 34);
  return (code) => {
    const glyph = glyphOf(code);
    if (glyph === 0) return undefined;
    const advance = view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1));
    return [Math.round(advance * scale), contoursOf(glyph).map(pathOf).join('')];
  };

  /** By the table of the Basic Multilingual Plane (format 4). */
  function glyphOf(code: number): number {
    const cmap = table('cmap');
    for (let at = cmap + 4; at < cmap + 4 + 8 * view.getUint16(cmap + 2); at += 8) {
      const sub = cmap + view.getUint32(at + 4);
      if (view.getUint16(sub) !== 4) continue;
      const double = view.getUint16(sub + 6);
      for (let segment = 0; segment < double; segment += 2) {
        if (view.getUint16(sub + 14 + segment) < code) continue;
        const start = view.getUint16(sub + 16 + double + segment);
        if (start > code) return 0;
        const delta = view.getInt16(sub + 16 + 2 * double + segment);
        const place = sub + 16 + 3 * double + segment;
        const offset = view.getUint16(place);
        if (offset === 0) return (code + delta) & 0xffff;
        const glyph = view.getUint16(place + offset + 2 * (code - start));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
    }
    return 0;
  }

  function contoursOf(glyph: number): readonly (readonly Point[])[] {
    const loca = table('loca');
    const offset = (index: number) => (isLong ? view.getUint32(loca + 4 * index) : 2 * view.getUint16(loca + 2 * index));
    if (offset(glyph) === offset(glyph + 1)) return [];
    const at = table('glyf') + offset(glyph);
    const contours = view.getInt16(at);
    return contours >= 0 ? simple(at + 10, contours) : composite(at + 10);
  }

  function composite(start: number): readonly (readonly Point[])[] {
    const parts: (readonly Point[])[] = [];
    for (let at = start, flags = 0x20; flags & 0x20; ) {
      flags = view.getUint16(at);
      const glyph = view.getUint16(at + 2);
      const isWide = (flags & 1) !== 0;
      if ((flags & 2) === 0) throw new Error('parts that are placed by points are not read');
      const [dx, dy] = isWide ? [view.getInt16(at + 4), view.getInt16(at + 6)] : [view.getInt8(at + 4), view.getInt8(at + 5)];
      at += isWide ? 8 : 6;
      const unit = (place: number) => view.getInt16(place) / 16384;
      const [a, b, c, d] =
        flags & 8
          ? [unit(at), 0, 0, unit(at)]
          : flags & 0x40
            ? [unit(at), 0, 0, unit(at + 2)]
            : flags & 0x80
              ? [unit(at), unit(at + 2), unit(at + 4), unit(at + 6)]
              : [1, 0, 0, 1];
      at += flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
      for (const contour of contoursOf(glyph))
        parts.push(contour.map(({ x, y, isOn }) => ({ x: a! * x + c! * y + dx, y: b! * x + d! * y + dy, isOn })));
    }
    return parts;
  }

  function simple(start: number, count: number): readonly (readonly Point[])[] {
    const ends = Array.from({ length: count }, (_, index) => view.getUint16(start + 2 * index));
    const total = (ends.at(-1) ?? -1) + 1;
    let at = start + 2 * count;
    at += 2 + view.getUint16(at);
    const flags: number[] = [];
    while (flags.length < total) {
      const flag = view.getUint8(at++);
      flags.push(flag);
      if (flag & 8) for (let times = view.getUint8(at++); times > 0; times--) flags.push(flag);
    }
    const read = (short: number, same: number): number[] => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
        else if (!(flag & same)) {
          value += view.getInt16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = read(2, 16);
    const ys = read(4, 32);
    const points = flags.map((flag, index) => ({ x: xs[index]!, y: ys[index]!, isOn: (flag & 1) !== 0 }));
    return ends.map((end, index) => points.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1));
  }

  /** Between two points beside the outline, one on it is meant. */
  function pathOf(contour: readonly Point[]): string {
    if (contour.length === 0) return '';
    const number = ({ x, y }: Pick<Point, 'x' | 'y'>) => `${Math.round(x * scale)} ${Math.round(-y * scale)}`;
    const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true });
    const first = contour.findIndex(({ isOn }) => isOn);
    const turned = first < 0 ? [between(contour.at(-1)!, contour[0]!), ...contour] : [...contour.slice(first), ...contour.slice(0, first)];
    let path = `M${number(turned[0]!)}`;
    for (let index = 1; index <= turned.length; index++) {
      const point = turned[index % turned.length]!;
      if (point.isOn) path += index === turned.length ? '' : `L${number(point)}`;
      else {
        const next = turned[(index + 1) % turned.length]!;
        path += `Q${number(point)} ${number(next.isOn ? next : between(point, next))}`;
        if (next.isOn) index++;
      }
    }
    return `${path}Z`;
  }
}
