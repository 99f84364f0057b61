import { setextUnderline } from 'micromark-core-commonmark';
import type { Construct, Event, Extension, TokenizeContext } from 'micromark-util-types';

/**
 * Headings that are underlined, as Markdown has them, in linear time: the parser's own way copies all of the text before
 * for each of them. What it changes begins where the content above the line begins.
 */
const underline: Construct = {
  ...setextUnderline,
  name: 'setextUnderlineInPlace',
  resolveTo(events: Event[], context: TokenizeContext): Event[] {
    const tail = events.splice(events.findLastIndex(([way, { type }]) => way === 'enter' && type === 'content'));
    events.push(...setextUnderline.resolveTo!(tail, context));
    return events;
  },
};

const MINUS = 45;
const EQUALS = 61;

export const setextInPlace: Extension = {
  flow: { [MINUS]: underline, [EQUALS]: underline },
  disable: { null: [setextUnderline.name!] },
};
