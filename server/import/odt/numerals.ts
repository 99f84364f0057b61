import { roman } from '../roman.ts';

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
