/** British and American spellings of the words that policy text uses, by rule and by list. */

const endings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations|er|ers|able)$/, 'iz$1'],
  [/iz(e|ed|es|ing|ation|ations|er|ers|able)$/, 'is$1'],
  [/lys(e|ed|es|ing)$/, 'lyz$1'],
  [/lyz(e|ed|es|ing)$/, 'lys$1'],
  [/(trave|counse|labe|signa|cance|mode|enro|fulfi|contro)ll(ed|ing|er|ers|or|ors|s)$/, '$1l$2'],
  [/(trave|counse|labe|signa|cance|mode)l(ed|ing|er|ers|or|ors)$/, '$1ll$2'],
  [/(enro|fulfi)l(s?)$/, '$1ll$2'],
];

const stems: readonly (readonly [string, string])[] = [
  ['labour', 'labor'],
  ['harbour', 'harbor'],
  ['neighbour', 'neighbor'],
  ['behaviour', 'behavior'],
  ['honour', 'honor'],
  ['endeavour', 'endeavor'],
  ['favour', 'favor'],
  ['colour', 'color'],
  ['rumour', 'rumor'],
  ['clamour', 'clamor'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['pretence', 'pretense'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['practise', 'practice'],
  ['judgement', 'judgment'],
  ['cheque', 'check'],
  ['gaol', 'jail'],
  ['jeopardise', 'jeopardize'],
  ['paediatric', 'pediatric'],
  ['gynaecolog', 'gynecolog'],
  ['sceptic', 'skeptic'],
  ['defenceless', 'defenseless'],
  ['ageing', 'aging'],
  ['learnt', 'learned'],
  ['whilst', 'while'],
  ['amongst', 'among'],
];

const notEndings =
  /^(rise|wise|exercise|otherwise|raise|promise|premise|franchise|likewise|surprise|enterprise|disguise|advise|devise|revise|supervise|compromise|size|seize|prize|precise|arise|noise|praise|cruise|bruise|demise|expertise|paradise|merchandise)/;

/** All spellings of a lower-case word, itself included. */
export function spellings(word: string): readonly string[] {
  const found = new Set([word]);
  if (word.length > 5 && !notEndings.test(word)) {
    for (const [ending, other] of endings) if (ending.test(word)) found.add(word.replace(ending, other));
  }
  for (const form of [...found]) {
    for (const [british, american] of stems) {
      if (form.startsWith(british)) found.add(american + form.slice(british.length));
      else if (form.startsWith(american)) found.add(british + form.slice(american.length));
    }
  }
  return [...found];
}
