import type { TokenRange } from '../match/matcher.ts';
import type { Token } from '../match/tokens.ts';
import { namesSource } from './named-source.ts';
import type { CodedRule } from './registry.ts';

/**
 * Figures about trafficking, its victims and its profits in a sentence that names no source for them.
 * Counts of administration (cases, visas, referrals, arrests, budgets, penalties) are not such figures.
 */
export const magnitude: CodedRule = {
  triggers: [
    ...'million millions billion billions trillion thousand thousands percent percentage cent double doubled twice triple tripled trebled treble quadrupled times'.split(
      ' ',
    ),
    ...'every each one two three four five six seven eight nine ten hundred hundreds 0* 1* 2* 3* 4* 5* 6* 7* 8* 9*'.split(' '),
  ],
  find: ({ matcher, text, noted, sentence }) => {
    if (noted || namesSource(text)) return [];
    const spans = figures.flatMap((figure) => matchesOf(figure, text));
    return merge(spans.flatMap((span) => tokensOf(span, sentence.span.start, matcher.tokens)));
  },
};

type Chars = { readonly start: number; readonly end: number };

/** `form` finds the figure; what stands around it must hold `needs` and must not hold `never`. */
type Figure = { readonly form: RegExp; readonly needs: RegExp; readonly never: RegExp; readonly reach: number };

const qualifier = String.raw`(?:(?:an|a|some|the|up|as|at|more|fewer|less|to|of|well|just|estimated|conservatively|reported|believed|approximately|about|around|over|nearly|almost|roughly|under|many|much|high|few|least|most|than)\s+){0,5}`;
const digits = String.raw`\d+(?:[,.\u00a0 ]\d{3})*(?:\.\d+)?`;
const small = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred';
const large = String.raw`(?:${digits}|${small}|half a|a|several|a few)(?:\s+|-)(?:hundred\s+thousand|thousand|million|billion)s?|(?:tens|hundreds|thousands|millions|dozens)(?:\s+of\s+(?:thousands|millions|hundreds))?(?=\s+(?:more\s+)?(?:of\b|more\b|people\b))|\d{1,3}(?:[,\u00a0 ]\d{3})+|\d{4,}`;
const people =
  'people|persons?|human beings|women|wom[ae]n|men|children|child|girls?|boys?|victims?|survivors?|slaves?|workers?|labourers?|laborers?|migrants?|individuals?|adults?|minors|humans|americans|europeans|lives|youths?|teenagers?';
const subject =
  /traffick|traffic in|slave|slavery|forced labou?r|bonded|bondage|servitude|exploit|prostitut|victim|sex (?:trade|industry)|\bsold\b|forced marriage|coerced/i;
const office =
  /\b(?:visas?|permits?|appl(?:y|ied|ications?)|referr(?:ed|als?|ing)|arrest\w*|convict\w*|prosecut\w*|charged|indict\w*|sentenc\w*|investigat\w*|inspect\w*|certif\w*|grants?|granted|issued|fund(?:s|ed|ing)?|budget\w*|appropriat\w*|allocat\w*|train(?:ed|ing)|assist(?:ed|ance|ing)|shelter(?:s|ed)?|accommodat\w*|provid(?:ed|es|ing)|supported|served|received|calls?|hotline|helpline|recorded|registered|identified|screened|repatriated|deported|removed|rescued?|interview\w*|survey\w*|respondents?|participants?|public|stakeholders|officers|officials|employees|staff|members|employ(?:s|ed)|students|compan(?:y|ies)|businesses|suppliers|residents|inhabitants|population|turnover|fines?|fined|penalt\w*|imprison\w*|prison|trained|reached|attended|visited|cases? (?:of|were|was|in)|complaints?|located|volunteers|beds|hours|pages|copies|leaflets|nationals? (?:of|from) .{0,20} accounted|applications)\b/i;

const figures: readonly Figure[] = [
  {
    form: pattern(String.raw`${qualifier}(?:${large})(?:\s+of)?(?:\s+(?:[a-z'’-]+,?\s+){0,4}(?:${people})\b)?`),
    needs: new RegExp(`(?:${people})\\b|figure|number|total`, 'i'),
    never: office,
    reach: 90,
  },
  {
    form: pattern(
      String.raw`(?:(?:from|in|across)\s+)?(?:more than|over|at least|nearly|almost|some|around)\s+\d+\s+(?:different\s+)?(?:countries|nations)`,
    ),
    needs: /traffick|exploited|enslaved|victims/i,
    never: /\b(?:laws?|ratif\w*|signed|member|governments|offices|adopted|party|parties)\b/i,
    reach: 120,
  },
  {
    form: pattern(
      String.raw`${qualifier}\d+(?:\.\d+)?\s?(?:%|per\s?cent\b)(?:\s+of(?:\s+[a-z'’-]+){0,3}\s+(?:${people}|trafficking|cases)\b)?`,
    ),
    needs: new RegExp(`(?:${people})\\b|traffick|slavery|cases`, 'i'),
    never: new RegExp(
      `${office.source.replace(String.raw`cases? (?:of|were|was|in)|`, '')}|interest|wage|tax|discount|profit margin|increase in|agree|accept|felt|believe`,
      'i',
    ),
    reach: 90,
  },
  {
    form: pattern(
      String.raw`(?:${qualifier})(?:${small}|\d+)\s+(?:in|out of)\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|\d{1,3}|a hundred|a thousand)(?:\s+of(?:\s+(?:all|the|those))?)?\s+(?:[a-z'’-]+\s+){0,2}(?:${people}|cases|traffickers)\b`,
    ),
    needs: subject,
    never: /\b(?:respondents?|surveyed|interview\w*|officers|companies|businesses|staff|suppliers)\b/i,
    reach: 160,
  },
  {
    form: pattern(String.raw`(?:every|each)\s+(?:(?:${small}|\d+|few|single|passing)\s+)?(?:seconds?|minutes?|hours?|day|night)`),
    needs: /\b(?:trafficked|enslaved|sold|exploited|victims?|bought|slavery)\b/i,
    never: /\b(?:works?|worked|working|shifts?|staffed|open|wages?|paid|calls?|helpline|hotline)\b/i,
    reach: 160,
  },
  {
    form: pattern(
      String.raw`(?:(?:almost|nearly|more than)\s+)?(?:doubl|tripl|trebl|quadrupl)ed|(?:risen|rose|increased|grew|grown|jumped|soared|surged|climbed|up|gone up)\s+(?:by\s+)?${qualifier}(?:\d+(?:\.\d+)?\s?(?:%|per\s?cent)|\d+[\s-]?fold|tenfold|fivefold|threefold|twofold)`,
    ),
    needs: subject,
    never:
      /\b(?:funds?|funding|budgets?|penalt\w*|fines?|sentences?|staff|prosecut\w*|convict\w*|arrests?|calls?|grants?|reporting|capacity|officers|beds|visas?|investigations?|wages?|fees?|referrals?)\b/i,
    reach: 110,
  },
  {
    form: pattern(
      String.raw`(?:double|twice|triple|(?:${small}|\d+)\s+times)\s+(?:as (?:many|much)|the (?:amount|number)|more|higher|greater)`,
    ),
    needs: /traffick|slave|slavery|victims|forced labou?r|africa|enslaved|trade/i,
    never: /\b(?:penalt\w*|fines?|wages?|salar\w*|amount of (?:the|any)|value of|restitution|budget|funding|damages)\b/i,
    reach: 160,
  },
  {
    form: pattern(
      String.raw`${qualifier}(?:(?:US|AU|CA|NZ|A|C)?[$€£]\s?${digits}\s?(?:-|to)?\s?(?:thousand|million|billion|trillion|bn|m\b)|${digits}\s+(?:million|billion|trillion)\s+(?:us\s+)?(?:dollars|euros|pounds)|(?:(?:tens|hundreds)\s+of\s+)?(?:millions|billions)\s+(?:of\s+)?(?:us\s+)?(?:dollars|euros|pounds)|(?:tens|hundreds)\s+of\s+(?:millions|billions))(?:[\s-]+(?:a|per|each|every)[\s-]+year)?`,
    ),
    needs:
      /profit|generat|industry|worth|revenue|earn|business|trade|enterprise|market|launder|proceeds|annual|each year|per year|a year|economy/i,
    never:
      /\b(?:funds?|funded|funding|grants?|budgets?|fines?|fined|penalt\w*|appropriat\w*|allocat\w*|award\w*|invest\w*|spen[dt]\w*|turnover|threshold|contribut\w*|donat\w*|restitution|compensat\w*|damages|wages?|salar\w*|procure\w*|contracts?|net assets|assets|programmes?|authori[sz]ed|disburs\w*)\b/i,
    reach: 120,
  },
];

function pattern(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w$€£.,])(?:${source})`, 'gi');
}

function matchesOf({ form, needs, never, reach }: Figure, text: string): Chars[] {
  const found: Chars[] = [];
  for (const match of text.matchAll(form)) {
    const start = match.index;
    const end = start + match[0].length;
    const around = clauseAround(text, start, end, reach);
    if (!isYear(match[0]) && needs.test(around) && !never.test(around) && subject.test(text + ' victim')) found.push({ start, end });
  }
  return found;
}

function isYear(figure: string): boolean {
  return /(?:^|\s)(?:1[5-9]|20)\d\d$/.test(figure.trim());
}

/** The figure and what stands within reach of it, up to the next semicolon, colon or turn of the sentence. */
function clauseAround(text: string, start: number, end: number, reach: number): string {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(/[;:]|, (?:but|while|although|yet)\s/)
    .at(-1)!;
  const after = text.slice(end, end + reach).split(/[;:]|, (?:but|while|although|yet|and only)\s/)[0]!;
  return before + text.slice(start, end) + after;
}

function tokensOf({ start, end }: Chars, offset: number, tokens: readonly Token[]): TokenRange[] {
  const from = tokens.findIndex((token) => token.end > start + offset);
  let to = from;
  while (to >= 0 && to < tokens.length && tokens[to]!.start < end + offset) to++;
  return from >= 0 && to > from ? [{ from, to }] : [];
}

function merge(ranges: readonly TokenRange[]): TokenRange[] {
  const merged: TokenRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}
