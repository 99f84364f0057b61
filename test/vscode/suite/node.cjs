// Loaded by the Node extension host: runs the bundled suite with mocha.
const fs = require('node:fs');
const Mocha = require('mocha');

if (fs.existsSync('/proc/self/stat')) {
  globalThis.hasServer = () => servers().length > 0;
  /** One that was killed may take a while to end, and is no other server. */
  const killed = new Set();
  globalThis.killServer = () =>
    servers()
      .filter((pid) => !killed.has(pid))
      .map((pid) => killed.add(pid) && process.kill(pid, 'SIGKILL')).length > 0;
}

/** The server processes that this extension host started, and that live. */
function servers() {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isServer(name))
    .map(Number);
}

function isServer(pid) {
  try {
    const [state, parent] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return state !== 'Z' && Number(parent) === process.pid && command.includes('server/node.cjs');
  } catch {
    return false;
  }
}

exports.run = () =>
  new Promise((resolve, reject) => {
    const mocha = new Mocha({ ui: 'bdd', timeout: 60000, color: false });
    mocha.addFile(require.resolve('../dist/suite.cjs'));
    const runner = mocha.run((failures) => {
      const { passes, tests } = runner.stats;
      console.log(`counterframe-tests ${JSON.stringify({ passed: passes, failed: failures })}`);
      if (failures > 0 || tests === 0) reject(new Error(`${failures} of ${tests} failed`));
      else resolve();
    });
  });
