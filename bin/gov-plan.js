#!/usr/bin/env node
// Starts the program: compiled code is taken from a cache where there is one, then the arguments are run.
const { enableCompileCache } = require('node:module');

const args = process.argv.slice(2);

// Reading a document uses some hundred patterns, nearly all more than once: V8 makes machine code of each at once instead
// of bytecode first. Set before anything of the program is compiled, since a code cache holds for one set of flags; the
// modules of Node that reading needs come first, for the same reason: Node's own cache of them holds for its own flags.
if (['parse', 'text', 'batch', 'stream', 'validate', 'ledger'].some((name) => args.includes(name))) {
  for (const name of ['node:vm', 'node:crypto', 'node:zlib']) require(name);
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--no-regexp-tier-up');
  // Node's cache keeps what was compiled when a file was loaded: all of it, then, once, instead of a part anew in each run.
  if (enableCompileCache) setFlagsFromString('--no-lazy');
}

if (enableCompileCache) enableCompileCache();
else require('./code-cache.js').useCodeCache();

require('../dist/cli/start.js')('main.js').run(args);
