import { type Markup, markup } from './markup.ts';
import { tableScript, tableScriptDigest } from './script.ts';
import { style } from './style.ts';

/** `sorts` asks for the script that sorts and filters tables. */
export type PageOptions = { readonly sorts?: boolean };

/** A page that stands alone: nothing is fetched, and no script runs but our own, without which the page works. */
export function page(title: string, about: string, body: Markup, version: string, { sorts = false }: PageOptions = {}): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'${sorts ? `; script-src 'sha256-${tableScriptDigest}'` : ''}`;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>${title}</h1><p class="soft">${about}</p></header>
<main id="main" tabindex="-1">${body}
</main>
<footer><p>Counterframe ${version}.</p></footer>${sorts ? markup`\n<script>${{ html: tableScript }}</script>` : undefined}
</body>
</html>
`.html;
}
