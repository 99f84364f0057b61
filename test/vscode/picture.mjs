import path from 'node:path';
import { makeWorkspace, startServer } from './hosts.mjs';
import { root } from './places.mjs';
import { hoverFinding, openFile } from './ui.mjs';

/** Takes the picture of the README: the sample action plan with findings and a note. */
export async function takePicture(browser, vsix) {
  const { folder, workspace, remove } = makeWorkspace(path.join(root, 'samples'));
  const server = await startServer(folder, { vsix, settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 } });
  const context = await browser.newContext({ viewport: { width: 1200, height: 750 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30000);
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}`);
    await openFile(page, 'action-plan.md');
    await page.waitForSelector('.squiggly-info, .squiggly-warning', { state: 'attached' });
    await hoverFinding(page);
    await page.screenshot({ path: path.join(root, 'images', 'editor.png') });
  } finally {
    await context.close();
    await server.stop();
    remove();
  }
}
