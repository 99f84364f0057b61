import {
  BorderStyle,
  type IBordersOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  type NumberingDefinition,
} from 'docx';
import { INDENT } from './page.ts';

const SOFT = '5A5651';
const LINE = 'D9D4CC';

/** The line beside a passage of the draft. */
const beside: IBordersOptions = { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: LINE } };

/** Lists stand in no deeper than this; deeper ones look like it. */
export const DEEPEST = 4;

/** Bullets of every depth. */
export const bullets: NumberingDefinition = {
  reference: 'bullets',
  levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT * 0.7 } } },
  })),
};

/** Plain letters, headings that Word shows in its outline. Sizes of letters in half points, distances in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } },
    },
    heading1: headingStyle(40, 0, 200),
    heading2: headingStyle(31, 480, 140, { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: LINE } }),
    heading3: headingStyle(26, 360, 100),
    heading4: headingStyle(22, 260, 60),
    heading5: headingStyle(21, 200, 60),
    caption: {
      run: { size: 19, bold: true, italics: false, color: '1C1B1A' },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    hyperlink: { run: { color: '1A4F8A', underline: {} } },
  },
  paragraphStyles: [
    own('Note', 'Note', { run: { color: SOFT, size: 19 } }),
    own('ListWords', 'Words of a list', { paragraph: { spacing: { after: 70 } } }),
    own('ListNote', 'Note in a list', { run: { color: SOFT, size: 19 }, paragraph: { spacing: { after: 60 } } }),
    own('Summary', 'Summary of what follows', {
      run: { bold: true, size: 20 },
      paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
    }),
    own('Place', 'Place of a passage', {
      run: { size: 17, color: SOFT },
      paragraph: { keepNext: true, spacing: { before: 140, after: 0 }, border: beside },
    }),
    own('Quotation', 'Passage', { run: { font: 'Cambria', size: 21 }, paragraph: { spacing: { before: 0, after: 120 }, border: beside } }),
    own('TableHead', 'Head of a table', {
      run: { bold: true, size: 18 },
      paragraph: { keepNext: true, spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } },
    }),
    own('TableWords', 'Words of a table', {
      run: { size: 19 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } },
    }),
    own('Bar', 'Bar', { paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } } }),
    own('Gap', 'Gap', { run: { size: 8 }, paragraph: { spacing: { before: 0, after: 80, line: 200, lineRule: 'auto' } } }),
    own('Footer', 'footer', { run: { size: 17, color: SOFT } }),
  ],
  characterStyles: [{ id: 'CodeWords', name: 'Code', basedOn: 'DefaultParagraphFont', run: { font: 'Consolas', size: 18 } }],
};

function headingStyle(size: number, before: number, after: number, border?: IBordersOptions) {
  return {
    run: { size, bold: true, color: '1C1B1A' },
    paragraph: { keepNext: true, spacing: { before, after, line: 264, lineRule: 'auto' as const }, ...(border && { border }) },
  };
}

function own(id: string, name: string, look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: false, ...look };
}
