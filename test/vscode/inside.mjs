import path from 'node:path';
import { format } from 'node:util';
import { makeWorkspace, startServer, startWeb } from './hosts.mjs';
import { artefacts, here, root } from './places.mjs';

const LIMIT = 180000;
const noise =
  /Creating a socket|connection token|Ignoring fetching|builtin location|AgentHost|AccountPolicyGate|package.nls|Loading development|fs provider registers|reconnection-grace-time|builtin extensions cache|Long running operations|GitHub|^\s*$/;

/** Runs mocha inside the Node extension host. */
export async function testInNode(browser) {
  const { folder, workspace, remove } = makeWorkspace(path.join(here, 'fixtures'));
  const server = await startServer(folder, { isTest: true });
  const address = (file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', address(root)],
    ['extensionTestsPath', address(path.join(here, 'suite', 'node.cjs'))],
    ['skipWelcome', 'true'],
  ];
  const url = `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return drive('node', browser, url, server, remove);
}

/** Runs the same suite inside the extension host of a browser. */
export async function testInBrowser(browser) {
  const { folder, workspace, remove } = makeWorkspace(path.join(here, 'fixtures'));
  const web = await startWeb(folder, { extension: root, tests: path.join(here, 'dist', 'web.cjs'), workspace });
  return drive('web', browser, `http://localhost:${web.port}/`, web, remove);
}

async function drive(name, browser, url, host, remove) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const counts = { passed: 0, failed: 0 };
    const code = await finished(page, url, name, counts);
    await page.screenshot({ path: path.join(artefacts, `${name}-end.png`) });
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    await context.close();
    await host.stop();
    remove();
  }
}

async function finished(page, url, name, counts) {
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    const result = /counterframe-tests (\{.*\})/.exec(line);
    if (result) Object.assign(counts, JSON.parse(result[1]));
    else if (process.env.VERBOSE || (!/error|warn/i.test(type) && !noise.test(line))) console.log(`${name}: ${line}`);
  });
  await page.goto(url);
  return Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LIMIT, 'timeout'))]);
}
