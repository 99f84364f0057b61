/** A word as compromise reads it; `implicit` is a word that stands for a part of another, as in `don’t`. */
export type Term = {
  readonly text: string;
  readonly normal: string;
  readonly machine?: string | null;
  readonly implicit?: string;
  readonly alias?: readonly string[];
  readonly root?: string;
  readonly switch?: string;
  readonly tags: ReadonlySet<string>;
};

/** One place of a pattern of compromise. */
export type Place = {
  readonly word?: string;
  readonly tag?: string;
  readonly switch?: string;
  readonly fastOr?: ReadonlySet<string>;
  readonly pos?: string;
  readonly start?: boolean;
  readonly end?: boolean;
} & Readonly<Partial<Record<(typeof conditions)[number], unknown>>>;

/** What makes a place more than one word that must stand there. */
const conditions = 'optional negative greedy anything choices regex method machine chunk sense pre post id use fuzzy min max'.split(
  ' ',
) as readonly 'optional'[];

const known = new WeakMap<readonly Place[], readonly (readonly Place[])[]>();

/** Whether words that must follow on each other do; unknown, and so true, where a word stands for two. */
export function canStand(places: readonly Place[], terms: readonly Term[]): boolean {
  const runs = known.get(places) ?? runsOf(places);
  known.set(places, runs);
  for (const run of runs) if (!standsAnywhere(run, terms)) return false;
  return true;
}

function standsAnywhere(run: readonly Place[], terms: readonly Term[]): boolean {
  for (let at = 0; at < terms.length; at++) {
    if (terms[at]!.implicit !== undefined || standsAt(run, terms, at)) return true;
  }
  return false;
}

function standsAt(run: readonly Place[], terms: readonly Term[], at: number): boolean {
  for (let index = 0; index < run.length; index++) if (!fits(run[index]!, terms, at + index)) return false;
  return true;
}

/** Places that follow on each other and each ask for one word. */
function runsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const found: Place[][] = [[]];
  for (const place of places) {
    if (isPlain(place)) found.at(-1)!.push(place);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

function isPlain(place: Place): boolean {
  return [place.word, place.tag, place.switch, place.fastOr].some((one) => one !== undefined) && conditions.every((name) => !place[name]);
}

function fits(place: Place, terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (!term || (place.start && at > 0) || (place.end && at < terms.length - 1)) return false;
  if (place.word !== undefined) return isWord(term, place.word);
  if (place.tag !== undefined) return term.tags.has(place.tag);
  if (place.switch !== undefined) return term.switch === place.switch;
  if (place.pos !== undefined && !term.tags.has(place.pos)) return false;
  return place.fastOr!.has(term.root || term.machine || term.normal) || place.fastOr!.has(term.text);
}

function isWord({ machine, normal, text, alias }: Term, word: string): boolean {
  return machine === word || normal === word || text === word || (alias?.includes(word) ?? false);
}
