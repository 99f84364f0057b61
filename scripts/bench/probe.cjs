// Loaded before a program that is measured: when it ends, what it cost stands in the file that COUNTERFRAME_PROBE names.
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cost = { cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 };
    require('node:fs').writeFileSync(process.env.COUNTERFRAME_PROBE, JSON.stringify(cost));
  });
