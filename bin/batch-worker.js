// Starts a thread of the pool: as gov-plan.js does, from compiled code where there is some.
const { enableCompileCache } = require('node:module');

if (enableCompileCache) enableCompileCache();
else require('./code-cache.js').useCodeCache();

module.exports = require('../dist/cli/worker.js').work;
