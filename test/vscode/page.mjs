export const LIMIT = 30000;

export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await seen(page.locator('.tab.active', { hasText: name }));
}

/** Runs a command of the palette by its title. */
export async function run(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

export async function placeCursor(page, line, column) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await seen(page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }));
}

/** Moves the pointer onto the first finding and waits for its note. */
export async function hoverFinding(page) {
  const box = await page.locator('.squiggly-info, .squiggly-warning').first().boundingBox();
  await page.mouse.move(box.x + Math.min(40, box.width / 2), box.y + box.height / 2 - 4);
  await page.waitForSelector('.monaco-hover .hover-contents:visible');
}

/** Opens the menu of actions at the cursor and returns it. The server may need a moment for its first answer. */
export async function actionsHere(page) {
  await page.keyboard.press('Control+.');
  const menu = page.locator('.action-widget');
  await seen(menu.locator('.monaco-list-row.action'));
  return menu;
}

/** A line of one of our views. */
export function row(page, view, text) {
  return page.locator(`.pane:has(.pane-header[aria-label^="${view}" i]) .monaco-list-row`, { hasText: text }).first();
}

export async function answer(page, text) {
  await page.locator('.quick-input-widget input').fill(text);
  await page.keyboard.press('Enter');
}

export function seen(locator) {
  return locator.first().waitFor({ state: 'visible', timeout: LIMIT });
}

export function gone(locator) {
  return locator.first().waitFor({ state: 'detached', timeout: LIMIT });
}
