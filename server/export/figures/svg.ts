import { cleanLine } from '../clean.ts';
import { escapeHtml } from '../escape.ts';
import { type Ink, inks, type Scene, type Shape } from './scene.ts';

/**
 * A picture that stands alone, with a title and a description. Colours stand in attributes, for every program; a page that is dark
 * changes them, and paper does not.
 */
export function svgOf({ width, height, title, description, shapes }: Scene): string {
  const size = `${number(width)} ${number(height)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${number(width)}" height="${number(height)}" role="img" aria-labelledby="title desc" font-family="'DejaVu Sans', Verdana, 'Noto Sans', sans-serif">
<title id="title">${text(title)}</title>
<desc id="desc">${text(description)}</desc>
<style>${style}</style>
<rect width="100%" height="100%"${fill('page')}/>
${shapes.map(element).join('\n')}
</svg>
`;
}

const style = `@media screen and (prefers-color-scheme: dark) { ${Object.entries(inks)
  .map(([name, [, dark]]) => `.f-${name} { fill: ${dark} } .s-${name} { stroke: ${dark} }`)
  .join(' ')} }`;

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return hinted(
        'rect',
        `${place({ x: shape.x, y: shape.y, width: shape.width, height: shape.height })}${fill(shape.fill)}`,
        shape.hint,
      );
    case 'circle':
      return hinted('circle', `${place({ cx: shape.x, cy: shape.y, r: shape.r })}${fill(shape.fill)}`, shape.hint);
    case 'line':
      return `<line${place({ x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2 })}${stroke(shape.stroke, shape.width)}/>`;
    case 'polyline':
      return `<polyline points="${shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}" fill="none" stroke-linejoin="round"${stroke(shape.stroke, shape.width)}/>`;
    case 'text':
      return `<text${place({ x: shape.x, y: shape.y })} font-size="${number(shape.size)}"${anchor(shape)}${turn(shape)}${fill(shape.fill)}>${text(shape.text)}</text>`;
  }
}

function hinted(name: string, attributes: string, hint: string | undefined): string {
  return hint === undefined ? `<${name}${attributes}/>` : `<${name}${attributes}><title>${text(hint)}</title></${name}>`;
}

function place(numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .map(([name, value]) => ` ${name}="${number(value)}"`)
    .join('');
}

function fill(ink: Ink): string {
  return ink in inks ? ` class="f-${ink}" fill="${inks[ink as keyof typeof inks][0]}"` : ` fill="${ink}"`;
}

function stroke(ink: Ink, width: number): string {
  const color = ink in inks ? ` class="s-${ink}" stroke="${inks[ink as keyof typeof inks][0]}"` : ` stroke="${ink}"`;
  return `${color} stroke-width="${number(width)}"`;
}

function anchor({ anchor: at = 'start' }: Extract<Shape, { kind: 'text' }>): string {
  return at === 'start' ? '' : ` text-anchor="${at}"`;
}

function turn({ x, y, turn: degrees = 0 }: Extract<Shape, { kind: 'text' }>): string {
  return degrees === 0 ? '' : ` transform="rotate(${number(degrees)} ${number(x)} ${number(y)})"`;
}

function number(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

function text(words: string): string {
  return escapeHtml(cleanLine(words));
}
