// The house rules hold for src/, and the checks that say so can fail.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { borrowed, named, placesIn, stretchesOf } from './support/borrowed.js';
import { houseRules, MAX_LINES } from './support/house.js';
import type { Tree } from './support/imports.js';
import { lex } from './support/lex.js';
import { hasShared, ROOT, readTree, SHARED } from './support/tree.js';

const source = readTree(join(ROOT, 'src'), /\.ts$/);

it.each(['src', 'test', 'bin', '.ci'])('no file of %s/ is longer than a reader can hold', (folder) => {
  const tree = readTree(join(ROOT, folder), folder === '.ci' ? /./ : /\.(?:ts|mjs|js|md)$/);
  const long = Object.entries(tree).filter(
    ([, text]) => text.replace(/\n$/, '').split('\n').length > MAX_LINES,
  );
  expect(long.map(([path]) => path)).toEqual([]);
});

describe('src/', () => {
  it.each(Object.entries(houseRules))('%s', (_, rule) => {
    expect(rule(source)).toEqual([]);
  });

  it('is read whole by the checks', () => {
    for (const [path, text] of Object.entries(source))
      expect(
        lex(text)
          .map((token) => token.text)
          .join(''),
        path,
      ).toBe(text);
  });
});

/** A tree that breaks one rule, with the words that tell it. */
const BROKEN: readonly [rule: keyof typeof houseRules, told: string, tree: Tree][] = [
  [
    'direction',
    'zh/a.ts:1 must not import outline/b.ts',
    { 'zh/a.ts': "import { b } from '../outline/b.js';" },
  ],
  ['direction', 'readers/a.ts:2', { 'readers/a.ts': "\nimport type { B } from '../plan/b.js';" }],
  ['direction', 'must not import extract/units.ts', { 'plan/a.ts': "export * from '../extract/units.js';" }],
  ['direction', 'readers/b.ts', { 'source/a.ts': "const b = await import('../readers/b.js');" }],
  ['direction', 'stands in no room', { 'helpers/a.ts': '' }],
  [
    'circles',
    'zh/a.ts > zh/b.ts',
    { 'zh/a.ts': "import { b } from './b.js';", 'zh/b.ts': "import type { A } from './a.js';" },
  ],
  [
    'owners',
    'readers/b.ts:1 imports lib, which readers/a.ts owns',
    { 'readers/a.ts': "import x from 'lib/part';", 'readers/b.ts': "import y from 'lib';" },
  ],
  ['owners', 'cli/a.ts:1 must not import zod', { 'cli/a.ts': "import { z } from 'zod';" }],
  [
    'lists',
    'writers/a.ts:1 must not import writers/b/c.ts',
    {
      'writers/index.ts': "import { a } from './a.js';\nimport { b } from './b/b.js';",
      'writers/a.ts': "import { c } from './b/c.js';",
    },
  ],
  ['lists', 'must not import writers/index.ts', { 'writers/a.ts': "import { w } from './index.js';" }],
  ['lists', 'must not import rules/index.ts', { 'rules/a/b.ts': "import { rules } from '../index.js';" }],
  [
    'lists',
    'rules/a/b.ts:1 must not import rules/a/c.ts',
    {
      'rules/index.ts': "import { b } from './a/b.js';\nimport { c } from './a/c.js';",
      'rules/a/b.ts': "import { c } from './c.js';",
    },
  ],
  ['shape', 'has 251 lines', { 'zh/a.ts': '// a\n'.repeat(251) }],
  ['shape', 'zh/a.ts:1 does not say', { 'zh/a.ts': 'const a = 1;\n' }],
  ['chinese', 'plan/a.ts:1 knows Chinese', { 'plan/a.ts': "const a = '云溪市';" }],
  ['chinese', 'pipeline.ts:1', { 'pipeline.ts': 'const a = /县/;' }],
  ['purity', 'zh/a.ts:2 reads the clock', { 'zh/a.ts': '\nconst t = new Date();' }],
  ['purity', 'reads the clock', { 'zh/a.ts': 'const t = Date.now();' }],
  ['purity', 'prints', { 'zh/a.ts': 'if (a) console.log(a);' }],
  ['purity', 'reads the process', { 'zh/a.ts': 'const e = process.env;' }],
  ['purity', 'time zone', { 'zh/a.ts': 'const m = d.getMonth();' }],
  ['purity', 'locale', { 'zh/a.ts': 'list.sort((a, b) => a.localeCompare(b));' }],
  ['types', 'uses any', { 'zh/a.ts': 'const a = (b: any) => b;' }],
  ['types', 'switches a check off', { 'zh/a.ts': '// @ts-ignore\nf();' }],
  ['types', 'puts work off', { 'zh/a.ts': '// TODO later' }],
  ['boundaries', 'zh/a.ts:2 uses', { 'zh/a.ts': "const a = '县';\nconst b = /\\bx/;" }],
  ['boundaries', 'zh/a.ts:1 uses', { 'zh/a.ts': "const a = new RegExp('\\\\w县');" }],
];

/** Trees that look like breaking a rule, and do not. */
const SOUND: readonly [rule: keyof typeof houseRules, tree: Tree][] = [
  ['direction', { 'outline/a.ts': "import { fold } from '../zh/fold.js';" }],
  ['direction', { 'zh/a.ts': "// import { b } from '../outline/b.js';" }],
  ['direction', { 'plan/a.ts': "import type { Facts } from '../extract/facts.js';" }],
  ['owners', { 'readers/a.ts': "import 'node:fs';", 'readers/b.ts': "import 'node:fs';" }],
  [
    'lists',
    {
      'writers/index.ts': "import { a } from './a.js';\nimport type { W } from './writer.js';",
      'writers/a.ts': "import type { W } from './writer.js';",
      'writers/b.ts': "import type { W } from './writer.js';",
    },
  ],
  [
    'lists',
    {
      'rules/index.ts': "import { b } from './a/b.js';",
      'rules/a/b.ts': "import { at } from '../at.js';",
      'rules/check.ts': "import { rules } from './index.js';",
    },
  ],
  ['chinese', { 'plan/a.ts': "// 县\ndescribed('县人民政府', z.string());", 'zh/a.ts': "const a = '县';" }],
  ['purity', { 'zh/a.ts': "const a = 'console.log'; // new Date()\nx.process.a; new Date(0);" }],
  ['purity', { 'cli/a.ts': 'console.error(new Date(), process.argv);' }],
  ['types', { 'zh/a.ts': "const a = 'any'; // any\nlist.any();" }],
  ['boundaries', { 'zh/a.ts': 'const b = /\\bx/; // 县' }],
  ['boundaries', { 'zh/a.ts': "const a = '县', b = /a\\\\b/;" }],
];

describe('the checks', () => {
  it.each(BROKEN)('%s tells: %s', (rule, told, tree) => {
    expect(houseRules[rule](tree).join('\n')).toContain(told);
  });

  it.each(SOUND)('%s lets %j be', (rule, tree) => {
    expect(houseRules[rule](tree)).toEqual([]);
  });

  it('part code, comments, strings and patterns', () => {
    const kinds = (text: string): string[] =>
      lex(text).flatMap(({ kind, text: part }) => (part.trim() === '' ? [] : [`${kind} ${part.trim()}`]));
    expect(kinds("a / b; // '\n/[/'\"]/u.test('//') /* ` */")).toEqual([
      'code a / b;',
      "comment // '",
      'regex /[/\'"]/u',
      'code .test(',
      "string '//'",
      'code )',
      'comment /* ` */',
    ]);
    expect(kinds(['`a$', '{f({ x: "}" })}b` / c'].join(''))).toEqual([
      'code `',
      'string a',
      ['code $', '{f({ x:'].join(''),
      'string "}"',
      'code })}',
      'string b',
      'code ` / c',
    ]);
  });

  it('find what a tree takes from a document', () => {
    const documents = stretchesOf(['青石县将于明年春天修好河堤并通水。']);
    const tree = { 'zh/a.ts': "// a\nconst a = '春天修好河堤并通水';", 'zh/b.ts': '// 修好河堤并通' };
    expect(borrowed(tree, documents)).toEqual(['zh/a.ts:2 repeats a document: 春天修好河堤并通']);
    expect(borrowed(tree, documents, ['春天修好河堤并通水'])).toEqual([]);
    expect(named(tree, ['河堤'])).toEqual(['zh/a.ts:2 names 河堤', 'zh/b.ts:1 names 河堤']);
    expect(placesIn('青石县水利局')).toEqual(['青石县']);
    expect(placesIn('办公室')).toEqual([]);
  });
});

/** Official phrases that any document may hold, as long as a borrowed stretch though they are. */
const SET_PHRASES = [
  '市人民政府办公室',
  '县人民政府办公室',
  '市人民政府办公室关于印发',
  '发展和改革委员会',
  '总体要求和基本原则',
  '切实加强组织领导',
  '现将有关事项通知如下',
  '自发布之日起施行',
  '自印发之日起施行',
];

/** What units are called everywhere. */
const COMMON_UNITS = [
  '各区人民政府',
  '各县人民政府',
  '各市人民政府',
  '各有关单位',
  '各有关部门',
  '市直各部门',
  '县直各部门',
];

type OneOrMore = string | readonly string[] | null;

interface Gold {
  readonly document: {
    readonly issuers: readonly OneOrMore[];
    readonly title: OneOrMore;
    readonly noticeTitle: OneOrMore;
  };
  readonly tasks: readonly Record<
    'lead' | 'responsible' | 'cooperating' | 'supervising',
    readonly string[]
  >[];
}

describe.skipIf(!hasShared)('src/ beside the measuring material', () => {
  const gold = (): Gold[] =>
    Object.values(readTree(join(SHARED, 'gold'), /\.json$/)).map((text) => JSON.parse(text) as Gold);

  it('repeats no sentence of its documents', () => {
    const documents = stretchesOf(Object.values(readTree(join(SHARED, 'corpus'), /\.(?:txt|html)$/)));
    expect(documents.size).toBeGreaterThan(1000);
    expect(borrowed(source, documents, SET_PHRASES)).toEqual([]);
  });

  it('names none of its units or places', () => {
    const heads = gold().flatMap(({ document: { issuers, title, noticeTitle } }) =>
      [issuers, title, noticeTitle].flat(2).filter((name) => name !== null),
    );
    const units = gold().flatMap(({ tasks }) =>
      tasks.flatMap((task) => [task.lead, task.responsible, task.cooperating, task.supervising ?? []].flat()),
    );
    const long = [...new Set(units)].filter((name) => name.length >= 5 && !COMMON_UNITS.includes(name));
    const places = [...new Set(heads.flatMap(placesIn))];
    expect([long.length > 50, places.length > 5]).toEqual([true, true]);
    expect(named(source, long)).toEqual([]);
    expect(named(source, places)).toEqual([]);
  });
});
