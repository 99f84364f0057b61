import type { Exporter } from './exporter.ts';
import { renderCodes, renderWorks } from './html/codes.ts';
import { renderDocument } from './html/document.ts';
import { type Markup, markup } from './html/markup.ts';
import { renderMethod } from './html/method.ts';
import { style } from './html/style.ts';
import { type Row, renderSummary, rowOf } from './html/summary.ts';

/** A page that stands alone: no scripts, nothing fetched. It always holds counter-frames and what was set aside. */
export const html: Exporter = {
  name: 'html',
  open: (view) => {
    const rows: Row[] = [];
    const documents: Markup[] = [];
    return {
      start: () => '',
      document: (checked) => {
        const id = `document-${rows.length + 1}`;
        rows.push(rowOf(checked, id));
        documents.push(renderDocument(checked, id, view));
        return '';
      },
      end: () => {
        const codes = [...new Set(rows.flatMap((row) => row.codes))].sort();
        const parts = [renderSummary(rows), ...documents, renderCodes(codes, view), renderMethod(view), renderWorks(codes, view)];
        return page(markup`${parts}`, view.version);
      },
    };
  },
};

function page(body: Markup, version: string): string {
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Counterframe report</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#summary">Skip to the summary</a>
<header><h1>Counterframe report</h1><p class="soft">Where the wording frames people and problems in ways that published critiques discuss, with the reasons, the sources, and what else could be said.</p></header>
<main>${body}
</main>
<footer><p>Counterframe ${version}.</p></footer>
</body>
</html>
`.html;
}
