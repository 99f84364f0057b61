/**
 * Whether a sentence says by name whom its figures are from: "according to the International Labour
 * Organization", "UNODC estimates", "(Smith 2019)", "[14]". "According to estimates" names nobody.
 */
export function namesSource(text: string): boolean {
  return marks.some((mark) => mark.test(text)) || reporters.some((reporter) => [...text.matchAll(reporter)].some(isNamed));
}

const marks: readonly RegExp[] = [
  /\([^()]{0,80}\p{L}{2}[^()]{0,80}\b(?:19|20)\d\d[^()]{0,40}\)/u,
  /\([^()]{0,80}\b(?:table|annex|appendix|figure|chart|own data)\b[^()]{0,20}\)/i,
  /\b(?:[Ww]e|[Oo]ur (?:study|survey|team|interviews)) (?:find|found|estimate|surveyed|interviewed|measured|counted)\b/,
  /\[\d{1,3}\]|[¹²³⁴-⁹]/,
  /\p{Ll}[.,;”"’)]\d{1,3}(?=\s|$)/u,
  /\bsources?: *\p{L}/iu,
  /https?:\/\/|www\./,
  // A year with the number of a note run into it, as text from PDF files has it.
  /\b20[0-3]\d\d{1,3}\b(?![,.]\d)/,
  /\b(?:Global Slavery Index|Global Estimates|Walk Free|Trafficking in Persons Report|Office for National Statistics|UNODC|Europol|Eurostat)\b/,
];

const name = String.raw`\p{Lu}[\p{L}\p{N}.&’'-]*`;
const joined = String.raw`(?:\s+(?:of|for|on|and|the|in|to|against|${name}|\(\p{Lu}+\))){0,12}`;
const between = String.raw`(?:\s+(?:has|have|had|also|recently|conservatively|now|own|latest|most|recent|annual|global|national|(?:19|20)\d\d(?:[-–/]\d+)?)){0,5}`;
const verb = String.raw`(?:estimat(?:e|es|ed|ing)|report(?:s|ed)?|found|finds|calculat\w+|puts|says|said|recorded|data|figures|statistics|survey|study|research|index|census|suggest(?:s|ed)|indicates?|shows?|published|documented|concluded|counted|analysis|believes?|counts|counted|numbers|reckons|assesses|assessed|gives|announced|measured|tallied|projects|projected)`;
const paper = `(?:data|figures?|statistics|estimates?|reports?|study|studies|survey|research|analysis|numbers|published|released|compiled|estimated|reported|collected|conducted|produced|calculated|cited|recorded)`;

const reporters: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:[Aa]ccording to|[Cc]iting|[Aa]s reported (?:by|in)|[Bb]ased on)\s+(?:[\p{Ll}\d'’-]+\s+){0,5}(?<name>${name}${joined})`,
    'gu',
  ),
  new RegExp(String.raw`\b${paper}\s+(?:by|from|in)\s+(?:[\p{Ll}\d'’-]+\s+){0,2}(?<name>${name}${joined})`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<name>${name}${joined})[’']?s?(?:\s+(?:authorities|officials|police|government|ministry|researchers|report))?${between}\s+${verb}\b`,
    'gu',
  ),
];

/** Words that begin a sentence or a title with a capital and name no one. */
const anonymous = new Set(
  `the a an it this that these those in on at of for and to some many most more few recent current official conservative global estimates estimate studies research experts reports report
  data figures statistics ngos ngo surveys survey advocates activists campaigners today every each as about around over up one two approximately nearly almost human trafficking slavery
  modern victims women children men people persons globally worldwide we they he she there others sources researchers officials observers media although while when since however according between
  legislature congress parliament assembly senate state states parties party government council committee commission traffickers migrants workers girls forced labour labor sex with our its their his her you i no all by from exact precise reliable accurate hard such latest new old profits proceeds revenues earnings numbers cases exploitation
  rough preliminary unofficial informal independent internal several various other anecdotal charities specialists analysts academics scholars agencies organisations organizations groups
  authorities insiders newspapers commentators politicians worldwide thousands millions hundreds trade average online perhaps maybe nobody everyone anyone`.split(
    /\s+/,
  ),
);

function isNamed(match: RegExpMatchArray): boolean {
  const words = (match.groups?.name ?? '').match(/[\p{L}\p{N}.&-]+/gu) ?? [];
  return words.some((word) => /^\p{Lu}/u.test(word) && !anonymous.has(word.toLowerCase().replace(/\.$/, '')));
}
