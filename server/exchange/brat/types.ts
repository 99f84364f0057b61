/**
 * Names of codes as brat's types, which hold letters, digits, `_` and `-` only: `/` becomes `__`, any other sign `_` with its
 * number in hexadecimal and `_`. What brat's own users named otherwise is left as it is.
 */
export function typeOf(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (sign) => (sign === '/' ? '__' : `_${sign.codePointAt(0)!.toString(16)}_`)) || '_';
}

export function nameOf(type: string): string {
  if (type === '_') return '';
  const name = type.replace(/__|_([0-9a-f]{1,6})_/g, (written, number: string | undefined) => (number ? signOf(number, written) : '/'));
  return typeOf(name) === type ? name : type;
}

function signOf(number: string, written: string): string {
  const value = Number.parseInt(number, 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : written;
}
