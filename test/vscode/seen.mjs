import fs from 'node:fs';
import { actionsHere, answer, chooseAction, gone, hoverFinding, openFile, placeCursor, run, seen } from './page.mjs';

const REPLACING = 'replaced by a quick fix';

/** What a drafter sees in drafts of a folder, in steps that build on each other. */
export const draftSteps = {
  async 'squiggles in the editor'(page) {
    await openFile(page, 'plan.md');
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
    await seen(page.locator('.statusbar-item', { hasText: /\d+ findings?/ }));
  },

  async 'hover over a finding'(page) {
    await hoverFinding(page);
    const hover = page.locator('.monaco-hover .hover-contents:visible');
    for (const part of ['Rescue', 'Brysk (2011)', 'Question to ask:', 'What else could be said:', 'More about agency/rescue', 'Next of 2'])
      await seen(hover.filter({ hasText: part }));
  },

  async 'next finding of the code'(page) {
    await page.locator('.monaco-hover a', { hasText: 'Next of 2' }).first().click();
    await seen(page.locator('.statusbar-item', { hasText: /Ln 14/ }));
  },

  async 'page of a code'(page) {
    await hoverFinding(page);
    await page.locator('.monaco-hover a', { hasText: 'More about agency/rescue' }).first().click();
    await seen(page.locator('.tab', { hasText: /Preview.*agency-rescue/ }));
    await seen(page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('h1'));
  },

  async 'problems list'(page) {
    await openFile(page, 'plan.md');
    await page.keyboard.press('Control+Shift+M');
    const rows = page.locator('.markers-panel .monaco-list-row');
    await seen(rows.filter({ hasText: 'agency/rescue' }));
    await seen(rows.filter({ hasText: 'counterframe' }));
  },

  async 'quick fixes in the menu'(page) {
    await placeCursor(page, 5, 15);
    const menu = await actionsHere(page);
    for (const where of ['here', 'in this section', 'in this document', 'in this workspace'])
      await seen(menu.locator('.monaco-list-row', { hasText: `Set agency/rescue aside ${where}, with a reason` }));
    for (const title of ['Write a decision down', 'Switch agency/rescue off', 'Copy as a citation', 'Report a false alarm'])
      await seen(menu.locator('.monaco-list-row', { hasText: title }));
  },

  async 'report of a false alarm'(page) {
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Report a false alarm' }).click();
    await seen(page.locator('.view-line', { hasText: 'False alarm: agency/rescue' }));
    await seen(page.locator('.view-line', { hasText: 'Nothing has been sent' }));
  },

  async [REPLACING](page) {
    const { words, column, text } = this.replaceable;
    fs.writeFileSync(`${this.files}/replaced.md`, text);
    await openFile(page, 'replaced.md');
    await page.waitForSelector('.squiggly-info, .squiggly-warning, .squiggly-hint', { state: 'attached' });
    await placeCursor(page, 1, column);
    await chooseAction(page, 'Replace with');
    await gone(page.locator('.view-line', { hasText: words }));
    await gone(page.locator('.squiggly-info, .squiggly-warning, .squiggly-hint'));
  },

  async 'review is offered for a Word file'(page) {
    await openFile(page, 'protocol.docx');
    const offer = page.locator('.notification-toast', { hasText: 'Counterframe can show the text of protocol.docx' });
    await seen(offer);
    await page.screenshot({ path: this.picture('offer of a review') });
    await offer.locator('.monaco-button', { hasText: /^Review$/ }).click();
    await seen(page.locator('.view-line', { hasText: 'Draft Protocol on Workplace Inspections' }));
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
    await seen(page.locator('.statusbar-item', { hasText: 'Document under review' }));
  },

  async 'what can be done in a review'(page) {
    await placeCursor(page, 9, 32);
    await page.keyboard.press('Control+.');
    for (const title of ['Copy the rewording', 'aside here by a decision', 'aside in this document by a decision', 'Write a decision down'])
      await seen(choice(page, title));
    for (const title of ['Replace with', 'aside here, with a reason'])
      if ((await choice(page, title).count()) > 0) throw new Error(`“${title}” is offered`);
    await page.screenshot({ path: this.picture('choices in a review') });
    await page.keyboard.press('Escape');
  },

  async 'set aside in a review by a decision'(page) {
    await placeCursor(page, 7, 100);
    await page.keyboard.press('Control+.');
    await choice(page, 'Set agency/rescue aside here by a decision').click();
    await answer(page, 'name of the operation');
    await gone(page.locator('.markers-panel .monaco-list-row', { hasText: 'Ln 7, Col 93' }));
    this.expectFile('counterframe.decisions.jsonl', /"draft":"protocol\.docx","code":"agency\/rescue".*"reason":"name of the operation"/);
  },

  async 'tracked changes in a review'(page) {
    await page.locator('[id="status.languageStatus"]').click();
    await seen(page.locator('.hover-language-status', { hasText: 'read with 3 insertions and 1 deletion accepted' }));
    await page.screenshot({ path: this.picture('how tracked changes are read') });
    await page.locator('.hover-language-status a', { hasText: 'Choose' }).click();
    await choice(page, 'With the deleted words shown').click();
    await seen(page.locator('.view-line', { hasText: /they.\[-met-\]/ }));
  },

  async 'marked copy'(page) {
    await run(page, 'Counterframe: Write a Marked Copy…');
    await choice(page, 'Comments and tracked changes').click();
    await page.waitForFunction(() => /protocol-reviewed\.docx$/.test(document.querySelector('.quick-input-widget input')?.value ?? ''));
    await page.screenshot({ path: this.picture('place of a marked copy') });
    await page.keyboard.press('Enter');
    await seen(page.locator('.notification-toast', { hasText: /protocol-reviewed\.docx: \d+ comments written/ }));
    this.expectFile('protocol-reviewed.docx', /^PK/);
  },

  async 'report of a Word file'(page) {
    await run(page, 'Counterframe: Open the Report');
    const report = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await seen(report.locator('body', { hasText: 'protocol.docx' }));
  },

  async 'passage of a report in the draft'(page) {
    const report = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await report.locator('.passage .quotation figcaption a').first().click();
    await seen(page.locator('.statusbar-item', { hasText: /\d+ selected/ }));
    await seen(page.locator('.tab.active', { hasText: 'protocol.docx' }));
  },

  async 'report saved as a Word file'(page) {
    await run(page, 'Counterframe: Save the Report…');
    const name = page.locator('.quick-input-widget input').first();
    await page.waitForFunction(() => /counterframe-report\.html$/.test(document.querySelector('.quick-input-widget input')?.value ?? ''));
    await name.fill((await name.inputValue()).replace(/html$/, 'docx'));
    await page.keyboard.press('Enter');
    await seen(page.locator('.notification-toast', { hasText: 'The report is saved as counterframe-report.docx' }));
    this.expectFile('counterframe-report.docx', /^PK/);
  },

  async 'file that cannot be read'(page) {
    fs.writeFileSync(`${this.files}/broken.docx`, 'no archive');
    await openFile(page, 'broken.docx');
    await run(page, 'Counterframe: Review with Counterframe');
    await seen(page.locator('.view-line', { hasText: 'broken.docx' }));
    await seen(page.locator('.notification-toast', { hasText: 'broken.docx is damaged' }));
    await seen(page.locator('.statusbar-item', { hasText: 'not read' }));
  },

  async 'policy language'(page) {
    await openFile(page, 'order.policy');
    await seen(page.locator('.statusbar-item', { hasText: 'Policy text' }));
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
  },
};

function choice(page, title) {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
}
