import type { Finding, Span, Suppressed } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import { cleanLine, unlinked } from './clean.ts';
import type { Checked, Exporter, View } from './exporter.ts';
import { fingerprints } from './fingerprint.ts';
import { hasLines } from './places.ts';
import { decisionRecord, toJson } from './record.ts';
import { createRegions, SCHEMA } from './sarif-regions.ts';
import { describeTool, sarifLevels } from './sarif-tool.ts';
import { toUri } from './uri.ts';

/** SARIF 2.1.0, for code scanning and other consumers of static analysis results. */
export const sarif: Exporter = {
  name: 'sarif',
  open: (view) => {
    const { tool, taxonomies } = describeTool(view);
    const ruleIndex = new Map(tool.driver.rules.map(({ id }, index) => [id, index]));
    const artifacts: object[] = [];
    const notifications: object[] = [];
    let separator = '\n';
    return {
      start: () =>
        `{ "$schema": ${toJson(SCHEMA)}, "version": "2.1.0", "runs": [ { "tool": ${toJson(tool)}, "taxonomies": ${toJson(taxonomies)}, "columnKind": "utf16CodeUnits", "newlineSequences": ["\\r\\n", "\\n", "\\r"], "results": [`,
      document: (checked) => {
        const uri = toUri(checked.path, view.root);
        const results = resultsOf(checked, uri, ruleIndex, view).map(toJson);
        const told = notificationsOf(checked, uri);
        artifacts.push({ location: { uri }, roles: ['analysisTarget'] });
        for (const one of told) notifications.push(one);
        if (results.length === 0) return '';
        const before = separator;
        separator = ',\n';
        return before + results.join(separator);
      },
      end: () =>
        `\n], "artifacts": ${toJson(artifacts)}, "invocations": ${toJson([{ executionSuccessful: true, toolExecutionNotifications: notifications }])} } ] }\n`,
    };
  },
};

type Reported = { readonly finding: Finding; readonly state: 'new' | 'unchanged'; readonly suppressed?: Suppressed };

function resultsOf({ source, analysis }: Checked, uri: string, rules: ReadonlyMap<string, number>, view: View): object[] {
  const reported: readonly Reported[] = [
    ...analysis.findings.map((finding): Reported => ({ finding, state: 'new' })),
    ...analysis.suppressed.map((suppressed): Reported => ({ finding: suppressed.finding, state: 'new', suppressed })),
    ...analysis.baselined.map((finding): Reported => ({ finding, state: 'unchanged' })),
  ].sort((a, b) => a.finding.span.start - b.finding.span.start);
  const names = fingerprints(
    reported.map(({ finding }) => finding),
    source.text,
  );
  const regionOf = createRegions(source.text);
  return reported.map(({ finding, state, suppressed }, index) => ({
    ruleId: finding.code,
    ruleIndex: rules.get(finding.code),
    level: sarifLevels[finding.severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          ...(hasLines(source) && {
            region: { ...regionOf(finding.span), snippet: { text: finding.text } },
            contextRegion: regionOf(around(finding)),
          }),
        },
        ...(finding.place !== undefined && { logicalLocations: [{ fullyQualifiedName: finding.place }] }),
      },
    ],
    ...(hasLines(source) &&
      finding.roles.length > 0 && {
        relatedLocations: finding.roles.map(({ name, span }, id) => ({
          id,
          message: { text: plain(name) },
          physicalLocation: { artifactLocation: { uri }, region: regionOf(span) },
        })),
      }),
    partialFingerprints: { 'counterframeFinding/v1': names[index]!, primaryLocationLineHash: names[index]! },
    ...(hasLines(source) && fixesOf(finding, uri, regionOf)),
    ...(view.baseline && { baselineState: state }),
    ...(suppressed && { suppressions: [suppressionOf(suppressed)] }),
    properties: {
      entry: finding.entry,
      severity: finding.severity,
      ...(!hasLines(source) && { words: finding.text }),
      ...decisionRecord(finding),
    },
  }));
}

/** Comments stand in the draft, decisions outside of it. Without a status, whose name schemas disagree on, both are accepted. */
function suppressionOf({ by, reason }: Suppressed): object {
  return { kind: by === 'comment' ? 'inSource' : 'external', justification: reason || 'No reason given.' };
}

/** Those who show SARIF make links of `[words](address)` in messages. */
function messageOf({ message, suggestions }: Finding): string {
  const instead = suggestions.map(({ text }) => cleanLine(text)).join('; ');
  return plain(instead === '' ? message : `${cleanLine(message)} Instead: ${instead}.`);
}

function plain(text: string): string {
  return unlinked(cleanLine(text));
}

function fixesOf({ span, suggestions }: Finding, uri: string, regionOf: (span: Span) => object): object {
  const fixes = suggestions
    .filter(({ replacement }) => replacement !== undefined)
    .map(({ text, replacement }) => ({
      description: { text: plain(`Replace with “${text}”.`) },
      artifactChanges: [
        { artifactLocation: { uri }, replacements: [{ deletedRegion: regionOf(span), insertedContent: { text: replacement } }] },
      ],
    }));
  return fixes.length > 0 ? { fixes } : {};
}

/** A context must hold the region; a provision's finding may begin in a lead-in, before its sentence. */
function around({ span, sentence }: Finding): Span {
  return { start: Math.min(span.start, sentence.start), end: Math.max(span.end, sentence.end) };
}

function notificationsOf({ source, analysis }: Checked, uri: string): readonly object[] {
  const regionOf = lazily(() => createRegions(source.text));
  return analysis.problems.map(({ message, span, line }) => {
    const known = span ? regionOf()(span) : line === undefined ? undefined : { startLine: line };
    return notificationOf(message, uri, hasLines(source) ? known : undefined);
  });
}

function notificationOf(message: string, uri: string, region: object | undefined): object {
  return {
    level: 'warning',
    message: { text: plain(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...(region && { region }) } }],
  };
}
