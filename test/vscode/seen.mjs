import fs from 'node:fs';
import { actionsHere, chooseAction, gone, hoverFinding, openFile, placeCursor, seen } from './page.mjs';

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

  async 'policy language'(page) {
    await openFile(page, 'order.policy');
    await seen(page.locator('.statusbar-item', { hasText: 'Policy text' }));
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
  },
};
