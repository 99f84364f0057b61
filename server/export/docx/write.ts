import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { reportTitle } from '../report/gather.ts';
import type { Piece } from '../report/types.ts';
import { blocksOf } from './blocks.ts';
import { bookmarksOf } from './bookmarks.ts';
import { MARGIN, PAGE } from './page.ts';
import { settle } from './settle.ts';
import { bullets, styles } from './styles.ts';

/** The pieces of a report as the bytes of a Word file: the same pieces give the same bytes. */
export async function writeDocx(pieces: readonly Piece[], version: string): Promise<Uint8Array> {
  const file = new Document({
    title: reportTitle,
    creator: `Counterframe ${version}`,
    lastModifiedBy: 'Counterframe',
    description: 'Shows wording and gives reasons; it does not judge a draft or a writer.',
    styles,
    numbering: { config: [bullets] },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: footer() },
        children: blocksOf(pieces, { bookmarks: bookmarksOf(pieces), level: -1 }),
      },
    ],
  });
  return settle(await Packer.pack(file, 'uint8array'));
}

function footer(): Footer {
  const text = new TextRun({ children: [`${reportTitle}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: 'Footer', alignment: AlignmentType.END, children: [text] })] });
}
