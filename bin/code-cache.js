// V8's code cache for Node before 22.8, which has none of its own. In: the program's files as they are required.
// Out: the same, compiled from `<file>.cache` where the build has left one that this V8 takes.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, sep } = require('node:path');
const { Script } = require('node:vm');

const PROGRAM = join(__dirname, '..', 'dist', 'cli') + sep;

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

/**
 * Compiles the program's own files through their caches from here on; a cache of another V8 is passed over.
 * @param {boolean} [record] compile files without a cache the same way, so that the build can make theirs.
 * @returns the scripts by file.
 */
exports.useCodeCache = (record = false) => {
  const scripts = new Map();
  const compile = Module.prototype._compile;
  Module.prototype._compile = function compileCached(content, filename, ...rest) {
    const cachedData = filename.startsWith(PROGRAM) ? cacheOf(filename) : undefined;
    if (!cachedData && !(record && filename.startsWith(PROGRAM)))
      return compile.call(this, content, filename, ...rest);
    const script = new Script(Module.wrap(content), { filename, cachedData });
    scripts.set(filename, script);
    const require = (id) => this.require(id);
    return script
      .runInThisContext()
      .call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
  return scripts;
};
