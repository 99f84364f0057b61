const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A full stop after these never ends a sentence. */
const always = list(
  "mr mrs ms mx messrs dr prof hon rev sr.a sen sens rep reps gov gen lt col maj capt sgt st vs v cf e.g eg i.e ie viz pub approx dept dep't dep’t eds ed resp incl art arts sec secs subsec subpara subparas subch cl cls ch chs chap vol vols fig figs tab app stat reg regs para paras ass'n gov't gov’t int'l int’l nat'l cong res doc docs supp",
);

/** A full stop after these ends no sentence when a number follows: `No. 5`, `p. 12`. */
const numbered = list('no nos p pp n nn s ss r rr pt pts r.s jan feb mar apr jun jul aug sept sep oct nov dec');

/** A full stop after these ends a sentence only when the next word is a likely beginning of one. */
const sometimes = list(
  'inc ltd co corp jr sr al etc ibid op cit loc est u.s u.n e.u u.k u.s.c u.s.a c.f.r d.c p.m a.m ph.d m.d b.a m.a ll.m ll.b l plc llc bros dist ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec',
);

/** Words that begin sentences and seldom follow an abbreviation inside one. */
const starters = list(
  'the a an in on at by for from with without under over after before during since until while when where who what which why how whether if unless although though because as it its he she they we you i his her their our your this that these those there here such some any all each every both many most more few several no not nothing none one two three another other others however moreover furthermore therefore thus hence meanwhile nevertheless also and but or so yet then nor only even once further finally first second third to of does do did is are was were has have had may must shall should will would can could let please everyone anyone nobody people women men children migrants workers victims survivors victim states governments police',
);

/** What a full stop after a word can be: the end of a sentence, part of an abbreviation, or to be told by what follows. */
export type Stop = 'end' | 'never' | 'number' | 'starter';

/** Judges the word before a full stop; `word` has no full stop at its end. */
export function stopAfter(word: string): Stop {
  const lower = word.toLowerCase();
  if (always.has(lower)) return 'never';
  if (sometimes.has(lower)) return 'starter';
  if (numbered.has(lower)) return 'number';
  if (/^[A-Z]$/.test(word) || /^[a-z](?:\.[a-z])+$/i.test(word)) return 'starter';
  return 'end';
}

/** Whether a capitalised word is a likely beginning of a sentence. */
export function isStarter(word: string): boolean {
  return starters.has(word.toLowerCase());
}
