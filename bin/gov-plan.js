#!/usr/bin/env node
// Starts the program: compiled code is taken from a cache where there is one, then the arguments are run.
const { enableCompileCache } = require('node:module');
const { setFlagsFromString } = require('node:v8');

const args = process.argv.slice(2);

// Reading a document uses some hundred patterns, nearly all more than once: V8 makes machine code of each at once instead
// of bytecode first. Set before anything is compiled, since a code cache holds for one set of flags.
if (args.includes('parse') || args.includes('text')) setFlagsFromString('--no-regexp-tier-up');

if (enableCompileCache) enableCompileCache();
else require('./code-cache.js').useCodeCache();

require('../dist/cli/main.js').run(args);
