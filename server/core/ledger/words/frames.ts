/**
 * Verbs whose grammar does not tell who acts. Each list says how it counts and why; a verb that stands in none is read by its
 * grammar: who is its subject acts, who is its object is acted on.
 */

/** The subject is acted on: something is given to or befalls it, and it does nothing. */
export const receiving = verbs(`receive suffer undergo experience face endure sustain incur need lack encounter obtain
  inherit die lose deserve await benefit qualify fall depend survive languish`);

/** Neither acts: the sentence says what someone is, has or is called. `Include` and `mean` name parts and meanings. */
export const describing = verbs(`be have become remain seem appear constitute include comprise contain mean represent resemble exist
  consist differ belong equal vary concern relate`);

/** Whoever something is given `to` or `for` is acted on, as the object would be: `provide shelter to victims`. */
export const giving = verbs(`provide give offer grant issue pay deny refuse award deliver extend afford guarantee supply send transfer
  forward submit notify explain communicate transmit allocate distribute assign present return owe accord restore disburse lend
  impose put place`);

/** Two objects may follow: `charge women fees`, `tell workers the truth`. */
export const twoObjects = verbs('charge ask tell teach pay cost give offer grant deny send show promise lend owe provide issue');

/** A clause may follow without `that`: `ensure victims are heard`. */
export const clausal = verbs(`ensure say believe find know state report mean see hope fear suspect assume show note think argue claim feel
  recognise recognize agree confirm demonstrate reveal estimate allege indicate suggest require understand`);

/** Whoever has one of these is who acts on it: `workers have the right to join a union`. */
export const entitlements: ReadonlySet<string> = new Set(
  'right duty obligation power opportunity freedom ability responsibility mandate'.split(' '),
);

/** With these, persons after `for` are who acts: `time for victims to recover`. */
export const openings: ReadonlySet<string> = new Set(
  `order opportunity opportunities way ways time need possibility right mechanism mechanisms channel channels space chance incentive
  requirement offence offense crime unlawful possible necessary important difficult easier easy hard impossible safe enough allow wait call arrange ask`.split(
    /\s+/,
  ),
);

/** Who wants, tries or goes on to do something is who does it: `Parties shall endeavour to protect victims`. */
export const controlling = verbs(`seek aim attempt try want wish intend plan continue agree need have endeavour strive begin start
  commit undertake choose decide refuse fail manage work cooperate hope promise pledge act meet proceed help able be`);

/** Who is acted on is to do what follows: `require employers to pay`, `the police are authorised to enter`. */
export const directing = verbs(`allow require permit force enable encourage oblige authorise authorize direct order instruct request ask
  urge compel coerce entitle invite empower train help cause expect persuade induce assist support lead advise convince deceive
  trick pressure threaten tell prompt get mandate call commission train equip teach`);

/** These take the plain verb after who is acted on: `help victims leave`, `make workers pay`. */
export const letting = verbs('help make let have see watch');

/** A verb with its little word has an object as other verbs do: `prey on women`. */
export const phrasal: ReadonlySet<string> = new Set(
  `prey on|prey upon|care for|look after|listen to|discriminate against|deal with|retaliate against|look for|speak to|speak with|
  consult with|respond to|attend to|cater for`
    .split('|')
    .map((phrase) => phrase.trim()),
);

/** They point to another place in a text and do nothing to anybody: `an alien described in subparagraph (A)`. */
export const pointing = verbs('describe define mention specify list set cite enumerate concern relate include base');

/** With these, who is able to do something does it: `victims are free to leave`. */
export const ableWords: ReadonlySet<string> = new Set(
  'able unable free willing unwilling likely unlikely ready reluctant afraid due responsible'.split(' '),
);

/** Without an object, their past form is finite: `officials worked with NGOs`; that of others is a participle: `women held in camps`. */
export const objectless = verbs(`work cooperate participate collaborate engage focus respond travel arrive live depart return migrate comply
  rely report act go come continue begin agree refuse fail remain liaise meet speak increase decrease rise fall decline flee escape
  apply appear testify complain consult operate proceed result contribute invest`);

function verbs(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
