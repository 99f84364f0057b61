import { strToU8, zipSync } from 'fflate';
import { docx } from './docx.ts';

export const sentence = 'Officers rescued the victims of modern slavery.';

const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const textSpace = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
const body = `<office:body><office:text><text:p>${sentence}</text:p></office:text></office:body>`;
const mime = 'application/vnd.oasis.opendocument.text';

/** An OpenDocument text with this content in place of its body. */
export function odt(content = body, prolog = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8(mime), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?>${prolog}<office:document-content xmlns:office="${office}" xmlns:text="${textSpace}" office:version="1.3">${content}</office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/></manifest:manifest>`,
    ),
  });
}

function fodt(): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><office:document xmlns:office="${office}" xmlns:text="${textSpace}" office:version="1.3" office:mimetype="${mime}">${body}</office:document>`,
  );
}

/** A PDF file of one page with these operators on it. */
export function pdf(content = `BT /F1 12 Tf 72 700 Td (${sentence}) Tj ET`): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(`${file}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

const word = () => docx({ body: `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>` });
const text = (content: string) => () => strToU8(content);

/** A whole, small document of each extension, with the sentence in it. */
export const wholes: Readonly<Record<string, () => Uint8Array>> = {
  '.txt': text(sentence),
  '.policy': text(sentence),
  '.bill': text(sentence),
  '.statute': text(sentence),
  '.md': text(`# Plan\n\n- ${sentence}\n`),
  '.markdown': text(`1. ${sentence}\n`),
  '.html': text(`<!DOCTYPE html><title>Plan</title><p>${sentence}</p>`),
  '.htm': text(`<p>${sentence}`),
  '.xhtml': text(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${sentence}</p></body></html>`),
  '.xml': text(`<?xml version="1.0"?><bill><section><text>${sentence}</text></section></bill>`),
  '.docx': word,
  '.docm': word,
  '.dotx': word,
  '.odt': () => odt(),
  '.ott': () => odt(),
  '.fodt': fodt,
  '.pdf': () => pdf(),
  '.tex': text(`\\documentclass{article}\n\\begin{document}\n${sentence}\n\\end{document}\n`),
  '.ltx': text(`\\section{Plan}\n${sentence}\n`),
  '.rst': text(`Plan\n====\n\n${sentence}\n`),
  '.adoc': text(`= Plan\n\n${sentence}\n`),
  '.asciidoc': text(`${sentence}\n`),
  '.asc': text(`* ${sentence}\n`),
};
