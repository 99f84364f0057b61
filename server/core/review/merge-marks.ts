const mark = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Whether a line is one of the marks that git leaves where two sides could not be merged. */
export function isMergeMark(line: string): boolean {
  return mark.test(line);
}
