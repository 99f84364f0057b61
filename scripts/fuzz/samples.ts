import type { TextFormat } from './pieces.ts';

/** Small texts of our own in each format, from which hostile ones are made by changes. */
export const samples: Readonly<Record<TextFormat, string>> = {
  plain:
    'PART I GENERAL\n\nArticle 1. Aim\n\n1. This Act means to help. Workers shall—\n(a) be paid; and\n(b) stay [1] if they wish,\n    whatever befalls.\nand no one shall be held.\n\n“Worker” means a person who works.\n\nReferences\n\nNo. 5, p. 12, https://example.org.\n',
  markdown:
    '---\ntitle: a\n---\n# Plan\n\nText with *stress*, `code` and [a link](x).[^1]\n\n1. one\n   - (a) two\n   - three\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\nTitle\n=====\n\n```\ncode\n```\n\n[^1]: A note.\n\n<!-- counterframe-ignore agency/rescue: quoted -->\nVictims are rescued by police.\n',
  html: '<!DOCTYPE html><title>Plan</title><h1>Plan</h1><p>Work &amp; r&#233;st <b>f</b>or all.<sup><a href="#1">1</a></sup></p><ul><li>(a) one<ol><li>two</ol></ul><table><tr><td>a<td>b</table><blockquote>said</blockquote><pre>a\nb</pre><!-- counterframe-ignore a/b: why --><script>x</script>',
  xml: '<akomaNtoso><act><body><article><num>Article 8</num><heading>Help</heading><paragraph><num>1.</num><content><p>Work &amp; r&#233;st <b>f</b>or all.<authorialNote><p>Note</p></authorialNote> On.</p></content></paragraph></article></body></act></akomaNtoso>',
  latex:
    "\\documentclass{article}\n\\newcommand{\\term}[1]{\\emph{#1}}\n\\begin{document}\n\\section[a]{Help}\nWork \\& r\\'est\\footnote{A \\term{note}.} f\\emph{or} all. $x$ \\verb|y|\n\\begin{enumerate}\\item[(a)] one\\item two\\end{enumerate}\n\\begin{tabular}{l|l}a & b\\\\ c\\end{tabular}\n% counterframe-ignore a/b: why\n\\end{document}\n",
  rst: 'Plan\n====\n\nText with *stress* and `a link <x>`_ [1]_.\n\n#. one\n\n   * two\n\nterm\n  what it means\n\n+---+---+\n| a | b |\n+---+---+\n\n=== ===\na   b\n=== ===\n\n.. note:: Words.\n\n.. csv-table:: a\n\n   "a,b",c\n\n.. [1] A note.\n.. counterframe-ignore a/b: why\n',
  asciidoc:
    '= Plan\n:name: x\n\n== Help\n\nText with *stress*, `code` and link:x[a link].footnote:[A note.]\n\n. one\n** two\n+\nmore\n\nterm:: what it means\n\n[cols="1,a"]\n|===\n|a |b\n2+a|c\n|===\n\n[quote]\n____\nsaid\n____\n\n// counterframe-ignore a/b: why\n',
};
