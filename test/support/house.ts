// The rules of the house as data and checks. In: a source tree. Out: what breaks a rule, `file:line what`.
import { circlesOf, type Import, importsOf, type Tree } from './imports.js';
import { lex, type Token, type TokenKind } from './lex.js';

/** What a room may import besides itself; `a/b` names one file or folder of a room. */
export type Rooms = Readonly<Record<string, readonly string[]>>;

const BELOW_PIPELINE = [
  'source',
  'document',
  'diagnostics',
  'zh',
  'readers',
  'outline',
  'extract',
  'plan',
  'rules',
];

/** The schema of the Plan stands in three files. */
const PLAN_SCHEMA = ['plan/schema', 'plan/deadline-schema', 'plan/parts'];

/** The table of rooms: imports go only downward, rooms on one floor never import each other. */
export const ROOMS: Rooms = {
  document: [],
  diagnostics: ['document'],
  zh: ['diagnostics'],
  source: ['diagnostics', 'zh'],
  readers: ['source', 'document', 'diagnostics', 'zh'],
  outline: ['document', 'diagnostics', 'zh'],
  extract: ['outline', 'document', 'diagnostics', 'zh'],
  plan: ['extract/facts', 'extract/statements', 'outline', 'document', 'diagnostics'],
  rules: [...PLAN_SCHEMA, 'plan/load-plan', 'document', 'diagnostics', 'zh'],
  writers: [...PLAN_SCHEMA, 'plan/original', 'document', 'diagnostics', 'zh'],
  reporters: ['diagnostics', 'zh'],
  policy: ['rules', 'plan/parts', 'diagnostics'],
  ledger: [...PLAN_SCHEMA, 'writers', 'readers', 'extract/likeness', 'diagnostics', 'zh'],
  pipeline: BELOW_PIPELINE,
  stages: BELOW_PIPELINE,
  index: ['pipeline', 'writers/index', 'writers/writer', ...BELOW_PIPELINE],
  cli: [
    'index',
    'pipeline',
    'source',
    'document',
    'diagnostics',
    ...PLAN_SCHEMA,
    'plan/original',
    'readers/index',
    'readers/reader',
    'rules/index',
    'rules/rule',
    'rules/check-plan',
    'rules/check-plan-json',
    'rules/fix',
    'ledger/index',
    'plan/load-plan',
    'writers/index',
    'writers/writer',
    'writers/findings',
    'writers/select-tasks',
    'writers/split-units',
    'reporters/index',
    'reporters/reporter',
    'policy',
  ],
};

/** Folders whose index.ts lists members that know nothing of each other. */
export const LISTS = ['readers', 'extract/deadlines', 'rules', 'writers', 'reporters'];

/** Lists whose members stand in groups, folder by folder; what stands beside the groups is no member and knows the list. */
export const GROUPED = ['rules'];

/** Libraries that more than one file may import, with the files or folders that may. */
export const SHARED_LIBRARIES: Rooms = {
  commander: ['cli/program', 'cli/options', 'cli/batch/options', 'cli/validate/options', 'cli/shell'],
  zod: ['plan', 'zh/read-lexicon', 'policy/config-schema', 'policy/baseline', 'policy/report-schema'],
};

/** Rooms that must not know any Chinese. */
export const WITHOUT_CHINESE = ['source', 'document', 'readers', 'plan', 'pipeline'];

export const MAX_LINES = 250;

const bare = (path: string): string => path.replace(/\.ts$/, '');
const roomOf = (path: string): string => bare(path).split('/')[0] ?? '';

/** True where `path` is the file or lies in the folder `place`. */
export const isIn = (path: string, place: string): boolean =>
  bare(path) === place || path.startsWith(`${place}/`);

const told = (at: Import, what: string): string => `${at.from}:${at.line} ${what}`;

/** Imports that the table does not allow. */
export function direction(tree: Tree, rooms: Rooms = ROOMS): string[] {
  const unknown = Object.keys(tree)
    .filter((path) => !(roomOf(path) in rooms))
    .map((path) => `${path}:1 stands in no room of the table`);
  const wrong = importsOf(tree).filter(
    ({ from, to }) =>
      to !== null &&
      roomOf(from) !== roomOf(to) &&
      !(rooms[roomOf(from)] ?? []).some((allowed) => isIn(to, allowed)),
  );
  return [...unknown, ...wrong.map((at) => told(at, `must not import ${at.to}`))];
}

/** Import circles; an import of a type counts. */
export const circles = (tree: Tree): string[] =>
  circlesOf(importsOf(tree)).map((circle) => `${circle[0]}:1 imports itself through ${circle.join(' > ')}`);

/** Libraries with a second owner, or imported outside the places that share them. */
export function owners(tree: Tree, shared: Rooms = SHARED_LIBRARIES): string[] {
  const owner = new Map<string, string>();
  const found: string[] = [];
  for (const at of importsOf(tree)) {
    if (at.library === null || at.library.startsWith('node:')) continue;
    const places = shared[at.library];
    const first = owner.get(at.library) ?? at.from;
    owner.set(at.library, first);
    if (places !== undefined && !places.some((place) => isIn(at.from, place)))
      found.push(told(at, `must not import ${at.library}`));
    if (places === undefined && first !== at.from)
      found.push(told(at, `imports ${at.library}, which ${first} owns`));
  }
  return found;
}

/** The member of a list that a file belongs to (a file or a folder of the list's folder); null outside the folder. */
function memberOf(path: string, list: string): string | null {
  if (!path.startsWith(`${list}/`)) return null;
  const parts = bare(path.slice(list.length + 1)).split('/');
  if (GROUPED.includes(list)) return parts.length > 1 ? parts.slice(0, 2).join('/') : null;
  return parts[0] ?? null;
}

/** Members of lists that import another member or the index, and others that reach past the index to a member. */
export function lists(tree: Tree, folders: readonly string[] = LISTS): string[] {
  const all = importsOf(tree);
  return folders.flatMap((list) => {
    const index = `${list}/index.ts`;
    const values = all.filter((at) => at.from === index && !at.typeOnly);
    const members = new Set(values.map(({ to }) => (to === null ? null : memberOf(to, list))));
    members.delete(null);
    return all
      .filter(({ from, to }) => {
        if (from === index || to === null) return false;
        const [source, target] = [memberOf(from, list), memberOf(to, list)];
        const toMember = target !== null && members.has(target) && source !== target;
        return toMember || (to === index && source !== null);
      })
      .map((at) => told(at, `must not import ${at.to}: only ${index} knows the members of the list`));
  });
}

/** Every match of `pattern` in the tokens of the wanted kinds. */
function matches(tree: Tree, kinds: readonly TokenKind[], pattern: RegExp, what: string): string[] {
  return Object.entries(tree).flatMap(([path, text]) =>
    lex(text)
      .filter((token) => kinds.includes(token.kind) && pattern.test(token.text))
      .map((token) => `${path}:${token.line + lineWithin(token, pattern)} ${what}`),
  );
}

const lineWithin = (token: Token, pattern: RegExp): number =>
  token.text.slice(0, token.text.search(pattern)).split('\n').length - 1;

const only = (tree: Tree, wanted: (path: string) => boolean): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => wanted(path)));

/** Files over the limit, and files whose first line is no comment. */
export const shape = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([path, text]) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return [
      ...(lines > MAX_LINES ? [`${path}:${MAX_LINES + 1} has ${lines} lines`] : []),
      ...(/^\/[/*]/.test(text)
        ? []
        : [`${path}:1 does not say in a comment what comes in and what goes out`]),
    ];
  });

const HAN = /\p{Script=Han}/u;

/** Chinese in the code of rooms that must not know any; a schema's description is a comment that is printed. */
export function chinese(tree: Tree, rooms: readonly string[] = WITHOUT_CHINESE): string[] {
  return Object.entries(only(tree, (path) => rooms.includes(roomOf(path)))).flatMap(([path, text]) => {
    const code = lex(text).filter((token) => token.kind !== 'comment' && token.text.trim() !== '');
    return code
      .filter(
        (token, index) => HAN.test(token.text) && !/\bdescribed\(\s*$/.test(code[index - 1]?.text ?? ''),
      )
      .map((token) => `${path}:${token.line} knows Chinese: ${token.text.trim().slice(0, 40)}`);
  });
}

/** The clock, the terminal, the environment, chance and the machine's locale outside cli/. */
export function purity(tree: Tree): string[] {
  const below = only(tree, (path) => roomOf(path) !== 'cli');
  return [
    ...matches(
      below,
      ['code'],
      /\bnew\s+Date\s*\(\s*\)|\bnew\s+Date\b(?!\s*\()|\bDate\.now\b/,
      'reads the clock',
    ),
    ...matches(below, ['code'], /(?<![.\p{L}$])process\b\s*[.[]/u, 'reads the process'),
    ...matches(below, ['code'], /(?<![.\p{L}$])console\b\s*[.[]/u, 'prints'),
    ...matches(below, ['code'], /\bMath\.random\b|\brandomUUID\b/, 'throws dice'),
    ...matches(
      below,
      ['code'],
      /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\s*\(|\.(?:toLocale\p{L}*|localeCompare)\s*\(|\bIntl\./u,
      'depends on the time zone or the locale',
    ),
  ];
}

/** `any`, checks switched off, and work put off. */
export const types = (tree: Tree): string[] => [
  ...matches(tree, ['code'], /(?<![.\p{L}$])any\b/u, 'uses any'),
  ...matches(tree, ['comment'], /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/, 'switches a check off'),
  ...matches(tree, ['comment'], /\bTODO\b|\bFIXME\b/, 'puts work off'),
];

/** `\b`, `\w` and `\W` in the patterns of files that know Chinese: they are wrong beside a Chinese character. */
export function boundaries(tree: Tree): string[] {
  const knowing = only(tree, (path) =>
    lex(tree[path] ?? '').some((token) => token.kind !== 'comment' && HAN.test(token.text)),
  );
  const what = 'uses \\b, \\w or \\W in a file that knows Chinese';
  return [
    ...matches(knowing, ['regex'], /(?<!\\)(?:\\\\)*\\[bwW]/, what),
    ...matches(knowing, ['string'], /\\\\[bwW]/, what),
  ];
}

/** Every rule that needs nothing but the tree. */
export const houseRules = {
  direction,
  circles,
  owners,
  lists,
  shape,
  chinese,
  purity,
  types,
  boundaries,
} as const;
