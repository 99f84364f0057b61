const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cs}]/gu;

/**
 * One line that is safe to print: white space becomes single blanks, control characters become visible signs, and marks
 * that turn the direction of a line are replaced, so that a draft can neither steer a terminal nor disguise a message.
 */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' ').trim());
}

/** The same for a text of several lines, whose line ends and tabs are kept. */
export function cleanText(text: string): string {
  return text.replace(unsafe, (sign) => (sign === '\n' || sign === '\t' ? sign : visible(sign)));
}

/** Text in which no `[words](address)` is left, which readers of notifications and of SARIF are shown as a link. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}

/** Text for a terminal or the log of a build, none of whose lines is a command to the program that runs the build (`::error::`, `##[error]`). */
export function uncommanding(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

function visible(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Words found, on one line of at most `length` UTF-16 units, with an ellipsis where they were cut. */
export function shortLine(text: string, length = 120): string {
  const line = cleanLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/\s\S*$|\p{Cs}$/u, '')}…`;
}

/** Whether a message already quotes the words found, or their beginning. */
export function includesWords(message: string, words: string): boolean {
  return cleanLine(message).includes(shortLine(words, 60).replace(/…$/, ''));
}
