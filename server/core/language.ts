const LONG_ENOUGH = 80;
const SAMPLE = 2000;

const frequent: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('the of and to in for that with on as by are be is or not this which from have shall'),
  fr: wordSet('le la les des et du une dans que pour qui par sur est au aux ou ne pas sont'),
  es: wordSet('el los las y del una en que para por con se su no es al como son sus'),
  pt: wordSet('o os as e do da dos das uma em que para por com se não ao como são'),
  de: wordSet('der die und das den von zu mit sich des auf für ist nicht ein eine im dem werden'),
  nl: wordSet('de het een van en in te dat die op voor met zijn niet aan door wordt of'),
  it: wordSet('il lo gli di e che in la per una con non del della sono al dei le'),
};

/** The language of a paragraph by its most frequent small words, or undefined when it is too short to tell. */
export function languageOf(text: string): string | undefined {
  if (text.length < LONG_ENOUGH) return undefined;
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: string | undefined;
  let most = 0;
  for (const [language, set] of Object.entries(frequent)) {
    const count = words.filter((word) => set.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return most * 12 >= words.length ? best : undefined;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
