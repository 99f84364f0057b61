import type { Span } from '../../core/index.ts';
import type { Inline, Tone } from '../report/types.ts';
import { type Markup, markup } from './markup.ts';

/** The address of a passage of the draft, where there is one. */
export type LinkTo = (passage: Span) => string | undefined;

export function inlineOf(text: readonly Inline[], linkTo: LinkTo): Markup {
  return markup`${text.map((one) => wordsOf(one, linkTo))}`;
}

/** The tone of strong words. */
export function toneOf(inline: Inline | undefined): Tone | undefined {
  return typeof inline === 'object' && inline.kind === 'strong' ? inline.tone : undefined;
}

function wordsOf(inline: Inline, linkTo: LinkTo): Markup {
  if (typeof inline === 'string') return markup`${inline}`;
  switch (inline.kind) {
    case 'strong':
      return inline.tone ? markup`<strong class="level ${inline.tone}">${inline.text}</strong>` : markup`<strong>${inline.text}</strong>`;
    case 'code':
      return markup`<code>${inline.text}</code>`;
    case 'mark':
      return inline.tone ? markup`<mark class="${inline.tone}">${inline.text}</mark>` : markup`<mark>${inline.text}</mark>`;
    case 'link': {
      const address = 'anchor' in inline.to ? `#${inline.to.anchor}` : linkTo(inline.to.passage);
      return address === undefined ? markup`${inline.text}` : markup`<a href="${address}">${inline.text}</a>`;
    }
  }
}
