// Loaded before the server that is soaked: asked over the channel to its parent, it collects garbage and tells what stays.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('message', (message) => {
    if (message !== 'heap') return;
    global.gc();
    global.gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send({ heap: (heapUsed + external) / 2 ** 20, rss: rss / 2 ** 20 });
  });
  process.channel.unref();
}
