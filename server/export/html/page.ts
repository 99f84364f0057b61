import { type Markup, markup } from './markup.ts';
import { style } from './style.ts';

/** A page that stands alone: no scripts, nothing fetched. Its first section has the anchor `summary`. */
export function page(title: string, about: string, body: Markup, version: string): string {
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#summary">Skip to the summary</a>
<header><h1>${title}</h1><p class="soft">${about}</p></header>
<main>${body}
</main>
<footer><p>Counterframe ${version}.</p></footer>
</body>
</html>
`.html;
}
