/** Small words by what they do in a sentence. Words of several uses are settled by their neighbours, in `parts.ts`. */
export type SmallPart = 'det' | 'prep' | 'conj' | 'sub' | 'rel' | 'pron' | 'modal' | 'be' | 'have' | 'do' | 'to' | 'neg' | 'adv';

const lists: Readonly<Record<SmallPart, string>> = {
  det: `the a an this these those any all each every some many most several few fewer no both either neither another more less such other certain
    their his her its our my your half enough various numerous estimated`,
  prep: `of in on at by for from with within without into onto upon under over between among amongst against towards toward during
    through throughout across about above below behind beyond near per via despite including regarding concerning following according
    pursuant until till since after before as than like except besides outside inside around unlike notwithstanding pending versus`,
  conj: 'and or nor but plus',
  sub: `if unless whether because although though when whenever where wherever while whilst once lest why how what whereas provided`,
  rel: 'who whom which whose',
  pron: 'they them he him she it we us you i there everyone anyone someone nobody themselves itself himself herself themselves',
  modal: 'shall may must will should would can could might cannot',
  be: 'is are was were be been being am',
  have: 'have has had having',
  do: 'do does did',
  to: 'to',
  neg: 'not never',
  adv: `also only then thus therefore however further furthermore moreover still already always often sometimes soon again too very
    self re so even least ever just quite rather instead otherwise hereby thereby thereof therein herein together well particularly especially
    subsequently previously reportedly etc i.e e.g inter alia typically yet now here twice abroad directly voluntarily knowingly`,
};

export const smallParts: ReadonlyMap<string, SmallPart> = new Map(
  (Object.entries(lists) as [SmallPart, string][]).flatMap(([part, words]) => words.split(/\s+/).map((word) => [word, part] as const)),
);

/** Prepositions that can open a clause too: `before the victim is heard`. */
export const clauseOpeners: ReadonlySet<string> = new Set('after before since until till as than'.split(' '));

/** What follows one of these belongs to the group of words before it: `persons, especially women`. */
export const appositives: ReadonlySet<string> = new Set('including especially particularly like typically notably'.split(' '));

/** Nouns that only say how many or what part: in `the majority of workers`, the workers are meant. */
export const quantities: ReadonlySet<string> = new Set(
  `number numbers majority minority proportion percentage percent per cent third half quarter thousands hundreds millions dozens rest total
  group groups category categories range type types kind kinds one two three average some many most all each any none member members lot share
  few several both either neither those cohort`.split(/\s+/),
);

/** Nouns for persons who belong to the body before them: in `Border Force staff`, the staff act. */
export const staffWords: ReadonlySet<string> = new Set(
  `staff personnel officer officers member members official officials representative representatives agent agents employee employees
  professional professionals worker workers leader leaders practitioner practitioners general team teams authorities agency agencies`.split(
    /\s+/,
  ),
);
