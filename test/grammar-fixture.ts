/**
 * What a fixture says about one line: the columns [start, end) carry all of `scopes` and none of `absent`.
 * A name in `absent` also stands for the names below it: `keyword` for `keyword.control.obligation.policy`.
 */
export type Assertion = {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
  readonly absent: readonly string[];
};

export type FixtureLine = { readonly text: string; readonly assertions: readonly Assertion[] };

export type Fixture = { readonly scopeName: string; readonly lines: readonly FixtureLine[] };

/**
 * Reads the notation of vscode-tmgrammar-test: a first line `// SYNTAX TEST "scope"`, and below a line of text any
 * number of assertions, `// ^^^ scope other - absent`, or `// <~~--- scope` for the columns that the mark `//` hides.
 */
export function readFixture(content: string): Fixture {
  const [header = '', ...rest] = content.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const scopeName = /^\/\/ SYNTAX TEST "([^"]+)"/u.exec(header)?.[1];
  if (scopeName === undefined) throw new Error('line 1: write // SYNTAX TEST "scope name"');
  const lines: { text: string; assertions: Assertion[] }[] = [];
  rest.forEach((text, index) => {
    const assertions = readAssertions(text, index + 2);
    if (assertions === undefined) lines.push({ text, assertions: [] });
    else lines.at(-1)?.assertions.push(...assertions);
  });
  return { scopeName, lines };
}

function readAssertions(text: string, at: number): Assertion[] | undefined {
  if (!text.startsWith('//')) return undefined;
  const marks = /^\/\/\s*(?:(\^[\^ ]*)|<(~*)(-+))\s*(\S.*)$/u.exec(text);
  const [, carets, skipped, covered, said] = marks ?? [];
  if (said === undefined) throw new Error(`line ${at}: write // ^^^ scope, or // <--- scope`);
  const [scopes, ...absent] = said.split(/(?:^|\s)-\s+/u).map((part) => part.split(/\s+/u).filter(Boolean));
  const claim = { at, scopes: scopes ?? [], absent: absent.flat() };
  if (carets === undefined) {
    const start = skipped?.length ?? 0;
    return [{ ...claim, start, end: start + (covered?.length ?? 0) }];
  }
  const groups = text.slice(0, text.lastIndexOf('^') + 1).matchAll(/\^+/gu);
  return [...groups].map((group) => ({ ...claim, start: group.index, end: group.index + group[0].length }));
}
