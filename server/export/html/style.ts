/** The style sheet of the report: light and dark, phone to wide, paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #5a5651; --page: #fdfcfa; --card: #ffffff; --line: #d9d4cc; --link: #1a4f8a;
  --warning: #8a4b00; --warning-back: #ffe9c7; --information: #1a4f8a; --information-back: #dcebfb; --hint: #5a5651; --hint-back: #ebe8e3;
  --counter: #1d6134; --counter-back: #dcf2e2;
  --s0: #1a4f8a; --s1: #b4530a; --s2: #5d6b12; --s3: #7a3e9d; --s4: #14746a; --s5: #9c2f5a; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae6; --soft: #b5b0a8; --page: #1a1918; --card: #242220; --line: #45413c; --link: #9cc6f5;
  --warning: #ffc27a; --warning-back: #573a10; --information: #a9d0fa; --information-back: #1d3a5c; --hint: #c4bfb7; --hint-back: #3d3a36;
  --counter: #a4deb5; --counter-back: #1e4529;
  --s0: #6ba6e8; --s1: #f0a35e; --s2: #b3c65a; --s3: #c79be6; --s4: #5fc2b0; --s5: #e592b0; } }
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--page); overflow-wrap: break-word; }
header, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
main:focus { outline: none; }
p, li, dd { max-width: 72ch; }
p { margin: .5rem 0; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.soft { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .75rem 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
table.sides { width: 100%; table-layout: fixed; } .sides td, .sides th { padding: .5rem .75rem; border: 1px solid var(--line); overflow-wrap: anywhere; }
.sides td { background: var(--card); font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; } .sides caption { font-weight: 400; color: var(--soft); }
td.count, th.count { text-align: right; font-variant-numeric: tabular-nums; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; }
button, input { font: inherit; color: inherit; }
th button { background: none; border: 0; border-bottom: 1px dotted; padding: 0; font-weight: inherit; cursor: pointer; text-align: inherit; }
th[aria-sort=ascending] button::after { content: " \\25b2"; } th[aria-sort=descending] button::after { content: " \\25bc"; }
.filter { display: block; margin-top: 1rem; } .filter input { background: var(--card); border: 1px solid var(--soft); border-radius: .25rem; padding: .2rem .5rem; max-width: 100%; }
.contents ul { list-style: none; margin: .75rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.passage { display: grid; gap: .25rem 1.5rem; margin: 1rem 0 2rem; }
.quotation { margin: .6rem 0; }
.quotation blockquote { margin: 0; padding: .6rem .9rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; max-width: 72ch; }
.quotation figcaption { font-size: .875rem; color: var(--soft); padding-top: .15rem; }
details .quotation blockquote { padding: 0 0 0 .75rem; background: none; border: 0; border-left: 2px solid var(--line); border-radius: 0; }
details .quotation figcaption { padding-left: .85rem; }
mark { color: inherit; padding: .05em .1em; border-radius: .2em; border-bottom: 2px solid; background: var(--hint-back); border-color: var(--soft); }
mark.warning { background: var(--warning-back); border-color: var(--warning); }
mark.information { background: var(--information-back); border-color: var(--information); }
mark.hint { background: none; border-bottom: 2px dashed var(--hint); }
.passage > ul { list-style: none; margin: .6rem 0 0; padding: 0; }
.toned { padding: .1rem 0 .1rem .9rem; border-left: .3rem solid var(--hint); margin-bottom: 1rem; }
.toned.warning { border-color: var(--warning); } .toned.information { border-color: var(--information); } .toned.counter { border-color: var(--counter); }
.toned p { margin: .3rem 0; } .toned p:first-child { margin-top: 0; }
.level { font-size: .85rem; font-weight: 600; padding: .05rem .45rem; border-radius: .25rem; background: var(--hint-back); color: var(--hint); }
.level.warning { background: var(--warning-back); color: var(--warning); } .level.information { background: var(--information-back); color: var(--information); }
.level.counter { background: var(--counter-back); color: var(--counter); }
.finding { padding: .5rem 0 .5rem .9rem; border-left: .3rem solid var(--hint); margin-bottom: 1rem; }
.finding.warning { border-color: var(--warning); } .finding.information { border-color: var(--information); }
.finding .text { margin: 0; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; }
.head { margin: 0; }
ul { padding-left: 1.2rem; margin: .25rem 0; }
details { margin: .35rem 0; }
summary { cursor: pointer; padding: .25rem 0; max-width: 72ch; }
details > :not(summary) { margin-left: 1rem; } details ul { list-style: none; padding-left: 0; }
details td { min-width: 14rem; max-width: 26rem; padding-top: .5rem; } details td.count { min-width: 0; }
.kwic td { white-space: nowrap; } .kwic .left { text-align: right; } .kwic td.left, .kwic td.key, .kwic td.key + td { font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; }
.chart { margin: 1.25rem 0; max-width: 44rem; break-inside: avoid; }
.chart > figcaption { font-weight: 600; }
.chart svg { display: block; overflow: hidden; font: .9rem system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; margin-top: .5rem; }
.chart text { fill: var(--ink); } .chart .value { font-variant-numeric: tabular-nums; font-weight: 600; }
.chart .inside { text-anchor: middle; font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 5px; stroke-linejoin: round; }
.legend { list-style: none; padding: 0; margin: .35rem 0 0; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; }
.chart .swatch { display: inline-block; vertical-align: -.1rem; margin: 0 .15rem 0 0; }
.patterns { position: absolute; } .patterns path { stroke: var(--card); stroke-width: 1.6; fill: none; } .patterns circle { fill: var(--card); }
.s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); } .s3 { fill: var(--s3); } .s4 { fill: var(--s4); } .s5 { fill: var(--s5); }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); }
@media (min-width: 62rem) { .passage { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); } .passage > .quotation { position: sticky; top: 1rem; align-self: start; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --page: #fff; --card: #fff; --line: #999; --link: #000; --warning: #000; --information: #000; --hint: #000; --counter: #000;
    --warning-back: #eee; --information-back: #eee; --hint-back: #eee; --counter-back: #eee;
    --s0: #1a4f8a; --s1: #b4530a; --s2: #5d6b12; --s3: #7a3e9d; --s4: #14746a; --s5: #9c2f5a; }
  html { font-size: 10pt; } header, main, footer { max-width: none; padding: 0; } .skip, .contents, .filter { display: none; }
  .passage { display: block; } .passage > .quotation { position: static; } .scroll { overflow: visible; }
  .toned, .finding, .quotation, .chart, tr { break-inside: avoid; } h2, h3, h4, h5, summary, .passage > .quotation { break-after: avoid; } article + article { break-before: page; } a { text-decoration: none; }
  .chart details { display: none; } svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details td { min-width: 0; }
}
`;
