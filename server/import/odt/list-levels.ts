import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { attributeOf, nameOf } from './names.ts';
import { numeral } from './numerals.ts';

/** How the items of one level are marked. A level with a `bullet` has no number; `shown` counts the levels whose numbers it shows. */
export type ListLevel = {
  readonly bullet: string | undefined;
  readonly format: string;
  readonly isRepeating: boolean;
  readonly prefix: string;
  readonly suffix: string;
  readonly shown: number;
  readonly start: number;
  /** A pattern such as `%1%.%2%)` in place of prefix, suffix and the levels shown. */
  readonly pattern: string | undefined;
};

export const DEEPEST_LIST = 10;
const LONGEST_MARK = 80;

/** The levels of a list style, the outermost first; a level that it does not speak of has no mark. */
export function levelsOf(style: XmlElement): readonly ListLevel[] {
  const levels: ListLevel[] = Array.from({ length: DEEPEST_LIST }, () => unmarked);
  for (const element of elementsOf(style)) {
    const level = Number(attributeOf(element, 'text', 'level'));
    if (Number.isInteger(level) && level >= 1 && level <= DEEPEST_LIST) levels[level - 1] = levelOf(element);
  }
  return levels;
}

const unmarked: ListLevel = {
  bullet: undefined,
  format: '',
  isRepeating: false,
  prefix: '',
  suffix: '',
  shown: 1,
  start: 1,
  pattern: undefined,
};

function levelOf(element: XmlElement): ListLevel {
  const kind = nameOf(element);
  const isBulleted = kind === 'text:list-level-style-bullet' || kind === 'text:list-level-style-image';
  return {
    bullet: isBulleted ? bulletOf(attributeOf(element, 'text', 'bullet-char')) : undefined,
    format: attributeOf(element, 'style', 'num-format') ?? '',
    isRepeating: attributeOf(element, 'style', 'num-letter-sync') === 'true',
    prefix: attributeOf(element, 'style', 'num-prefix') ?? '',
    suffix: attributeOf(element, 'style', 'num-suffix') ?? '',
    shown: countOf(attributeOf(element, 'text', 'display-levels')) ?? 1,
    start: countOf(attributeOf(element, 'text', 'start-value')) ?? 1,
    pattern: attributeOf(element, 'loext', 'num-list-format') ?? attributeOf(element, 'style', 'num-list-format'),
  };
}

/** Signs of fonts made of pictures stand where no letters are; they are shown as a plain bullet. */
function bulletOf(sign: string | undefined): string {
  return sign && !/^\s*$|[\ue000-\uf8ff]/.test(sign) ? sign.slice(0, LONGEST_MARK) : '•';
}

/** A number as attributes give it; undefined where it is none that can be counted with. */
export function countOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** What is written before an item: `numbers` are those of its level and of the levels around it, the outermost first. */
export function markOf(levels: readonly ListLevel[], numbers: readonly number[]): string {
  const level = levels[numbers.length - 1];
  if (!level) return '';
  const mark = level.bullet ?? (level.pattern === undefined ? joined(levels, level, numbers) : filled(levels, level.pattern, numbers));
  return mark.replace(/\s+/g, ' ').trim().slice(0, LONGEST_MARK);
}

function joined(levels: readonly ListLevel[], { prefix, suffix, shown }: ListLevel, numbers: readonly number[]): string {
  const from = Math.max(0, numbers.length - Math.max(1, shown));
  const parts = numbers.map((number, at) => numberAt(levels, at, number)).slice(from);
  return prefix + parts.filter((part) => part !== '').join('.') + suffix;
}

function filled(levels: readonly ListLevel[], pattern: string, numbers: readonly number[]): string {
  return pattern.replace(/%(\d+)%/g, (_, which: string) => {
    const number = numbers[Number(which) - 1];
    return number === undefined ? '' : numberAt(levels, Number(which) - 1, number);
  });
}

function numberAt(levels: readonly ListLevel[], at: number, number: number): string {
  const level = levels[at];
  return !level || level.bullet !== undefined ? '' : numeral(number, level.format, level.isRepeating);
}
