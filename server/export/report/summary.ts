import { counted, inBaseline } from '../tally.ts';
import { chartOfCounts } from './chart.ts';
import type { Draft } from './draft.ts';
import { familyCounts } from './families.ts';
import { formatNames } from './formats.ts';
import { decidedOf } from './front.ts';
import { heading, note, paragraph } from './pieces.ts';
import { sayCounter, sayFindings, sayMeasures, sayProvisions, sayRecommendations } from './say.ts';
import type { Piece } from './types.ts';
import { wordingsOf } from './wordings.ts';

/** The whole in sentences that are read in a minute, and the findings by family. */
export function summaryPieces(draft: Draft): readonly Piece[] {
  const { checked, view, id } = draft;
  const findings = wordingsOf(checked);
  const families = familyCounts(
    findings.map(({ code }) => code),
    view.compiled,
  );
  return [
    heading(3, 'Summary', `${id}-summary`),
    paragraph(sayRead(draft)),
    ...sayFindings(draft),
    ...sayRecords(draft),
    ...sayCounter(draft),
    ...sayMeasures(draft),
    ...sayProvisions(draft),
    ...sayRecommendations(draft),
    note('A finding is a reason to read a sentence again. It says nothing about a draft as a whole or about who wrote it.'),
    ...chartOfCounts({
      kind: 'bars',
      title: 'Findings by family',
      unit: 'findings',
      categories: families.map(({ title }) => title),
      series: [{ name: 'Findings', values: families.map(({ count }) => count) }],
    }),
  ];
}

function sayRead({ checked: { source, analysis, overview } }: Draft): string {
  const reading = source.layout?.reading;
  const read = `${counted(analysis.words, 'word')} ${analysis.words === 1 ? 'was' : 'were'} read as ${formatNames[source.format]}${reading ? `, ${reading}` : ''}.`;
  if (!overview) return read;
  return overview.isAboutSubject
    ? `${read} It is about trafficking, sex work or exploitation, so words that are also used of other subjects are checked everywhere.`
    : `${read} It is not mainly about trafficking, sex work or exploitation, so words that are also used of other subjects are only checked where a sentence names this one.`;
}

/** What people decided, and what the baseline holds. */
function sayRecords({ checked: { analysis } }: Draft): readonly Piece[] {
  const { findings, suppressed, baselined } = analysis;
  const sentences = [
    decidedOf([{ decided: findings.flatMap(({ decision }) => decision?.status ?? []) }]),
    baselined.length > 0 && `${inBaseline(baselined.length, findings.length > 0)}.`,
    suppressed.length > 0 &&
      `${counted(suppressed.length, 'finding was', 'findings were')} set aside by readers of the text, with reasons.`,
  ].filter(Boolean);
  return sentences.length === 0 ? [] : [paragraph(sentences.join(' '))];
}
