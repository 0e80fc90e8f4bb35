// Chunks that are always loaded together become one file. In: chunks as CommonJS, by name, and the groups. Out: the files.
// A file of its own costs some 0.3 ms to find, read and compile: more than most chunks take to run.

/** What stands at the head of a pack: gives a chunk's exports by name, running it the first time. */
const LOADER = `
const loaded = {};
const load = (name) => {
  const known = loaded[name];
  if (known) return known.exports;
  const module = (loaded[name] = { exports: {} });
  chunks[name](module, module.exports);
  return module.exports;
};
module.exports = load;
`;

const REQUIRED = /\brequire\("\.\/([^"/]+\.js)"\)/g;

/**
 * @param {Map<string, string>} chunks code by file name, as CommonJS.
 * @param {Map<string, string[]>} groups names of chunks by the name of the pack that they go into.
 * @returns {Map<string, string>} code by file name: the packs (`require(pack)(chunk)` gives a chunk), and all other chunks.
 */
export function packChunks(chunks, groups) {
  const packOf = new Map([...groups].flatMap(([pack, names]) => names.map((name) => [name, pack])));
  const redirected = (code, own) =>
    code.replace(REQUIRED, (all, name) => {
      const pack = packOf.get(name);
      if (pack === undefined) return all;
      return pack === own ? `load("${name}")` : `require("./${pack}")("${name}")`;
    });
  const files = new Map();
  for (const [name, code] of chunks) if (!packOf.has(name)) files.set(name, redirected(code));
  for (const [pack, names] of groups) {
    const entries = names.map(
      (name) => `${JSON.stringify(name)}:(function(module,exports){${redirected(chunks.get(name), pack)}\n})`,
    );
    files.set(pack, `${LOADER}const chunks = {${entries.join(',\n')}};\n`);
  }
  return files;
}
