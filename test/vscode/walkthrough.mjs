import fs from 'node:fs';
import path from 'node:path';
import { answer, chooseAction, gone, placeCursor, row, run, seen } from './page.mjs';

/**
 * The way of somebody who opens Counterframe for the first time, in steps that build on each other. `files` is the folder
 * of the workspace on this machine, undefined where the editor keeps its files in a browser.
 */
export const walkthrough = {
  async 'get started'(page) {
    await run(page, 'Counterframe: Get Started');
    for (const title of [
      'See a finding',
      'Read why',
      'Apply a rewording',
      'Set a finding aside',
      'Open the report',
      'Check a folder',
      'Review a Word file',
    ])
      await seen(page.locator('.getting-started-step, .step-title', { hasText: title }));
  },

  async 'empty views say what to do next'(page) {
    await run(page, 'View: Show Counterframe');
    await seen(page.locator('.welcome-view-content', { hasText: 'sends nothing' }));
    await seen(page.locator('.welcome-view-content', { hasText: 'a voice for the people concerned' }));
  },

  async 'see a finding'(page) {
    await page.locator('.welcome-view-content a', { hasText: 'Open the Sample Draft' }).click();
    await page.waitForSelector('.squiggly-warning', { state: 'attached' });
    await seen(row(page, 'Findings', 'only if the victim assists the police'));
    await seen(row(page, 'Wording the Critiques Ask For', 'Help without a price'));
    await seen(page.locator('.statusbar-item', { hasText: /\d+ findings/ }));
    await seen(page.locator('.activitybar .badge', { hasText: /\d+/ }));
  },

  async 'read why'(page) {
    await placeCursor(page, 13, 1);
    await run(page, 'Counterframe: Go to the Next Finding');
    const hover = page.locator('.monaco-hover .hover-contents:visible');
    for (const part of ['Question to ask:', 'More about conditionality/cooperation', 'Set aside here', 'Who argues so:'])
      await seen(hover.filter({ hasText: part }));
  },

  async 'apply a rewording'(page) {
    await page.keyboard.press('Escape');
    await placeCursor(page, 7, 18);
    await chooseAction(page, 'Replace with “end human trafficking', () => page.screenshot({ path: this.picture('menu of rewordings') }));
    await seen(page.locator('.view-line', { hasText: 'will end human trafficking' }));
  },

  async 'set a finding aside, with a reason'(page) {
    await placeCursor(page, 23, 50);
    await chooseAction(page, 'Set conflation/slavery aside here, with a reason');
    await answer(page, 'term of section 5 of the Act');
    await seen(page.locator('.view-line', { hasText: 'term of section 5 of the Act' }));
    await seen(row(page, 'Findings', /modern slavery.*Set aside/));
  },

  async 'reword a running name in all places'(page) {
    await placeCursor(page, 19, 120);
    await chooseAction(page, 'Replace all 3 uses of “modern slavery”');
    await seen(page.locator('.view-line', { hasText: /questioned.about.exploitation/ }));
  },

  async 'open the report'(page) {
    await run(page, 'Counterframe: Open the Report');
    await seen(page.locator('.tab', { hasText: 'Counterframe Report' }));
    if (this.files)
      await seen(page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('h1', { hasText: 'Counterframe report' }));
  },

  async 'review a Word file'(page) {
    await run(page, 'Counterframe: Open the Sample Word File');
    await seen(page.locator('.tab.active', { hasText: 'sample.docx' }));
    await page.waitForSelector('.editor-group-container.active .squiggly-warning', { state: 'attached' });
    await run(page, 'View: Toggle Maximize Editor Group');
    await seen(row(page, 'Findings', 'only if the victim of trafficking assists'));
    await seen(page.locator('.view-line', { hasText: 'Draft Protocol on Workplace Inspections' }));
    await seen(page.locator('.statusbar-item', { hasText: '4 findings' }));
    await page.screenshot({ path: this.picture('review of a Word file') });
    await run(page, 'View: Toggle Maximize Editor Group');
  },

  async 'check a folder'(page) {
    await run(page, 'Counterframe: Check the Workspace');
    await seen(row(page, 'Findings', 'plan.md:'));
    await seen(row(page, 'Findings', 'memo.txt:'));
    await run(page, 'Counterframe: Filter Findings…');
    await answer(page, 'liberated');
    await gone(row(page, 'Findings', 'plan.md:'));
    await run(page, 'Counterframe: Clear the Filter');
    await seen(row(page, 'Findings', 'plan.md:'));
  },

  async 'decide about a finding'(page) {
    const finding = row(page, 'Findings', 'liberated');
    await finding.click();
    await seen(page.locator('.tab.active', { hasText: 'memo.txt' }));
    await finding.hover();
    await finding.locator('.action-label[aria-label^="Decide"]').click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'To discuss' }).click();
    await answer(page, 'ask the inspectorate');
    await seen(row(page, 'Findings', /liberated.*To discuss/));
    this.expectFile('counterframe.decisions.jsonl', /"draft":"memo\.txt".*"status":"to-discuss","reason":"ask the inspectorate"/);
  },

  async 'adopt a baseline'(page) {
    await run(page, 'Counterframe: Adopt All Findings as the Baseline…');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Adopt' }).first().click();
    await seen(page.locator('.notification-toast', { hasText: 'counterframe.baseline.json now names' }));
    await seen(row(page, 'Findings', /rescued fourteen.*In the baseline/));
    this.expectFile('counterframe.baseline.json', /"plan\.md": \[/);
  },

  async 'settings with a fault are told at their place'(page) {
    await run(page, 'Counterframe: Open the Settings File of This Folder');
    await seen(page.locator('.tab.active', { hasText: 'counterframe.yaml' }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('languages: [en]\nseverity: high\n');
    await page.keyboard.press('Control+s');
    const fault = page.locator('.editor-group-container.active .squiggly-warning');
    await fault.first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('languages: [en]\n');
    await page.keyboard.press('Control+s');
    await gone(fault);
  },
};

/** The pictures of the walkthrough in the manifest, by the artefacts that they are. */
export const walkthroughPictures = {
  see: '03 see a finding',
  read: '04 read why',
  reword: 'menu of rewordings',
  aside: '06 set a finding aside, with a reason',
  report: '08 open the report',
  document: 'review of a Word file',
  folder: '10 check a folder',
};

/** What the steps may use of where they run. */
export function placeFor({ files, pictures }) {
  return {
    files,
    picture: (name) => path.join(pictures, `${name}.png`),
    expectFile(name, pattern) {
      if (!files) return;
      const text = fs.readFileSync(path.join(files, name), 'utf8');
      if (!pattern.test(text)) throw new Error(`${name} does not hold ${pattern}: ${text}`);
    },
  };
}
