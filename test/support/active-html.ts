import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { steering } from './hostile-words.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const inert = new Set(
  'html head body meta title style header main footer nav article section h1 h2 h3 h4 h5 h6 p a ul ol li strong em mark code blockquote figure figcaption table caption thead tbody tr th td div span details summary br del ins svg defs pattern path circle rect text desc dl dt dd time small script'.split(
    ' ',
  ),
);

/** A page of ours: it loads nothing, runs at most the one script that its policy names, and holds the words as words. */
export function assertHtml(html: string, words: readonly string[]): void {
  const problems: string[] = [];
  const elements = elementsOf(parse(html, { onParseError: ({ code }) => problems.push(code) }));
  assert.deepEqual(problems, []);
  const policy = elements.find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'));
  assert.match(
    policy?.attrs.find(({ name }) => name === 'content')?.value ?? '',
    /^default-src 'none'; style-src 'unsafe-inline'(; script-src 'sha256-[^' ]+')?$/,
  );
  for (const { tagName, attrs } of elements) {
    assert.ok(inert.has(tagName), tagName);
    for (const { name, value } of attrs) {
      assert.doesNotMatch(name, /^on|^(src|srcset|srcdoc|action|formaction|ping|background|poster|data|xlink:href)$/, `${tagName} ${name}`);
      if (name === 'href') assert.match(value, /^(#|command:counterframe\.goTo\?)/, value);
      if (name === 'style') assert.doesNotMatch(value, /url\(|expression/);
    }
  }
  assert.ok(elements.filter(({ tagName }) => tagName === 'script').length <= 1);
  for (const style of elements.filter(({ tagName }) => tagName === 'style')) assert.doesNotMatch(textOf(style), /@import|url\((?!#)/);
  const text = textOf(elements.find(({ tagName }) => tagName === 'body')!);
  for (const word of words) assert.ok(text.includes(word), `the page has lost ${word}`);
  assert.doesNotMatch(text, steering);
}

function elementsOf(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
