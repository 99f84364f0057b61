/** A UTF-16 half-open range [start, end) of the text of a `Source`. */
export type Span = { readonly start: number; readonly end: number };

/** `document` is what an importer made of a file that is no text, such as a Word file: its layout says what its blocks are. */
export type Format = 'plain' | 'markdown' | 'html' | 'xml' | 'latex' | 'rst' | 'asciidoc' | 'document';

export type Severity = 'warning' | 'information' | 'hint';

/** A draft as text. `name` is for messages only; the engine never opens it. `layout` belongs to the format `document`. */
export type Source = { readonly name: string; readonly format: Format; readonly text: string; readonly layout?: Layout };

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'cell' | 'footnote' | 'reference';

/**
 * A stretch of prose of one kind. `level` is the heading level (1 to 6) or the depth of an item (1 is the
 * outermost), 0 elsewhere; in XML, reStructuredText and AsciiDoc also the depth of the item that a block stands in. `marker` is the span of an item's
 * own number or bullet, which is not prose. `flow` is `aside` for a note that markup puts into the text of the block before
 * it, `rest` for what goes on after one. `continues` is the index of the block whose text goes on in this one where others
 * than notes stand between, as lines of table cells stand side by side.
 */
export type Block = {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly level: number;
  readonly marker?: Span;
  readonly flow?: 'aside' | 'rest';
  readonly continues?: number;
  readonly designation?: Designation;
};

/**
 * What markup says of the place that a heading or an item opens: what it is called (`Section 6`), and where its title stands.
 * `item` is the number of an item that markup counts and the text does not show, as it is cited after its place: `(2)`.
 */
export type Designation = {
  readonly kind: 'part' | 'article' | 'section' | 'recital' | 'item';
  readonly name: string;
  readonly title?: Span;
};

/**
 * What an importer knows of the text that it made of a document. Blocks are in order and do not overlap; what stands
 * outside of them is not prose. `hidden` is shown in the text and not prose either: deleted words, marks of notes, page
 * numbers. `notes` are the spans of footnote marks. `pages` say where pages begin, in order; none where the file has none.
 * `reading` says how the file was read where there was a choice, e.g. `with 3 insertions and 1 deletion accepted`.
 */
export type Layout = {
  readonly blocks: readonly Block[];
  readonly hidden: readonly Span[];
  readonly notes: readonly Span[];
  readonly directives: readonly Directive[];
  readonly pages: readonly Page[];
  readonly reading?: string;
};

/** A page by the label that readers know it by, often its number; `start` is an offset into the text. */
export type Page = { readonly start: number; readonly label: string };

/** A comment that speaks to Counterframe, e.g. `<!-- counterframe-ignore agency/rescue: quoted law -->`. */
export type Directive = { readonly span: Span; readonly text: string };

/**
 * The readable part of a source. `masked` has the length of the source's text, with everything that is not
 * prose replaced by blanks (line ends are kept), so an offset into it is an offset into the source.
 * Blocks are in order and do not overlap. `notes` are the spans of footnote marks. `even` is the source's text with plain
 * signs in place of odd ones (non-breaking blanks, soft hyphens), offset for offset, where it has any.
 */
export type Prose = {
  readonly source: Source;
  readonly even?: string;
  readonly masked: string;
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  readonly notes: readonly Span[];
  readonly problems: readonly Problem[];
};

/**
 * A sentence, or one reading of a legal provision: `lead` holds the spans of the lead-ins that an item
 * continues, outermost first, so that lead-ins and `span` together read as one sentence.
 * `block` is an index into the blocks of the prose. Of a sentence that `isSplit`, as in a cell whose lines stand beside those of
 * other cells, the lead-ins are its own words too: `span` is its last stretch.
 */
export type Sentence = { readonly span: Span; readonly lead: readonly Span[]; readonly block: number; readonly isSplit?: true };

/**
 * What can be wrong with a draft itself, most often with a comment that sets something aside; or with us: a part that
 * `failed`, so often, with the lines that say where in our program (no words of the draft).
 */
export type Fault =
  | { readonly kind: 'failed'; readonly part: string; readonly count: number; readonly trace: readonly string[] }
  | { readonly kind: 'too-nested' }
  /** `share` is how much of the draft is checked, in per cent; `setting` names what says so. */
  | { readonly kind: 'too-long'; readonly share: number; readonly setting: string }
  | { readonly kind: 'comment-unreadable' | 'comment-without-reason' }
  | { readonly kind: 'comment-unknown-code'; readonly code: string }
  | { readonly kind: 'comment-unused'; readonly codes: readonly string[] };

/**
 * Something that went wrong with an input. `path` leads to the place inside structured data, e.g. `codes.rescue.entries[0]`;
 * `fault` is what the message says, for surfaces that say it in another language.
 */
export type Problem = {
  readonly where: string;
  readonly message: string;
  readonly fault?: Fault;
  readonly path?: string;
  readonly line?: number;
  readonly span?: Span;
};

export type Role = { readonly name: string; readonly span: Span; readonly text: string };

/** Where a critique stands: a work of the bibliography and a locator in it. */
export type Citation = { readonly work: string; readonly at?: string };

/**
 * `replacement` is text that can stand in place of the finding's span; without it the suggestion is advice in words.
 * A safe one keeps the meaning wherever it is offered.
 */
export type Suggestion = { readonly text: string; readonly replacement?: string; readonly isSafe?: true };

/**
 * Words of a draft named by what stands there, so that the name holds when lines move: the words found and up to six
 * words on each side, white space made single blanks. Of several that are alike, all but the first have their number.
 */
export type Anchor = {
  readonly code: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly nth?: number;
};

export type DecisionStatus = 'accepted' | 'set-aside' | 'to-discuss';

/** What people decided about a finding. `on` is a date, `by` a name, as they were written down. */
export type Decision = { readonly status: DecisionStatus; readonly reason?: string; readonly by?: string; readonly on?: string };

export type Finding = {
  readonly code: string;
  readonly entry: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly sentence: Span;
  readonly text: string;
  readonly message: string;
  readonly roles: readonly Role[];
  readonly sources: readonly Citation[];
  readonly suggestions: readonly Suggestion[];
  readonly decision?: Decision;
  /** How the place is cited, e.g. `Article 8(2)(b)` or `page 12`, where the draft's structure tells; analyses of an examiner have it. */
  readonly place?: string;
};

/** A counter-frame: wording that the critiques propose. */
export type CounterFrame = { readonly code: string; readonly entry: string; readonly span: Span; readonly text: string };

/** A match that is not a finding, with the reason: `stance` names the rule that withheld it. */
export type Withheld = {
  readonly code: string;
  readonly entry: string;
  readonly span: Span;
  readonly text: string;
  readonly stance: string;
  readonly reason: string;
};

/** A finding that a comment in the draft, or a decision written down beside it, sets aside, with the reason. */
export type Suppressed = { readonly finding: Finding; readonly reason: string; readonly by: 'comment' | 'decision' };

/** A line of the baseline or of the decisions about this draft that fits nothing in it any more. */
export type Stale = { readonly from: 'baseline' | 'decisions'; readonly anchor: Anchor; readonly decision?: Decision };

/** How often a draft speaks of something, and where. `title` names it as a reader would: `domestic work`. */
export type Count = { readonly topic: string; readonly title: string; readonly passages: readonly Span[] };

/**
 * What became of a measure: `raised` as a finding, `balanced` by its threshold, or not judged, because the draft is
 * `too-short`, is `off-subject`, or says `too-little` of what is counted.
 */
export type MeasureOutcome = 'raised' | 'balanced' | 'too-short' | 'off-subject' | 'too-little';

/**
 * A measure of a whole draft, or of a long section. `counts` hold the passages behind every number; `value` is the share
 * that is judged (0 to 1), `of` what it is a share of, undefined where nothing was there to count. `threshold` is a share
 * too, and `reason` says why it stands where it does. `message` tells the outcome in words, with its counts; `span` is the
 * title or the heading concerned.
 */
export type Measure = {
  readonly code: string;
  readonly span: Span;
  readonly counts: readonly Count[];
  readonly of: { readonly count: number; readonly title: string };
  readonly value: number | undefined;
  readonly threshold: number;
  readonly reason: string;
  readonly outcome: MeasureOutcome;
  readonly message: string;
};

/**
 * What was found in a draft. `findings` are those to be shown; `baselined` were there when the draft's baseline was
 * written, `suppressed` are set aside, `withheld` were never findings. `pending` counts the candidates that need the
 * grammar tagger and were analysed without one.
 */
export type Analysis = {
  readonly words: number;
  readonly findings: readonly Finding[];
  readonly counter: readonly CounterFrame[];
  readonly scope: readonly Measure[];
  readonly withheld: readonly Withheld[];
  readonly suppressed: readonly Suppressed[];
  readonly baselined: readonly Finding[];
  readonly stale: readonly Stale[];
  readonly problems: readonly Problem[];
  readonly pending: number;
  /** The time was over before all was read: another run may find more. */
  readonly isUnfinished?: true;
};
