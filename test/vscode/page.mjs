export const LIMIT = 30000;

/** Milliseconds for one of several attempts. */
const PATIENCE = 8000;

export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await seen(page.locator('.tab.active', { hasText: name }));
}

/** Runs a command of the palette by its title. Commands of an extension are there once the editor has read its manifest. */
export async function run(page, title) {
  const found = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await again(page, async () => {
    await page.keyboard.press('F1');
    await input(page).fill(`>${title}`, { timeout: PATIENCE });
    await found.click({ timeout: PATIENCE });
  });
}

export async function placeCursor(page, line, column) {
  await again(page, async () => {
    await page.keyboard.press('Control+g');
    await input(page).fill(`:${line}:${column}`, { timeout: PATIENCE });
    await page.keyboard.press('Enter');
    await page
      .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
      .first()
      .waitFor({ timeout: PATIENCE });
  });
}

/** The field at the top of the window closes when something else takes the focus, as a loaded machine lets happen. */
async function again(page, attempt) {
  for (let left = 4; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

function input(page) {
  return page.locator('.quick-input-widget input').first();
}

/** Moves the pointer onto the first finding and waits for its note. */
export async function hoverFinding(page) {
  const box = await page.locator('.squiggly-info, .squiggly-warning').first().boundingBox();
  await page.mouse.move(box.x + Math.min(40, box.width / 2), box.y + box.height / 2 - 4);
  await page.waitForSelector('.monaco-hover .hover-contents:visible');
}

/** Opens the menu of actions at the cursor and returns it. The server may need a moment for its first answer. */
export async function actionsHere(page) {
  const menu = page.locator('.action-widget');
  await again(page, async () => {
    await page.keyboard.press('Control+.');
    await menu.locator('.monaco-list-row.action').first().waitFor({ timeout: PATIENCE });
  });
  return menu;
}

/** Chooses an action at the cursor by the keyboard: the pointer of a loaded machine can miss the menu. */
export async function chooseAction(page, title, before = async () => {}) {
  const menu = await actionsHere(page);
  const wanted = menu.locator('.monaco-list-row.action', { hasText: title }).first();
  await seen(wanted);
  await before();
  for (let step = 0; step < 40 && !(await wanted.evaluate((one) => one.classList.contains('focused'))); step++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await gone(menu.locator('.monaco-list-row.action'));
}

/** A line of one of our views. */
export function row(page, view, text) {
  return page.locator(`.pane:has(.pane-header[aria-label^="${view}" i]) .monaco-list-row`, { hasText: text }).first();
}

export async function answer(page, text) {
  await input(page).fill(text);
  await page.keyboard.press('Enter');
}

export function seen(locator) {
  return locator.first().waitFor({ state: 'visible', timeout: LIMIT });
}

export function gone(locator) {
  return locator.first().waitFor({ state: 'detached', timeout: LIMIT });
}
