import { spellings } from './spelling.ts';

/**
 * The inflected forms of a word as it may stand in a pattern: plural, third person, past and -ing forms, made
 * by rule and from a list of irregular words, in British and American spelling. Forms that no English text
 * has (a noun's "past") do no harm: they never match.
 */
export function inflect(word: string): readonly string[] {
  const known = inflected.get(word) ?? formsOf(word);
  inflected.set(word, known);
  return known;
}

const inflected = new Map<string, readonly string[]>();

function formsOf(word: string): readonly string[] {
  if (word.length < 3 || fixed.has(word))
    return word === 'be' ? irregular.be! : word === 'do' ? irregular.do! : word === 'go' ? irregular.go! : spellings(word);
  const forms = irregular[word] ?? regular(word);
  return [...new Set([word, ...forms].flatMap(spellings))];
}

function regular(word: string): string[] {
  if (
    /(ed|ing|ly|ness|less|ous|ful|'t)$/.test(word) &&
    !/^(need|feed|breed|bleed|speed|seed|deed|bring|sting|king|ring|thing|building|being|harness|witness|business|wed|shed|bed|family|supply|rely|apply|reply|ally|comply|imply|multiply|bully|rally|assembly|monopoly)$/.test(
      word,
    )
  )
    return [`${word}s`];
  const stem = word.replace(/e$/, '');
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  const plural = /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  const forms = [plural, `${stem}ed`, `${stem}ing`];
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) forms.push(`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`);
  if (/(c)$/.test(word)) forms.push(`${word}ked`, `${word}king`);
  if (/ee$/.test(word)) forms.push(`${word}ing`, `${word}d`);
  if (/ie$/.test(word)) forms.push(`${word.slice(0, -2)}ying`);
  return forms;
}

const fixed = new Set(
  `a an the of to in on at by for from with and or nor but if as than that this these those who whom whose which what when where while until
  unless whether not no any all each every some both either neither it its he she they them their his her we our us you your i me my
  shall may must should will would can could might only also so such very more most less least into onto upon under over between against
  without within during after before because through per via about is are was were been am has had does did`.split(/\s+/),
);

const irregular: Readonly<Record<string, string[]>> = Object.fromEntries(
  `be am is are was were been being
do does did done doing
go goes went gone going
have has had having
woman women
man men
child children
person persons people
wife wives
life lives
thief thieves
crisis crises
basis bases
analysis analyses
fight fights fought fighting
lead leads led leading
bring brings brought bringing
take takes took taken taking
give gives gave given giving
sell sells sold selling
buy buys bought buying
steal steals stole stolen stealing
leave leaves left leaving
keep keeps kept keeping
hold holds held holding
send sends sent sending
find finds found finding
make makes made making
put puts putting
get gets got gotten getting
come comes came coming
become becomes became becoming
see sees saw seen seeing
know knows knew known knowing
choose chooses chose chosen choosing
mean means meant meaning
tell tells told telling
say says said saying
speak speaks spoke spoken speaking
bear bears bore borne born bearing
drive drives drove driven driving
fall falls fell fallen falling
win wins won winning
lose loses lost losing
meet meets met meeting
pay pays paid paying
build builds built building
rebuild rebuilds rebuilt rebuilding
catch catches caught catching
teach teaches taught teaching
seek seeks sought seeking
stand stands stood standing
withstand withstands withstood withstanding
understand understands understood understanding
write writes wrote written writing
begin begins began begun beginning
break breaks broke broken breaking
set sets setting
let lets letting
cut cuts cutting
hit hits hitting
shut shuts shutting
hurt hurts hurting
feel feels felt feeling
bind binds bound binding
wind winds wound winding
grow grows grew grown growing
show shows showed shown showing
throw throws threw thrown throwing
draw draws drew drawn drawing
withdraw withdraws withdrew withdrawn withdrawing
withhold withholds withheld withholding
undergo undergoes underwent undergone undergoing
forgo forgoes forwent forgone forgoing
fly flies flew flown flying
flee flees fled fleeing
run runs ran running
spread spreads spreading
hide hides hid hidden hiding
lie lies lay lain lying lied
lay lays laid laying
rise rises rose risen rising
arise arises arose arisen arising
sweep sweeps swept sweeping
weep weeps wept weeping
swear swears swore sworn swearing
tear tears tore torn tearing
wear wears wore worn wearing
fuel fuels fuelled fueled fuelling fueling
prevent prevents prevented preventing
traffic traffics trafficked trafficking
think thinks thought thinking
read reads reading
lend lends lent lending
spend spends spent spending
deal deals dealt dealing
free frees freed freeing
testify testifies testified testifying`
    .split('\n')
    .map((line) => line.split(' '))
    .map((forms) => [forms[0]!, forms]),
);
