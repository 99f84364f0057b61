import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatOf, odtOf } from './odt.ts';
import { buildPdf } from './pdf-builder.ts';

const words = 'Officers rescued fourteen trafficked workers. Shelter is granted only if the victim of trafficking assists the police.';
const body = `<text:p>${words}</text:p>`;

/** A short draft in every format that is read, by its name. */
export function draftsInEveryFormat(): Readonly<Record<string, string | Buffer>> {
  return {
    'plan.txt': `${words}\n`,
    'plan.md': `# Plan\n\n${words}\n`,
    'plan.policy': `${words}\n`,
    'plan.html': `<!DOCTYPE html><title>Plan</title><script src="http://127.0.0.1:9/x.js"></script><img src="http://127.0.0.1:9/x.png"><p>${words}</p>`,
    'plan.xml': `<?xml version="1.0"?><!DOCTYPE bill SYSTEM "http://127.0.0.1:9/bill.dtd" [<!ENTITY far SYSTEM "http://127.0.0.1:9/far.txt">]><bill><p>${words} &far;</p></bill>`,
    'plan.tex': `\\documentclass{article}\\begin{document}\\input{|curl 127.0.0.1}\n${words}\n\\end{document}\n`,
    'plan.rst': `Plan\n====\n\n.. include:: http://127.0.0.1:9/x\n\n${words}\n`,
    'plan.adoc': `= Plan\n\ninclude::http://127.0.0.1:9/x[]\n\n${words}\n`,
    'plan.docx': readFileSync(join(import.meta.dirname, '../../walkthrough/sample.docx')),
    'plan.odt': Buffer.from(odtOf({ body })),
    'plan.fodt': Buffer.from(flatOf({ body })),
    'plan.pdf': Buffer.from(
      buildPdf({
        pages: [{ texts: [{ text: words.slice(0, 46), x: 72, y: 700 }] }],
        catalog: '/OpenAction << /S /URI /URI (http://127.0.0.1:9/x) >>',
      }),
    ),
  };
}
