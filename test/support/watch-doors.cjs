// Loaded into a process before everything else, by NODE_OPTIONS, and so into its threads and processes too: writes a line
// into the file that COUNTERFRAME_WATCH names for whatever opens a socket, asks for an address, or starts a process or thread.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const file = process.env.COUNTERFRAME_WATCH;
const note = (door, what) => appendFileSync(file, `${JSON.stringify({ door, what })}\n`);

/** Every call of these functions is noted; what they do stays as it is. */
function watch(module, owner, ...names) {
  for (const name of names) {
    const before = owner[name];
    if (typeof before !== 'function') continue;
    owner[name] = new Proxy(before, {
      apply(target, self, given) {
        note(`${module}.${name}`, describe(given[0]));
        return Reflect.apply(target, self, given);
      },
      construct(target, given, made) {
        note(`${module}.${name}`, describe(given[0]));
        return Reflect.construct(target, given, made);
      },
    });
  }
}

function describe(given) {
  if (given && typeof given === 'object' && Array.isArray(given.args)) return given.args.join(' ');
  return typeof given === 'string' || given instanceof URL ? String(given) : typeof given;
}

const net = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');
const processes = require('node:child_process');
const threads = require('node:worker_threads');

watch('net', net.Socket.prototype, 'connect');
watch('net', net.Server.prototype, 'listen');
watch('net', net, 'connect', 'createConnection', 'createServer');
for (const owner of [dns, dns.promises])
  watch('dns', owner, ...Object.keys(owner).filter((name) => /^(lookup|resolve|reverse)/.test(name)));
watch('dgram', dgram, 'createSocket');
for (const name of ['http', 'https']) watch(name, require(`node:${name}`), 'request', 'get', 'createServer');
watch('http2', require('node:http2'), 'connect', 'createServer', 'createSecureServer');
watch('tls', require('node:tls'), 'connect', 'createServer');
watch('child_process', processes.ChildProcess.prototype, 'spawn');
watch('child_process', processes, 'spawnSync', 'execSync', 'execFileSync');
watch('worker_threads', threads, 'Worker');
watch('cluster', require('node:cluster'), 'fork');
watch('inspector', require('node:inspector'), 'open');
watch('global', globalThis, 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest');
syncBuiltinESMExports();
note('watched', process.argv[1] ?? '');
