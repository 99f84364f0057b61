import fs from 'node:fs';
import path from 'node:path';
import { makeWorkspace, startServer } from './hosts.mjs';
import { artefacts, here } from './places.mjs';

const LIMIT = 30000;
const REPLACING = 'replaced by a quick fix';

/** What a drafter sees and does, with the packaged extension installed: each step is a test, each leaves a picture. */
export async function testWhatIsSeen(browser, vsix, replaceable) {
  const { folder, workspace, remove } = makeWorkspace(path.join(here, 'fixtures'));
  if (replaceable) fs.writeFileSync(path.join(workspace, 'replaced.md'), replaceable.text);
  const server = await startServer(folder, { vsix, settings: { 'counterframe.subject': 'always' } });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  const counts = { passed: 0, failed: 0 };
  try {
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}`);
    const run = Object.entries(steps).filter(([name]) => replaceable || name !== REPLACING);
    for (const [name, step] of run) await attempt(name, (page) => step(page, replaceable), page, counts);
    return counts;
  } finally {
    await context.close();
    await server.stop();
    remove();
  }
}

async function attempt(name, step, page, counts) {
  try {
    await step(page);
    counts.passed++;
    console.log(`ui: passed: ${name}`);
  } catch (error) {
    counts.failed++;
    console.log(`ui: FAILED: ${name}: ${error.message}`);
  }
  await page.screenshot({ path: path.join(artefacts, `ui-${name.replaceAll(' ', '-')}.png`) });
}

const steps = {
  async 'squiggles in the editor'(page) {
    await openFile(page, 'plan.md');
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
    await seen(page.locator('.statusbar-item', { hasText: /\d+ findings?/ }));
  },

  async 'hover over a finding'(page) {
    await hoverFinding(page);
    const hover = page.locator('.monaco-hover .hover-contents:visible');
    for (const part of ['Rescue', 'Brysk (2011)', 'Ask:', 'What else could be said:', 'More about agency/rescue'])
      await seen(hover.filter({ hasText: part }));
  },

  async 'page of a code'(page) {
    await page.locator('.monaco-hover a', { hasText: 'More about agency/rescue' }).first().click();
    await seen(page.locator('.tab', { hasText: /agency-rescue/ }));
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
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget');
    await seen(menu.locator('.monaco-list-row', { hasText: 'Set agency/rescue aside here, with a reason' }));
    await seen(menu.locator('.monaco-list-row', { hasText: 'Switch agency/rescue off in this workspace' }));
  },

  async 'set aside with a reason'(page) {
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Set agency/rescue aside here, with a reason' }).first().click();
    await page.locator('.quick-input-widget input').fill('title of the operation');
    await page.keyboard.press('Enter');
    await seen(page.locator('.view-line', { hasText: 'counterframe-ignore' }));
    await seen(page.locator('.view-line', { hasText: 'title of the operation' }));
    await gone(page.locator('.markers-panel .monaco-list-row', { hasText: 'rescued fourteen' }));
  },

  async [REPLACING](page, { words, column }) {
    await openFile(page, 'replaced.md');
    await page.waitForSelector('.squiggly-info, .squiggly-warning, .squiggly-hint', { state: 'attached' });
    await placeCursor(page, 1, column);
    await page.keyboard.press('Control+.');
    const replacement = page.locator('.action-widget .monaco-list-row', { hasText: 'Replace with' }).first();
    await replacement.click();
    await gone(page.locator('.view-line', { hasText: words }));
    await gone(page.locator('.squiggly-info, .squiggly-warning, .squiggly-hint'));
  },

  async 'policy language'(page) {
    await openFile(page, 'order.policy');
    await seen(page.locator('.statusbar-item', { hasText: 'Policy text' }));
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
  },
};

export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await seen(page.locator('.tab.active', { hasText: name }));
}

/** Moves the pointer onto the first finding and waits for its note. */
async function hoverFinding(page) {
  const box = await page.locator('.squiggly-info, .squiggly-warning').first().boundingBox();
  await page.mouse.move(box.x + Math.min(40, box.width / 2), box.y + box.height / 2 - 4);
  await page.waitForSelector('.monaco-hover .hover-contents:visible');
}

export async function placeCursor(page, line, column) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await seen(page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }));
}

function seen(locator) {
  return locator.first().waitFor({ state: 'visible', timeout: LIMIT });
}

function gone(locator) {
  return locator.first().waitFor({ state: 'detached', timeout: LIMIT });
}
