import { lemmaOf } from '../lemma.ts';

/** Nouns made of verbs that no ending tells. */
const listed = new Set(
  `support help aid care return arrest rescue transfer request response release abuse harm traffic trade use control search visit removal
  referral arrival denial trial recovery discovery delivery inquiry consent demand vote advice transport transit dismissal approval
  appeal complaint claim report interview treatment reform review study survey debate attack assault rape murder violence
  escape flight travel entry exit departure seizure exposure loss death birth sale purchase payment hire growth gain choice belief
  contact dialogue outreach disclosure failure relief release respect neglect custody redress raid pursuit
  testimony defence defense influx screening trafficking smuggling training housing counselling counseling questioning hearing
  sentencing grooming processing monitoring tracking handling safeguarding empowerment empowering policing profiling
  capture proposal influence conduct surrender restraint restraints discrimination oversight search transferral supply`.split(/\s+/),
);

/** Nouns with such an ending that name no deed. */
const barred = new Set(
  `section station position condition situation nation organisation organization institution legislation jurisdiction population
  government department document instrument environment moment element region religion mission session commission convention
  constitution question function portion proportion fraction generation competence evidence residence absence presence audience science
  sentence experience consequence difference incidence intelligence importance significance circumstance substance instance finance
  allegiance ordinance alliance balance information intention attention obligation tradition corporation association federation
  coalition union opinion version dimension pension tension attention profession occupation comment segment supplement apartment
  parliament advance relevance preference prevalence independence essence confidence guidance licence insurance nuisance
  regulation foundation section subsection mention caution notion option auction criterion million billion fashion
  passion region reason person season prison lesson`.split(/\s+/),
);

/** The plain form of a noun made of a verb (`protection`, `arrests` → `arrest`), undefined for other nouns. */
export function nominalOf(word: string): string | undefined {
  const singular = singularOf(word);
  if (barred.has(singular)) return undefined;
  if (listed.has(singular)) return singular;
  return /[a-z]{3}(?:tion|sion|ment|ance|ence)$/.test(singular) ? singular : undefined;
}

function singularOf(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') || /(?:ch|sh|x)es$/.test(word) ? lemmaOf(word) : word.slice(0, -1);
}

/** Little words that tie the persons to the deed: `support for victims`, `co-operation with NGOs`, `traffic in women`. */
export function tiesTo(preposition: string, nominal: string): boolean {
  switch (preposition) {
    case 'of':
    case 'to':
    case 'for':
    case 'by':
    case 'against':
    case 'towards':
      return true;
    case 'with':
    case 'between':
    case 'among':
      return /^(?:cooperation|co-operation|operation|collaboration|coordination|consultation|engagement|contact|communication|dialogue|interaction|ordination)$/.test(
        nominal,
      );
    case 'in':
      return /^(?:traffic|trafficking|trade)$/.test(nominal);
    default:
      return false;
  }
}
