import type { Format } from '../../server/core/types.ts';

/** Formats that text comes in; documents have a layout of their own. */
export type TextFormat = Exclude<Format, 'document'>;

const split = (pieces: string): readonly string[] => pieces.split('¦');

/** Words, signs and blanks that any text can hold. */
const common = [
  ...split(
    'The worker ¦may stay ¦if ¦shall— ¦and ¦(a) ¦(i) ¦(1) ¦1. ¦2.1 ¦- ¦• ¦section 5(b)(1) ¦No. 5 ¦U.S. ¦e.g. ¦Article 8¦PART I¦. ¦? ¦… ¦; ¦: ¦, ¦“¦”¦’¦\'¦"',
  ),
  ...split(
    '[1]¦¹²¦dollars.12 ¦12¦................ 4¦References¦Definitions¦“worker” means ¦In this Act, ¦https://example.org/a?b=c ¦a@example.org ¦(the “Plan”)',
  ),
  ...split(
    'Victims are rescued by police. ¦modern-day slaves ¦<!-- counterframe-ignore agency/rescue: why -->¦<!-- counterframe-ignore-section a/b -->',
  ),
  ...split(
    '😀¦\ud800¦\udc00¦é¦e\u0301¦\u0300\u0316¦\0¦\u200b¦\u200d¦\u00ad¦\ufeff¦\u202e¦\u2066¦\u00a0¦\u2028¦\u0085¦ﬁ¦Ａ¦слово ¦词语¦كلمة ¦\u2060',
  ),
  ...['\n', '\n\n', '\r\n', '\r', '\f', '\t', ' ', '    ', '|'],
];

const own: Readonly<Record<TextFormat, readonly string[]>> = {
  plain: [],
  markdown: split(
    '* ¦+ ¦> ¦>¦# ¦## ¦    ¦[^1]¦[^1]: ¦[¦]¦](x)¦![¦`¦```\n¦~~~¦**¦*¦_¦__¦~~¦<¦<b>¦</b>¦<!-- ¦ -->¦---\n¦===\n¦| a | b |\n¦|---|---|\n¦&amp;¦&rdquo¦\\*¦\\¦<https://a.b>¦[a]: b\n¦[a][b]¦  \n¦<sup>3</sup>¦<div>\n¦</div>¦$¦+++\n',
  ),
  html: split(
    '<p>¦</p>¦<p class="a">¦<br>¦<i>¦</i>¦<b>¦</b>¦<q>¦</q>¦<ul><li>¦</li>¦</ul>¦<ol start=2>¦<table><tr><td>¦</td>¦</table>¦<h2>¦</h2>¦<sup>¦<a href="#1">¦</a>¦<script>¦</script>¦<div>¦</div>¦<pre>¦<title>¦</title>¦<svg>¦</svg>¦<template>¦<select>¦<option>¦<!DOCTYPE html [¦&nbsp;¦&amp;¦&#8217;¦&rdquo¦<!-- ¦-->¦<¦>¦<![CDATA[¦]]>¦<blockquote>¦<font>¦<button>¦<frameset>¦<math>¦<dl><dt>¦<dd>¦<span>¦</span>¦<form>¦<textarea>¦<nobr>¦<details><summary>',
  ),
  xml: split(
    '<p>¦</p>¦<num>¦</num>¦<section>¦</section>¦<heading>¦</heading>¦<content>¦</content>¦<paragraph>¦</paragraph>¦<authorialNote>¦</authorialNote>¦<i>¦</i>¦<![CDATA[¦]]>¦<!--¦-->¦<?¦?>¦&#233;¦&#0;¦&b;¦&amp;¦<__proto__>¦<a b="c">¦</a>¦<td>¦</td>¦<br/>¦<!DOCTYPE a [¦]>¦<!ENTITY b "c">¦<¦>¦&¦<table>¦</table>¦<list>¦</list>',
  ),
  latex: split(
    "\\¦{¦}¦[¦]¦$¦$$¦%¦&¦~¦#¦\\[¦\\(¦\\)¦\\\\¦\\begin{quote}¦\\end{quote}¦\\begin{itemize}¦\\item ¦\\item[¦\\end{itemize}¦\\footnote{¦\\section{¦\\label{¦\\cite[¦\\enquote{¦\\'¦\\\"{¦\\ss ¦\\verb|¦\\url{¦\\href{¦\\begin{verbatim}¦\\end{verbatim}¦\\begin{tabular}{l}¦\\end{tabular}¦\\newcommand{\\a}[1]{¦\\def\\a¦\\a ¦\\a{¦\\mine{¦\\textsuperscript{¦\\begin{document}¦\\end{document}¦\\iffalse ¦\\fi ¦\\emph{¦\\begin{frame}¦\\end{frame}¦\\only<2>{¦\\multicolumn{2}{c}{¦\\begin{x}¦\\end{x}¦\\newenvironment{x}{¦\\newtheorem{art}{Article}¦\\let\\a\\b¦% counterframe-ignore a/b: c\n¦``¦''",
  ),
  rst: split(
    '#. ¦* ¦.. ¦...¦:: ¦::\n\n  ¦:¦_¦__¦`¦``¦**¦*¦~~~~\n¦====\n¦----\n¦[1]_ ¦[#]_¦x_ ¦`a <b>`_¦:ref:`¦:sup:`2`¦\\¦\\ ¦.. note:: ¦.. csv-table:: a\n\n   ¦.. list-table::\n\n   ¦.. [1] ¦.. |a| replace:: ¦.. _a: b\n¦.. role:: a\n¦+---+---+\n¦| a | b |\n¦+===+===+\n¦=== ===\n¦--- ---\n¦"a,b"¦>>> ¦-o  ¦term\n  ¦:name: ¦|a| ¦| ¦.. counterframe-ignore a/b: c\n\n¦""¦,',
  ),
  asciidoc: split(
    '* ¦** ¦. ¦.. ¦- ¦_¦__¦`¦``¦**¦*¦#¦##¦^¦~¦+¦++¦+++¦"`¦`"¦\'`¦`\'¦{x}¦{apos}¦&amp;¦&#8217;¦<<a,¦>>¦[¦]¦[[a]]¦[.a]#¦footnote:[¦footnote:a[¦link:a[¦((¦))¦(((¦== ¦= ¦====\n¦----\n¦....\n¦--\n¦____\n¦""¦////\n¦// ¦// counterframe-ignore a/b: c\n¦[quote]\n¦[cols="1,a"]\n¦|===\n¦| ¦a| ¦2+a!¦!===\n¦\n+\n¦:name: x\n¦NOTE: ¦term:: ¦ifdef::a[]\n¦endif::[]\n¦include::a[]\n¦image::a[\n¦pass:[¦stem:[¦kbd:[¦,===\n',
  ),
};

/** What texts of a format are put together from: its own markup and what any text can hold. */
export function piecesOf(format: TextFormat): readonly string[] {
  return [...own[format], ...common];
}

/** The markup of a format, without words. */
export function markupOf(format: TextFormat): readonly string[] {
  return own[format].length > 0 ? own[format] : common;
}

export const textFormats = Object.keys(own) as readonly TextFormat[];
