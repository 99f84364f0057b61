import { lazily } from '../../lazily.ts';
import { inflect } from '../../lexicon/inflect.ts';

/** Verbs of policy on persons. A form of one of these can be a verb, whatever the tagger takes it for. */
const verbs = `abandon abduct abet abide abolish abuse accede accelerate accept access accommodate accompany accomplish account accuse
achieve acknowledge acquire act adapt address adhere adjudicate administer admit adopt advance advertise advise advocate affect afford
agree aid aim alert alleviate allocate allow alter amend analyse announce answer apologise appeal appear apply appoint appreciate
apprehend approach approve arise arrange arrest arrive ask assault assemble assert assess assign assist associate assume assure attach
attempt attend attract audit authorise authorize avoid await award ban bar bargain base bear become befriend begin believe belong benefit
bind blackmail block board borrow breach break bribe bring broaden build buy call campaign cancel capture care carry cause cease certify
challenge change charge check choose circulate cite claim classify close coach coerce collaborate collect combat come commence comment
commission commit communicate compel compensate compete compile complain complete comply comprise conceal concern conclude condemn
conduct confine confirm confiscate conflict confront consent consider consist conspire constitute consult consume contact contain
contest continue contract contribute control convene convert convey convict cooperate coordinate cope correct cost counsel counter
cover create criminalise criminalize cross cultivate curb cut damage deal debate deceive decide declare decline decrease deduct deem
defend defer define defraud delay delegate deliver demand demonstrate denounce deny depart depend deploy deport deposit deprive derive
describe deserve design designate destroy detain detect deter determine develop devise die differ direct disagree disappear discharge
disclose discontinue discover discriminate discuss dismantle dismiss display disregard disrupt disseminate distinguish distribute
divert divide document dominate draft draw drive drop earn ease educate elect eliminate embark embrace emerge emphasise employ empower
enable enact encounter encourage end endanger endeavour endeavor endorse endure enforce engage enhance enjoy enlist enrol ensure enter
entice entitle equip eradicate escape escort establish estimate evade evaluate evict examine exceed exchange exclude excuse execute exempt
exercise exist exit expand expect expel experience explain exploit explore expose express extend extort extract extradite face facilitate
fail fall fear feed feel fight file fill finance find fine finish flee fly focus follow forbid force forfeit forge form formulate
forward foster free frequent fulfil function fund further gain gather generate get give go govern grant groom grow guarantee guard guide
halt hand handle happen harass harbour harbor harm have hear help hide hinder hire hold hope host house identify ignore immigrate impact
impede implement imply import impose imprison improve include incorporate increase incur indicate indict induce influence inform inherit
inhibit initiate injure inquire inspect install instigate institute instruct intend intensify interact intercept interfere intervene
interview intimidate introduce invest investigate invite invoke involve isolate issue join judge justify keep kidnap kill know lack
last launch lay lead learn leave lend let liaise liberate license lie lift limit link list listen litigate live lobby locate lock look
lose lower lure maintain make manage mandate manipulate march mark marry measure mediate meet mention migrate minimise mislead miss
mistreat misuse mitigate mobilise monitor motivate move murder name narrow need neglect negotiate note notice notify nurture obey object
oblige observe obstruct obtain occupy occur offend offer open operate oppose order organise organize orient originate outlaw overcome
oversee owe own parole participate pass patronize pay penalise penalize perceive perform permit perpetrate persist persuade petition
picket place plan play plead pledge point police pool pose possess post postpone practise praise prefer prejudice prepare prescribe
present preserve pressure prevail prevent prey print prioritise privatise probe proceed process procure produce profit prohibit
promise promote promulgate prompt propose prosecute protect protest prove provide publicise publish pull punish purchase pursue push put
qualify quantify question quit quote raid raise rape ratify reach react read realise rebuild recall receive recognise recognize recommend
reconcile record recover recruit redress reduce refer reflect reform refrain refuse regain regard register regret regularise regulate
rehabilitate reimburse reinforce reintegrate reiterate reject relate release relocate rely remain remedy remember remind remit remove
render renew renounce repatriate repay repeal replace reply report represent request require rescind rescue research resettle reside
resign resist resolve resort respect respond rest restore restrain restrict result resume retain retaliate retrain return reunite reveal
review revise revoke reward ring risk rob rule run sanction satisfy save say scale schedule screen search secure see seek seize select
sell send sentence separate serve set settle shape share shelter shift show sign signal simplify sit smuggle solicit solve speak specify
spend sponsor spread staff stand start state stay steal stem stigmatise stop strengthen strike strive struggle study subject submit
subpoena substantiate succeed sue suffer suggest summon supervise supply support suppose suppress surrender survive suspect suspend
sustain swear switch tackle take talk target tax teach tell tempt tend terminate test testify thank think threaten tie tighten tolerate
trace track trade traffic train transcend transfer transit translate transmit transport trap travel treat trick trigger trust try turn
uncover undergo undermine understand undertake unite unseal update uphold urge use utilise vacate value verify victimise view violate
visit voice volunteer vote vow vulnerabilise wait waive walk want warn watch weaken welcome widen win wish withdraw withhold withstand
witness work worry worsen write yield`
  .trim()
  .split(/\s+/);

/** Past forms that are made by no rule, of verbs that patterns of lexicons do not need. */
const irregular = `undertake undertook undertaken|oversee oversaw overseen|overcome overcame|forbid forbade forbidden|mislead misled
  |uphold upheld|hear heard|feed fed|sit sat|strike struck|strive strove striven|eat ate eaten|learn learnt|shoot shot|resell resold
  |forgive forgave forgiven|mistake mistook mistaken|beat beaten|ride rode ridden|wake woke woken`
  .split('|')
  .map((forms) => forms.trim().split(' '));

/** `past` is a past form or a participle, which most verbs do not tell apart. */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

type Known = ReadonlyMap<string, { readonly lemma: string; readonly form: VerbForm }>;

/** Forms of known verbs with the verb in its plain form; made when the first is looked up. */
export const verbForms: Pick<Known, 'get' | 'has'> = { get: (word) => known().get(word), has: (word) => known().has(word) };

const known = lazily(formsOfAll);

function formsOfAll(): Map<string, { lemma: string; form: VerbForm }> {
  const forms = new Map<string, { lemma: string; form: VerbForm }>();
  for (const lemma of verbs) forms.set(lemma, { lemma, form: 'base' });
  for (const [lemma, ...past] of irregular) for (const word of past) forms.set(word, { lemma: lemma!, form: 'past' });
  for (const lemma of verbs) {
    for (const word of inflect(lemma)) if (!forms.has(word)) forms.set(word, { lemma, form: formOf(word, lemma) });
  }
  return forms;
}

function formOf(word: string, lemma: string): VerbForm {
  if (word.endsWith('ing') && word.length > lemma.length) return 'ing';
  if (word.endsWith('s') && !/ss$/.test(word) && word.slice(0, 2) === lemma.slice(0, 2)) return 'third';
  return /(?:ed|en|t|d|n|k|g|w|m|e|y)$/.test(word) && !isSpelling(word, lemma) ? 'past' : 'base';
}

/** British and American spellings of the plain form: `organise`, `organize`. */
function isSpelling(word: string, lemma: string): boolean {
  const even = (text: string): string =>
    text
      .replace(/our/g, 'or')
      .replace(/ys(e?)$/, 'yz$1')
      .replace(/is(e?)$/, 'iz$1')
      .replace(/ll$/, 'l');
  return even(word) === even(lemma);
}
