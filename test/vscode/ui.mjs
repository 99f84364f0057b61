import fs from 'node:fs';
import path from 'node:path';
import { makeWorkspace, startServer, startWeb } from './hosts.mjs';
import { LIMIT } from './page.mjs';
import { artefacts, here, root } from './places.mjs';
import { draftSteps } from './seen.mjs';
import { placeFor, walkthrough } from './walkthrough.mjs';

const fixtures = path.join(here, 'fixtures');

/** What a drafter sees and does, with the packaged extension installed: each step is a test, each leaves a picture. */
export async function testWhatIsSeen(browser, vsix, replaceable) {
  return inServer(browser, vsix, { 'counterframe.subject': 'always' }, (files) => runSteps('ui', draftSteps, { files, replaceable }));
}

/** The walkthrough from its first page to a folder with a baseline, with the packaged extension installed. */
export async function testWalkthrough(browser, vsix) {
  return inServer(browser, vsix, {}, (files) => runSteps('walkthrough', walkthrough, { files }));
}

/** The same walkthrough in VS Code for the web, whose extension host is a worker in the page. */
export async function testWalkthroughInBrowser(browser) {
  const { folder, workspace, remove } = makeWorkspace(fixtures);
  const web = await startWeb(folder, { extension: root, workspace });
  try {
    return await inPage(browser, `http://localhost:${web.port}/`, runSteps('walkthrough-web', walkthrough, {}));
  } finally {
    await web.stop();
    remove();
  }
}

async function inServer(browser, vsix, settings, makeRun) {
  const { folder, workspace, remove } = makeWorkspace(fixtures);
  const server = await startServer(folder, { vsix, settings });
  try {
    return await inPage(browser, `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}`, makeRun(workspace));
  } finally {
    await server.stop();
    remove();
  }
}

async function inPage(browser, url, run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    await page.goto(url);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Runs steps in their order. Each tells whether it passed and leaves a picture, numbered in that order. */
function runSteps(name, steps, { files, replaceable }) {
  const pictures = path.join(artefacts, name);
  fs.rmSync(pictures, { recursive: true, force: true });
  fs.mkdirSync(pictures, { recursive: true });
  const place = { ...placeFor({ files, pictures }), replaceable };
  return async (page) => {
    const counts = { passed: 0, failed: 0 };
    for (const [index, [title, step]] of Object.entries(steps).entries()) {
      try {
        await step.call(place, page);
        counts.passed++;
        console.log(`${name}: passed: ${title}`);
      } catch (error) {
        counts.failed++;
        console.log(`${name}: FAILED: ${title}: ${error.message}`);
      }
      await page.screenshot({ path: place.picture(`${String(index + 1).padStart(2, '0')} ${title}`) });
    }
    return counts;
  };
}
