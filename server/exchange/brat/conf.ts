import type { Codebook } from '../../core/coding/types.ts';
import { cleanLine } from '../../export/clean.ts';
import { typeOf } from './types.ts';

/** The types that annotators choose from, families first; `Coder` tells who made an annotation, `Document` holds codes of whole documents. */
export function annotationConf(codebook: Codebook, used: readonly string[], coders: readonly string[]): string {
  const names = namesOf(codebook, used);
  const lines = names.map(
    ({ code, isFirst, family, isInFamily }) => `${isFirst ? `!${typeOf(family)}\n` : ''}${isInFamily ? '\t' : ''}${typeOf(code)}`,
  );
  const values = coders.length === 0 ? '' : `Coder\tArg:<ENTITY>, Value:${coders.map(typeOf).join('|')}\n`;
  return `[entities]\n${lines.map((line) => `${line}\n`).join('')}\n[relations]\n\n[events]\n\n[attributes]\n${values}`;
}

/** How types are shown: by the names of their codes and in their colours. */
export function visualConf(codebook: Codebook, used: readonly string[]): string {
  const labels = namesOf(codebook, used).map(({ code }) => `${typeOf(code)} | ${labelOf(code)}\n`);
  const colours = codebook.map(({ code, colour }) => `${typeOf(code)}\tbgColor:${colour}, fgColor:${inkOn(colour)}\n`);
  return `[labels]\n${labels.join('')}\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken\nARC_DEFAULT\tcolor:black\nATTRIBUTE_DEFAULT\tglyph:*\n${colours.join('')}`;
}

function labelOf(code: string): string {
  return cleanLine(code).replaceAll('|', '/');
}

function namesOf(codebook: Codebook, used: readonly string[]) {
  const known = new Set(codebook.map(({ code }) => code));
  const own = codebook.map(({ code, family }, index) => ({
    code,
    family,
    isInFamily: code !== family,
    isFirst: code !== family && codebook[index - 1]?.family !== family,
  }));
  const others = used.filter((code) => !known.has(code)).map((code) => ({ code, family: code, isInFamily: false, isFirst: false }));
  return [...own, ...others];
}

/** Black or white, whichever is easier to read on a colour. */
function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! > 140 ? 'black' : 'white';
}
