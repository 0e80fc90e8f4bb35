// A check as code. In: a zod schema of objects, lists and plain values. Out: TypeScript of a function that tells whether a
// value fits it; it says neither what does not fit nor where, which zod does, and takes a tenth of zod's time.

/** What each check of a text or number asks of `v`; a check without code is an error, never left out. */
const CHECKS = {
  min_length: ({ minimum }, v) => `${v}.length >= ${minimum}`,
  string_format: ({ pattern }, v, named) => `${named('P', String(pattern))}.test(${v})`,
  greater_than: ({ value, inclusive }, v) => `${v} >${inclusive ? '=' : ''} ${value}`,
  less_than: ({ value, inclusive }, v) => `${v} <${inclusive ? '=' : ''} ${value}`,
  number_format: ({ format }, v) => {
    if (format !== 'safeint') throw new Error(`no code for numbers as ${format}`);
    return `Number.isSafeInteger(${v})`;
  },
};

/** The tests of a text or number: that of its own format, and its further checks. */
function checksOf(def, v, named) {
  const all = [...(def.check ? [def] : []), ...(def.checks ?? []).map(({ _zod }) => _zod.def)];
  return all.map((check) => {
    const write = CHECKS[check.check];
    if (!write) throw new Error(`no code for the check ${check.check}`);
    return write(check, v, named);
  });
}

/** Writes the code of a schema; `named` gives the name of a constant or function for code that stands by itself. */
function createWriter(named) {
  const byType = {
    string: ({ def }, v) => [`typeof ${v} === 'string'`, ...checksOf(def, v, named)].join(' && '),
    number: ({ def }, v) =>
      [`typeof ${v} === 'number' && Number.isFinite(${v})`, ...checksOf(def, v, named)].join(' && '),
    boolean: (_zod, v) => `typeof ${v} === 'boolean'`,
    literal: ({ def }, v) => `(${def.values.map((value) => `${v} === ${JSON.stringify(value)}`).join(' || ')})`,
    enum: ({ def }, v) => `${named('W', `new Set<unknown>(${JSON.stringify(Object.values(def.entries))})`)}.has(${v})`,
    nullable: ({ def }, v) => `(${v} === null || (${code(def.innerType, v)}))`,
    optional: ({ def }, v) => `(${v} === undefined || (${code(def.innerType, v)}))`,
    union: ({ def }, v) => `(${def.options.map((option) => `(${code(option, v)})`).join(' || ')})`,
    array: ({ def }, v) => `Array.isArray(${v}) && ${v}.every(${test(def.element)})`,
    record: ({ def }, v) => `isRecord(${v}) && Object.values(${v}).every(${test(def.valueType)})`,
    object({ def }, v) {
      if (def.catchall?._zod.def.type !== 'never') throw new Error('only strict objects have code');
      const keys = Object.keys(def.shape);
      const known = named('K', `new Set(${JSON.stringify(keys)})`);
      const tests = keys.map((key) => code(def.shape[key], key)).join(' && ');
      const body = `(v: unknown): boolean => { if (!isRecord(v) || !hasOnly(v, ${known})) return false; const { ${keys.join(', ')} } = v; return ${tests}; }`;
      return `${named('fits', body)}(${v})`;
    },
  };
  function code({ _zod }, v) {
    const write = byType[_zod.def.type];
    if (!write) throw new Error(`no code for the type ${_zod.def.type}`);
    return write(_zod, v);
  }
  /** The name of a function that tests one value. */
  function test(schema) {
    const written = code(schema, 'v');
    return /^\w+\(v\)$/.test(written) ? written.slice(0, -'(v)'.length) : named('fits', `(v: unknown): boolean => ${written}`);
  }
  return test;
}

/** The code of a module that exports `name`, a test for values of a schema. */
export function checkCode(name, schema, head) {
  const constants = new Map();
  const named = (kind, code) => {
    if (!constants.has(code)) constants.set(code, `${kind}${constants.size}`);
    return constants.get(code);
  };
  const last = createWriter(named)(schema);
  const lines = [...constants].map(([code, constant]) => `const ${constant} = ${code};`);
  return `${head}
type Fields = Readonly<Record<string, unknown>>;

const isRecord = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);

function hasOnly(fields: Fields, keys: ReadonlySet<string>): boolean {
  for (const key in fields) if (!keys.has(key)) return false;
  return true;
}

${lines.join('\n')}

export const ${name} = ${last};
`;
}
