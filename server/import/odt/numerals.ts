const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const MOST_ROMAN = 4999;
const MOST_REPEATED = 26 * 20;

/** A number in an OpenDocument format: `1`, `a`, `A`, `i`, `I`, or none. `isRepeating` counts `y`, `z`, `aa`, `bb`. */
export function numeral(number: number, format: string, isRepeating: boolean): string {
  switch (format) {
    case '':
      return '';
    case 'a':
      return letters(number, isRepeating);
    case 'A':
      return letters(number, isRepeating).toUpperCase();
    case 'i':
      return roman(number).toLowerCase();
    case 'I':
      return roman(number);
    default:
      return String(number);
  }
}

function letters(number: number, isRepeating: boolean): string {
  if (number < 1 || (isRepeating && number > MOST_REPEATED)) return String(number);
  if (isRepeating) return letterOf((number - 1) % 26).repeat(Math.ceil(number / 26));
  let rest = number;
  let text = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = letterOf((rest - 1) % 26) + text;
  return text;
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

function roman(number: number): string {
  if (number < 1 || number > MOST_ROMAN) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
