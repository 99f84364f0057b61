// Loaded by the Node extension host: runs the bundled suite with mocha.
const Mocha = require('mocha');

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
