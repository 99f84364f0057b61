import type { Score } from '../../server/core/evaluate/score.ts';

/** Prints figures by code and, when asked, every error with its sentence. */
export function printScore(
  title: string,
  { codes, micro, macro, alarms, errors }: Score,
  options: { errors: boolean; only?: string },
): void {
  console.log(`\n# ${title}`);
  const isWanted = (code: string) => !options.only || code.startsWith(options.only);
  for (const [code, { hit, extra, missed, precision, recall, f1 }] of codes) {
    if (!isWanted(code)) continue;
    console.log(
      `${code.padEnd(36)} hit ${pad(hit)} extra ${pad(extra)} missed ${pad(missed)}  P ${fixed(precision)} R ${fixed(recall)} F1 ${fixed(f1)}`,
    );
  }
  console.log(
    `micro P ${fixed(micro.precision)} R ${fixed(micro.recall)} F1 ${fixed(micro.f1)}  macro-F1 ${fixed(macro)}  control alarms per 1,000 words ${fixed(alarms)}`,
  );
  if (!options.errors) return;
  for (const { sentence, code, kind, words, entry } of errors.filter((error) => isWanted(error.code))) {
    const text = sentence.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    const by = entry && ` [${entry.split('/').at(-1)}: ${words.replace(/\s+/g, ' ')}]`;
    console.log(`${kind.toUpperCase()} ${code} ${sentence.id}${by} ${text}`);
  }
}

function pad(value: number): string {
  return String(value).padStart(3);
}

export function fixed(value: number): string {
  return value.toFixed(2);
}
