// Bundled for the browser's extension host, with mocha and the suite inside.
require('mocha/mocha.js');
const { mocha } = globalThis;
mocha.setup({ ui: 'bdd', timeout: 60000, reporter: 'spec', color: false });

module.exports = {
  run: () =>
    new Promise((resolve, reject) => {
      require('./suite.ts');
      const runner = mocha.run((failures) => {
        const { passes, tests } = runner.stats;
        console.log(`counterframe-tests ${JSON.stringify({ passed: passes, failed: failures })}`);
        if (failures > 0 || tests === 0) reject(new Error(`${failures} of ${tests} failed`));
        else resolve();
      });
    }),
};
