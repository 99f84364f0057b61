/**
 * `form` finds the figure; all `signs` stand in every match or after it and are quickly looked for. The words around it, `reach` units each way, must hold `needs` and nothing of
 * `never`, which may reach less far (`near`). A `share` (of those just counted) is covered by a source that
 * the text before it names. A figure that may be about `it` or `them` leaves the subject to the text before.
 */
export type Figure = {
  readonly signs: readonly RegExp[];
  readonly form: RegExp;
  readonly needs: RegExp;
  readonly never: RegExp;
  readonly reach: number;
  readonly near?: number;
  readonly share?: boolean;
  readonly pronoun?: RegExp;
};

const about = String.raw`(?!of\b)(?:(?:an|a|some|the|up|as|at|more|upwards|fewer|less|to|of|well|just|estimated|conservatively|believed|approximately|about|around|over|nearly|almost|roughly|between|many|much|high|few|least|than|world[’']s)\s+){0,5}`;
const digits = String.raw`(?:\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[,.\u00a0\u2009]\d{3})*(?:\.\d+)?)`;
const counted = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred';
const compound = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?';
const great = String.raw`(?:(?:${digits}|${compound}|${counted}|half a|a quarter of a|three quarters of a|one and a half|a|several|a few|many)(?:\s+|-)(?:hundred\s+)?(?:thousand|million|billion)s?|(?:tens|hundreds|thousands|millions)(?:\s+of\s+(?:thousands|millions|hundreds))?(?=\s+(?:more\s+)?(?:of|more|people|are)\b)|\d{1,3}(?:[,\u00a0\u2009]\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|(?!(?:1[5-9]|20)\d\d\b)\d{4,})(?![\d(])`;
const range = String.raw`${about}${great}(?:\s*(?:to|and|or|-|–)\s*${great})?`;
const persons = String.raw`(?:people|them|persons?|human beings|wom[ae]n|men|child(?:ren)?|girls?|boys?|victims?|survivors?|slaves?|prostitutes?|escorts?|workers?|labou?rers?|migrants?|individuals?|adults?|minors|humans|americans|europeans|youths?|teenagers?|souls|lives|pickers|fishers|fishermen|seafarers|farmhands|crew|deckhands|citizens|nationals|compatriots|maids|nannies|domestics|households|families)\b`;
const places = String.raw`(?:farms|nail bars|car washes|brothels|restaurants|kitchens|factories|boats|vessels|trawlers|hotels|households|agencies|building sites|saunas)\b`;
const place = String.raw`(?:farm|nail bar|car wash|brothel|restaurant|kitchen|factory|boat|vessel|trawler|hotel|household|agency|building site|sauna)\b`;
const words = String.raw`(?:(?!dollars|euros|pounds|hours|days|miles|years|words|baht)[\p{L}’'-]+,?\s+)`;
export const topic =
  /traffick|traffic in|trade in (?:people|persons|human|women)|slave|slavery|forced labou?r|bonded|bondage|servitude|exploit|prostitut|sex (?:trade|industry)|\bsold\b|forced marriage|coerced|this crime|these (?:people|victims)|criminal syndicates|human cargo|into the hands of|\bvictims?\b/i;
const office = wordsOf(
  'visas? permits? appl(?:y|ied|ications?) referr(?:ed|als?|ing) arrest\\w* convict\\w* prosecut\\w* charged indict\\w* sentenc\\w* investigat\\w* inspect\\w* certif\\w* grants? granted issued fund(?:s|ed|ing)? budget\\w* appropriat\\w* allocat\\w* train(?:s|ed|ing) assist(?:ed|ance|ing) shelter(?:s|ed)? accommodat\\w* provided supported served received calls? hotline helpline recorded registered register database presumed listed identified screened repatriated deported removed rescued? interview\\w* survey\\w* respondents? participants? police officers officials staff fines? fined penalt\\w* imprison\\w* prison complaints? located volunteers attended visited reached turned\\s+(?:back|away) intercepted prevented departing detained returned naturali[sz]ed costs? eligible',
);
const purse = wordsOf(
  'funds? funded funding grants? budgets? fines? fined penalt\\w* appropriat\\w* allocat\\w* award\\w* invest\\w* spen[dt]\\w* turnover threshold contribut\\w* donat\\w* restitution compensat\\w* damages wages? salar\\w* procure\\w* contracts? assets programmes? authori[sz]ed disburs\\w* seized confiscated forfeit\\w* pledg\\w* baht',
);
const asked = wordsOf(
  'interest wages? tax discount agree[sd]? accept\\w* fe(?:el|lt) believed? thought aware stakeholders public increase compan(?:y|ies) businesses suppliers',
);
const reply = wordsOf('respondents? surveyed interview\\w* officers compan(?:y|ies) businesses staff suppliers');
const trend = wordsOf(
  'funds? funding budgets? inspectors? visits? training penalt\\w* fines? sentences? staff prosecut\\w* convict\\w* arrests? calls? grants? reporting capacity officers beds visas? investigations? wages? fees? referrals? patrols? checks? controls? efforts? support places? teams? resources? caseloads? workloads? cooperation donations? gifts? production exports? population money rents? prices? tax(?:es)?',
);

const thousands = /thousand|million|billion|tens|hundreds|\d[,\u00a0\u2009 ]\d{3}|\d{4}/i;
const anyPerson = new RegExp(persons, 'iu');
const money = /[$€£]|dollars|euros|pounds/i;

export const figures: readonly Figure[] = [
  {
    signs: [thousands, anyPerson],
    form: form(String.raw`${range}(?:\s+of)?\s+${words}{0,5}${persons}`),
    needs: topic,
    never: office,
    reach: 110,
    near: 70,
  },
  {
    signs: [thousands, /like\s+(?:her|him|them)|in\s+(?:her|his|their)\s+(?:position|situation|plight)/i],
    form: form(
      String.raw`${range}(?:\s+(?:more|others|people|women|men))?\s+(?:like\s+(?:her|him|them)|in\s+(?:her|his|their)\s+(?:position|situation|plight))\b`,
    ),
    needs: /./,
    never: office,
    reach: 60,
  },
  {
    signs: [thousands, /slavery|bondage|servitude|forced|trafficked|enslaved/i],
    form: form(
      String.raw`${range}(?=\s+(?:(?:is|are|were|live|remain)\s*)?(?:(?:in|trapped in|held in|living in)\s*)?(?:modern\s+)?(?:slavery|bondage|servitude|forced|trafficked|enslaved)\b)`,
    ),
    needs: /./,
    never: office,
    reach: 60,
  },
  {
    signs: [thousands, /figure|number|total|toll/i],
    form: form(String.raw`(?:figure|number|total|toll)\s+${words}{0,10}(?:as\s+high\s+as\s+)?${range}`),
    needs: /estimat|could|may|thought|believed?|rise|\bputs?\b|up to|as high as/i,
    never: office,
    reach: 60,
  },
  {
    signs: [/countries|nations/i],
    form: form(
      String.raw`(?:(?:from|in|across)\s+)?(?:more than|over|at least|nearly|almost|some|around)\s+\d+\s+(?:different\s+)?(?:countries|nations)`,
    ),
    needs: /traffick|exploited|enslaved|victims/i,
    never: wordsOf('laws? ratif\\w* signed member governments offices adopted part(?:y|ies)'),
    reach: 120,
  },
  {
    signs: [/%|per\s?cent/i],
    form: form(
      String.raw`(?<!\d\s?\()${about}(?:\d+(?:\.\d+)?|${counted})\s?(?:%|per\s?cent\b)(?=\s+(?:of|are|were|is|was|come|have|had|never)\b)(?:\s+of(?:\s+[\p{L}’'-]+){0,3}\s+(?:${persons}|trafficking|cases))?`,
    ),
    needs: new RegExp(`${persons}|traffick|slavery|cases`, 'iu'),
    never: new RegExp(`${office.source}|${asked.source}|\\b(?:exceed|award|charged)\\b`, 'i'),
    reach: 80,
    share: true,
  },
  {
    signs: [/%|per\s?cent/i],
    form: form(
      String.raw`(?:only |just |barely |fewer than |less than |not even |under ){1,5}(?:\d+(?:\.\d+)?|${counted})\s?(?:%|per\s?cent)\s+of\s+(?:all\s+|the\s+|trafficked\s+|trafficking\s+){0,4}(?:${persons}|traffickers|cases)`,
    ),
    needs: /\b(?:ever|never)\b|\bestimated\b|\bcome to light\b/i,
    never: reply,
    reach: 90,
    share: true,
  },
  {
    signs: [/(?:year|month|week|day)\b|annually/i],
    form: form(
      String.raw`${about}(?:${great}|\d{2,3})\s+${words}{0,4}(?:${persons}|girls)(?:\s+(?:a|each|every|per)\s+(?:year|month|week|day)|\s+annually)`,
    ),
    needs:
      /brought|taken|moved|lured|vanish|disappear|fall into|end up|recruited|enter(?:s|ed)? (?:prostitution|the trade)|enslaved|trafficked|exploited|sold/i,
    never: office,
    reach: 90,
    pronoun: /./,
  },
  {
    signs: [/for\s+(?:every|each)\s/i],
    form: form(String.raw`for\s+(?:every|each)\s+(?:${words}){1,8}?(?:,\s*)?(?:there\s+are\s+)?${range}`),
    needs: /remain|never|hidden|unseen|others|more|who do not|still|undetected|bondage|go free/i,
    never: /\b(?:euros?|dollars?|pounds|hours?|days?|beds?)\b/i,
    reach: 70,
  },
  {
    signs: [/average/i],
    form: form(String.raw`(?:the\s+)?average\s+(?:${words}){0,3}(?:victim|age|survivor|slave|prostitute|woman in prostitution)\b`),
    needs: /\b\d+\b|\b(?:twelve|thirteen|fourteen|fifteen|sixteen|ten|twenty|thirty|five|six|seven)\b/i,
    never: wordsOf('sentence\\w* stay served beds? cost costs grant respondents? surveyed caseload shelter'),
    reach: 110,
  },
  {
    signs: [/\s(?:in|out of)\s/i],
    form: form(
      String.raw`${about}(?:${counted}|\d+)\s+(?:in|out of)\s+(?:every\s+|a\s+)?(?:${counted}|thousand|\d{1,3})(?:\s+of(?:\s+(?:all|the|those|these))?)?\s+${words}{0,2}(?:${persons}|cases|traffickers)`,
    ),
    needs: topic,
    never: reply,
    reach: 160,
    share: true,
  },
  {
    signs: [new RegExp(`\\sin\\s+(?:${counted}|\\d)`, 'i')],
    form: form(String.raw`${about}(?:one|two|three|four)\s+${words}{0,3}(?:${persons}|${place})\s+in\s+(?:${counted}|\d{1,3})\b`),
    needs: topic,
    never: reply,
    reach: 160,
    share: true,
  },
  {
    signs: [/quarter|third|half|fifth|tenth|majority/i],
    form: form(
      String.raw`(?:(?:up|almost|nearly|over|about|around|close|more|than|to|roughly)\s+){0,3}(?:(?:a|one)\s+(?:quarter|third|half|fifth|tenth)|half|two[\s-]thirds|three[\s-]quarters|four[\s-]fifths|(?:three|seven|nine)[\s-]tenths|the (?:great |vast |overwhelming )?majority)\s+of\s+(?:all\s+|the\s+|these\s+|those\s+)?${words}{0,2}(?:${persons}|${places})`,
    ),
    needs: topic,
    never: new RegExp(`${office.source}|${reply.source}`, 'i'),
    reach: 110,
    share: true,
  },
  {
    signs: [money],
    form: form(
      String.raw`${about}(?:(?:US|AU|CA|A)?[$€£]\s?${digits}|${digits}\s+(?:dollars|euros|pounds))\s*(?:(?:a year|a month|a day|per|from|for)\s*)?(?:a|per|each|every|from each|from every|from one)\s+(?:single\s+)?(?:victim|person|woman|girl|slave|worker|migrant)`,
    ),
    needs: /traffick|slave|exploit|profit|earn|make/i,
    never: purse,
    reach: 90,
  },
  {
    signs: [money],
    form: form(
      String.raw`(?:bring|earn|make|net|yield|generate)s?\s+(?:in\s+|up\s+|their\s+\w+\s+|\w+\s+){0,4}(?:(?:US|AU|CA|A)?[$€£]\s?${digits}|${digits}\s+(?:dollars|euros|pounds))\s+(?:a|per|each|every)\s+(?:year|month|week|day|night)`,
    ),
    needs: /traffick|slave|exploiter|pimp|victim/i,
    never: purse,
    reach: 60,
  },
  {
    signs: [/(?:every|each)\s/i],
    form: form(String.raw`(?:every|each)\s+(?:(?:${counted}|\d+|few|single|passing)\s+)?(?:seconds?|minutes?|hours?|day|night)\b`),
    needs:
      /\b(?:is|are|being|gets?|been)\s+(?:\w+\s+)?(?:trafficked|enslaved|sold|exploited|bought)\b|\b(?:falls?|becomes?) (?:a )?(?:victim|prey)\b|\b(?:somebody|someone|person|woman|girl|child|man|worker)\s+(?:trafficked|enslaved|sold)\b/i,
    never: wordsOf('works? worked working shifts? staffed open wages? paid calls? helpline hotline'),
    reach: 120,
  },
  {
    signs: [/doubl|tripl|trebl|quadrupl|%|per\s?cent|fold/i],
    form: form(
      String.raw`(?:(?:almost|nearly|more than)\s+)?(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing)\b|(?:risen|rose|increased|grew|grown|jumped|soared|surged|climbed|(?:is|are|was|were|went|gone)\s+up)\s+(?:by\s+)?${about}(?:\d+(?:\.\d+)?\s?(?:%|per\s?cent)|\d+[\s-]?fold|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)fold)`,
    ),
    needs: topic,
    never: trend,
    reach: 70,
  },
  {
    signs: [/double|twice|triple|times/i],
    form: form(
      String.raw`(?:double|twice|triple|(?:${counted}|\d+)\s+times)\s+(?:as (?:many|much)|the (?:amount|number)|more|higher|greater)`,
    ),
    needs: /traffick|slave|slavery|victims|forced labou?r|africa|enslaved/i,
    never: wordsOf('penalt\\w* fines? wages? salar\\w* value restitution budget funding damages'),
    reach: 160,
  },
  {
    signs: [/million|billion|trillion|thousand|\d\s?(?:bn|m)\b/i],
    form: form(
      String.raw`${about}(?:(?:US|AU|CA|NZ|A|C)?[$€£](?:US|AU|NZ|A)?\s?${digits}\s?(?:thousand|million|billion|trillion|bn|m)\b|(?:${digits}|${counted}|several|many)[\s-]+(?:million|billion|trillion)[\s-]+(?:us\s+)?(?:dollars?|euros?|pounds?|crowns?|kroner|kronor|marks?|francs?|rupees?|pesos?|naira|dirhams?|rand|yuan|yen|zloty|lei|lira|shillings?)\b|(?:a quarter of a|half a|a|one) (?:million|billion)[\s-]+(?:us\s+)?(?:dollars?|euros?|pounds?)\b|(?:(?:tens|hundreds)\s+of\s+)?(?:millions|billions)\s+(?:of\s+)?(?:us\s+)?(?:dollars|euros|pounds)|(?:tens|hundreds)\s+of\s+(?:millions|billions)|(?:billions|trillions)(?=\s+(?:are|is|in|from|each|every|a|per)\b))(?:[\s-]+(?:a|per|each|every)[\s-]+year|\s+annually)?`,
    ),
    needs:
      /profit|generat|industry|worth|revenue|earn|business|trade|enterprise|market|launder|proceeds|annual|(?:each|per|a) year|economy/i,
    never: purse,
    reach: 100,
    near: 60,
    pronoun: /\b(?:it|they|this|which|business|trade)\b.{0,60}\b(?:yields?|generat\w+|earns?|brings?|makes?|worth|profits?|turns over)\b/i,
  },
];

function form(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}$€£.,])(?:${source})`, 'giu');
}

function wordsOf(list: string): RegExp {
  return new RegExp(String.raw`\b(?:${list.split(' ').join('|')})\b`, 'i');
}
