/** The style sheet of the report: light and dark, phone to wide, paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #5a5651; --page: #fdfcfa; --card: #ffffff; --line: #d9d4cc; --link: #1a4f8a;
  --warning: #8a4b00; --warning-back: #ffe9c7; --information: #1a4f8a; --information-back: #dcebfb; --hint: #5a5651; --hint-back: #ebe8e3;
  --counter: #1d6134; --counter-back: #dcf2e2; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae6; --soft: #b5b0a8; --page: #1a1918; --card: #242220; --line: #45413c; --link: #9cc6f5;
  --warning: #ffc27a; --warning-back: #573a10; --information: #a9d0fa; --information-back: #1d3a5c; --hint: #c4bfb7; --hint-back: #3d3a36;
  --counter: #a4deb5; --counter-back: #1e4529; } }
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--page); overflow-wrap: break-word; }
header, nav, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, li, dd { max-width: 72ch; }
p { margin: .5rem 0; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.soft { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .75rem 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.count, th.count { text-align: right; font-variant-numeric: tabular-nums; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; }
.section { color: var(--soft); }
.passage { display: grid; gap: 1rem; margin: 1rem 0 2rem; }
.text { margin: 0; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; white-space: pre-line; align-self: start;
  font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; }
mark { color: inherit; padding: .05em .1em; border-radius: .2em; border-bottom: 2px solid; }
mark.warning { background: var(--warning-back); border-color: var(--warning); }
mark.information { background: var(--information-back); border-color: var(--information); }
mark.hint { background: var(--hint-back); border-color: var(--hint); }
sup { line-height: 0; font: .7rem system-ui, sans-serif; } sup a { padding: .3em; margin: -.3em 0; }
ol.findings, ul.plain { list-style: none; margin: 0; padding: 0; }
.finding { padding: .5rem 0 .5rem .9rem; border-left: .3rem solid var(--hint); margin-bottom: 1rem; }
.finding.warning { border-color: var(--warning); } .finding.information { border-color: var(--information); }
.finding:target, .passage mark:target { outline: 2px dashed var(--link); outline-offset: 3px; }
.head { margin: 0; } .head strong { margin-right: .3rem; }
.level { font-size: .85rem; font-weight: 600; padding: .05rem .45rem; border-radius: .25rem; margin-right: .3rem; background: var(--hint-back); color: var(--hint); }
.warning > .head .level { background: var(--warning-back); color: var(--warning); } .information > .head .level { background: var(--information-back); color: var(--information); }
.level.counter { background: var(--counter-back); color: var(--counter); }
.label { font-weight: 600; }
.decision { padding: .25rem .6rem; background: var(--card); border: 1px solid var(--line); border-radius: .3rem; }
dl { margin: .5rem 0; } dt { font-weight: 600; } dd { margin: 0 0 .4rem 1rem; }
ul { padding-left: 1.2rem; margin: .25rem 0; }
summary { cursor: pointer; padding: .25rem 0; }
details > :not(summary) { margin-left: 1rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); }
@media (min-width: 62rem) { .passage { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.5rem; } .text { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --page: #fff; --card: #fff; --line: #999; --link: #000; --warning: #000; --information: #000; --hint: #000; --counter: #000;
    --warning-back: #eee; --information-back: #eee; --hint-back: #eee; --counter-back: #eee; }
  html { font-size: 10pt; } header, nav, main, footer { max-width: none; padding: 0; } .skip { display: none; }
  .passage { display: block; } .text { position: static; max-height: none; overflow: visible; margin-bottom: .75rem; }
  .finding, .text, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } a { text-decoration: none; } .finding details { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
}
`;
