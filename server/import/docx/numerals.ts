import { roman } from '../roman.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const daggers = ['*', '†', '‡', '§'];

/** A number as a list writes it, by the name of the format in the file; formats that are not known count in digits. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ending(value)}`;
    case 'cardinalText':
      return capital(cardinal(value));
    case 'ordinalText':
      return capital(ordinal(value));
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'numberInDash':
      return `- ${value} -`;
    case 'chicago':
      return value > 0 && value < 40 ? daggers[(value - 1) % 4]!.repeat(Math.ceil(value / 4)) : String(value);
    default:
      return String(value);
  }
}

/** A to Z, then AA, BB: a letter repeated, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ending(value: number): string {
  const last = value % 10;
  if (last < 1 || last > 3 || (value % 100 > 10 && value % 100 < 14)) return 'th';
  return ['st', 'nd', 'rd'][last - 1]!;
}

function cardinal(value: number): string {
  if (value < 0 || value > 999) return String(value);
  if (value < 20) return small[value]!;
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 ? `-${small[value % 10]}` : '');
  const rest = value % 100;
  return `${small[Math.floor(value / 100)]} hundred${rest ? ` ${cardinal(rest)}` : ''}`;
}

function ordinal(value: number): string {
  const text = cardinal(value);
  if (/\d$/.test(text)) return `${text}${ending(value)}`;
  return text.replace(/(?<![a-z])[a-z]+$/, (last) => irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
