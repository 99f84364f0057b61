import { type DefaultTreeAdapterMap, Parser, type ParserError, type Token } from 'parse5';
import type { Span } from '../types.ts';
import { endsBlock, outermost, type Place, placeIn } from './html-elements.ts';

/**
 * A stretch of text without tags in it. It is `glued` when nothing but tags stands between it and the one before.
 * `mark` is what it reads as, where that is not its own text: a tag `<q>` reads as a quotation mark.
 */
export type Piece = { readonly start: number; end: number; readonly glued: boolean; readonly mark?: string };

/** The pieces of one block: `from` and `to` are indices of pieces, half-open. `isItem` is the first block of a list item. */
export type Run = { readonly place: Place; readonly isItem: boolean; readonly from: number; to: number };

/** What stands in a document: offsets are UTF-16, all in order. `breaks` are the places at which lines end. */
export type Walk = {
  readonly pieces: readonly Piece[];
  readonly runs: readonly Run[];
  readonly breaks: readonly number[];
  readonly notes: readonly Span[];
  readonly comments: readonly Span[];
  readonly errors: readonly ParserError[];
};

/** Browsers nest no deeper either. */
const DEEPEST = 512;
const MOST_TAGS = 1_000_000;

class TooMuch extends Error {}

/** The text of an HTML document with its places, or undefined where it has too many tags or they are nested too deeply. */
export function walkHtml(text: string): Walk | undefined {
  const walker = new Walker(text);
  try {
    walker.tokenizer.write(text, true);
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
  return walker;
}

/** The parser tells its steps by methods that are overridden; text is taken in the order of the source, not of the tree. */
class Walker extends Parser<DefaultTreeAdapterMap> implements Walk {
  readonly pieces: Piece[] = [];
  readonly runs: Run[] = [];
  readonly breaks: number[] = [];
  readonly notes: Span[] = [];
  readonly comments: Span[] = [];
  readonly errors: ParserError[];
  private readonly text: string;
  private readonly places = new Map<object, Place>();
  private at = 0;
  private tags = 0;
  private isNewBlock = true;
  private isGlued = false;
  private isPlain = false;

  constructor(text: string) {
    const errors: ParserError[] = [];
    super({ sourceCodeLocationInfo: true, onParseError: (error) => error.code.startsWith('eof-in-') && errors.push(error) });
    this.text = text;
    this.errors = errors;
  }

  override onItemPush(...step: Parameters<Parser<DefaultTreeAdapterMap>['onItemPush']>): void {
    super.onItemPush(...step);
    if (this.openElements.stackTop > DEEPEST) throw new TooMuch();
  }

  override onCharacter(token: Token.CharacterToken): void {
    super.onCharacter(token);
    const span = this.advance(token);
    if (span) this.addText(span, this.place());
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    super.onWhitespaceCharacter(token);
    const span = this.advance(token);
    if (!span) return;
    this.isGlued = false;
    if (!this.place().isPreformatted) return;
    for (let at = span.start; at < span.end; at++) if (/[\r\n]/.test(this.text[at]!)) this.breakAt(at);
  }

  override onNullCharacter(token: Token.CharacterToken): void {
    super.onNullCharacter(token);
    if (this.advance(token)) this.isPlain = false;
  }

  override onComment(token: Token.CommentToken): void {
    super.onComment(token);
    const span = this.advance(token);
    if (!span) return;
    this.count();
    if (/^\s*counterframe-/.test(token.data.slice(0, 100))) this.comments.push(span);
  }

  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token);
    const span = this.advance(token);
    if (!span) return;
    this.count();
    if (endsBlock(token.tagName)) this.isNewBlock = true;
    if (token.tagName === 'br') this.breakAt(span.start);
    if (token.tagName === 'q') this.addMark({ start: span.end - 1, end: span.end }, '“');
    if (token.tagName === 'img' || token.tagName === 'hr') this.isGlued = false;
  }

  override onEndTag(token: Token.TagToken): void {
    const place = this.place();
    super.onEndTag(token);
    const span = this.advance(token);
    if (!span) return;
    if (token.tagName === 'q' && !place.skipped) this.addMark({ start: span.start, end: span.start + 1 }, '”');
    if (endsBlock(token.tagName)) this.isNewBlock = true;
  }

  /** The span of a token that is seen for the first time: the parser can come back to a token. */
  private advance({ type, location }: Token.Token): Span | undefined {
    const [start, end] = [location?.startOffset ?? 0, location?.endOffset ?? 0];
    if (start < this.at || end <= start) return undefined;
    this.at = end;
    if (type !== 0 && type !== 2) this.isPlain = false;
    return { start, end };
  }

  private count(): void {
    if (++this.tags > MOST_TAGS) throw new TooMuch();
  }

  private addText(span: Span, place: Place): void {
    if (place.skipped) {
      if (place.skipped !== 'struck') this.isGlued = false;
      this.isPlain = false;
    } else if (this.isNoteMark(span, place)) {
      this.notes.push(span);
      this.isGlued = this.isPlain = false;
    } else if (this.isPlain && !this.isNewBlock) {
      this.pieces.at(-1)!.end = span.end;
      this.isGlued = true;
    } else this.add({ ...span, glued: this.isGlued && !this.isNewBlock }, place);
  }

  private addMark(span: Span, mark: string): void {
    const place = this.place();
    if (place.skipped) return;
    this.add({ ...span, glued: this.isGlued && !this.isNewBlock, mark }, place);
    this.isPlain = false;
  }

  private add(piece: Piece, place: Place): void {
    if (this.isNewBlock) this.begin(place);
    this.pieces.push(piece);
    this.runs.at(-1)!.to = this.pieces.length;
    this.isNewBlock = false;
    this.isGlued = this.isPlain = true;
  }

  private begin(place: Place): void {
    const isItem = place.kind === 'item' && place.item?.isBegun === false;
    if (isItem) place.item!.isBegun = true;
    this.runs.push({ place, isItem, from: this.pieces.length, to: this.pieces.length });
  }

  private breakAt(offset: number): void {
    this.breaks.push(offset);
    this.isGlued = this.isPlain = false;
  }

  /** A raised number is a note mark when it is a link, or when it stands after a word or the end of a sentence. */
  private isNoteMark(span: Span, { isRaised, isLink }: Place): boolean {
    if (!isRaised) return false;
    if (isLink) return /^[[(]?(?:\d{1,3}(?:[,–-]\d{1,3})*|[a-z]|[*†‡§]+)[\])]?,?$/.test(this.text.slice(span.start, span.end));
    const before = this.pieces.at(-1)?.end ?? 0;
    return (
      /^\[?\d{1,3}\]?$/.test(this.text.slice(span.start, span.end)) &&
      /(?:\p{L}{3}|[.,;:!?)”’"'])$/u.test(this.text.slice(Math.max(0, before - 3), before))
    );
  }

  private place(slot = this.openElements.stackTop): Place {
    const element = this.openElements.items[slot];
    if (!element || !('tagName' in element)) return slot > 0 ? this.place(slot - 1) : outermost;
    const known = this.places.get(element);
    if (known) return known;
    const place = placeIn(this.place(slot - 1), element);
    this.places.set(element, place);
    return place;
  }
}
