import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the index of the corpus says of a document, and the `name` by which people know it. */
export type Instrument = {
  readonly name: string;
  readonly file: string;
  readonly kind: string;
  readonly title: string;
  readonly source: string;
  readonly jurisdiction: string;
  readonly year: number;
};

const folder = join(import.meta.dirname, '../../../shared/corpus/documents');

/**
 * The instruments that drafts are held against: those that others quote, have to follow, or were modelled on. Five treaties,
 * from 1933 to 2005, of three organisations, so that what was usual when is seen; the two American statutes whose terms and
 * yearly reports went around the world; a supply-chain act, which is about labour more than about crime; and statutory
 * guidance, which says what officials do. Strategies, reports, statements and bills are no instruments: they come and go.
 */
const files: readonly (readonly [file: string, name: string])[] = [
  ['convention-traffic-in-women-of-full-age-1933.txt', 'Convention on the traffic in women (1933)'],
  ['ilo-c105-abolition-of-forced-labour-1957.txt', 'ILO Convention No. 105 (1957)'],
  ['un-palermo-trafficking-protocol-2000.txt', 'Palermo Protocol (2000)'],
  ['un-smuggling-of-migrants-protocol-2000.txt', 'Smuggling Protocol (2000)'],
  ['coe-convention-action-against-trafficking-2005.txt', 'Council of Europe Convention (2005)'],
  ['us-18usc-ch77-peonage-slavery-trafficking.txt', 'US Code, title 18 chapter 77'],
  ['us-22usc-ch78-trafficking-victims-protection.txt', 'US Code, title 22 chapter 78'],
  ['ca-forced-labour-child-labour-supply-chains-act.txt', 'Canadian supply-chains act (2023)'],
  ['uk-modern-slavery-statutory-guidance-2020.txt', 'UK statutory guidance (2020)'],
];

/** What the index calls otherwise than readers do. */
const kinds: Readonly<Record<string, string>> = { 'gov-page': 'guidance' };

/** The documents are reference data that stand beside a checkout; most machines do not have them. */
export function instrumentsExist(): boolean {
  return existsSync(join(folder, 'index.jsonl'));
}

/** The instruments, in the order in which they stand above. */
export function instruments(): readonly Instrument[] {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').split('\n').filter(Boolean);
  const known = new Map(lines.map((line) => JSON.parse(line) as Omit<Instrument, 'name'>).map((one) => [one.file, one]));
  return files.map(([file, name]) => {
    const instrument = known.get(file);
    if (!instrument) throw new Error(`index.jsonl has no ${file}.`);
    return { ...instrument, name, kind: kinds[instrument.kind] ?? instrument.kind };
  });
}

export function textOf({ file }: Instrument): string {
  return readFileSync(join(folder, file), 'utf8');
}
