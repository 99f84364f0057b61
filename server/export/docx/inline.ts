import { InternalHyperlink, type IRunOptions, ShadingType, TextRun, UnderlineType } from 'docx';
import { cleanText } from '../clean.ts';
import type { Inline, Tone } from '../report/types.ts';
import type { Bookmarks } from './bookmarks.ts';

type Runs = readonly (TextRun | InternalHyperlink)[];

/** Words of a report as Word writes them. Passages are named and not linked: the draft may lie elsewhere. */
export function runsOf(text: readonly Inline[], bookmarks: Bookmarks): Runs {
  return text.map((inline) => runOf(inline, bookmarks));
}

function runOf(inline: Inline, bookmarks: Bookmarks): Runs[number] {
  if (typeof inline === 'string') return new TextRun(wordsOf(inline));
  const text = wordsOf(inline.text);
  switch (inline.kind) {
    case 'strong':
      return new TextRun({ text, bold: true, ...(inline.tone && { color: tones[inline.tone].ink }) });
    case 'code':
      return new TextRun({ text, style: 'CodeWords' });
    case 'mark':
      return new TextRun({ text, ...markLook(inline.tone) });
    case 'link': {
      const place = 'anchor' in inline.to ? bookmarks.get(inline.to.anchor) : undefined;
      if (!place) return new TextRun(text);
      return new InternalHyperlink({ anchor: place.name, children: [new TextRun({ text, style: 'Hyperlink' })] });
    }
  }
}

/** Text of one line without signs that a file of XML cannot hold. */
export function wordsOf(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' ')).replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** The line below says it where there are no colours. */
function markLook(tone: Tone = 'information'): IRunOptions {
  const { back, ink } = tones[tone];
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: back },
    underline: { type: UnderlineType.THICK, color: ink },
  };
}

/** The colours of the HTML report in light. */
const tones: Readonly<Record<Tone, { readonly ink: string; readonly back: string }>> = {
  warning: { ink: '8A4B00', back: 'FFE9C7' },
  information: { ink: '1A4F8A', back: 'DCEBFB' },
  hint: { ink: '5A5651', back: 'EBE8E3' },
  counter: { ink: '1D6134', back: 'DCF2E2' },
};
