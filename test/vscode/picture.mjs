import fs from 'node:fs';
import path from 'node:path';
import { makeWorkspace, startServer } from './hosts.mjs';
import { openFile, placeCursor } from './page.mjs';
import { root } from './places.mjs';

const DRAFT = 'action-plan.md';
const settings = {
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
  'breadcrumbs.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.fontSize': 15,
  'editor.stickyScroll.enabled': false,
  'editor.hover.hidingDelay': 5000,
};

/** Takes the picture of the README: the sample action plan with findings and a note. */
export async function takePicture(browser, vsix) {
  const { folder, workspace, remove } = makeWorkspace(path.join(root, 'samples'));
  const server = await startServer(folder, { vsix, settings });
  const context = await browser.newContext({ viewport: { width: 1200, height: 750 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30000);
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}`);
    await openFile(page, DRAFT);
    await page.keyboard.press('Control+b');
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
    await placeCursor(page, ...placeOf('then cooperates', fs.readFileSync(path.join(workspace, DRAFT), 'utf8')));
    for (let line = 0; line < 10; line++) await page.keyboard.press('Control+ArrowDown');
    await showHover(page);
    await enlargeHover(page);
    await page.screenshot({ path: path.join(root, 'images', 'editor.png') });
  } finally {
    await context.close();
    await server.stop();
    remove();
  }
}

/** Line and column, from 1. */
function placeOf(words, text) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return [before.length, before.at(-1).length + 1];
}

/** By the keyboard, so that the note stays while the pointer moves. */
async function showHover(page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover .hover-contents:visible', { hasText: 'Question to ask:' }).first().waitFor();
}

/** The note shows 250 pixels at first and is drawn larger by its edge; here it is given the height of what it says. */
async function enlargeHover(page) {
  const parts = ['', ' .monaco-hover', ' .monaco-scrollable-element', ' .monaco-hover-content'].map(
    (part) => `.monaco-resizable-hover${part}`,
  );
  await page.addStyleTag({
    content: `${parts.join()} { height: auto !important; max-height: none !important; } .monaco-resizable-hover .scrollbar, .monaco-sash { display: none !important; }`,
  });
}
