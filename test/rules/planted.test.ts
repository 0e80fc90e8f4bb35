// Defects planted one at a time in a document that is otherwise clean: what the recommended rules say of each.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import type { Plan } from '../../src/plan/schema.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { example } from '../../src/rules/example.js';
import { presets } from '../../src/rules/index.js';

const SECOND =
  '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕';

const withDeadline = (deadline: string): string =>
  example({
    tasks: [
      `（一）摸清河湖家底。对全市河道逐段登记，${deadline}完成。〔市水利局牵头，市财政局配合〕`,
      SECOND,
    ],
  });

async function planOf(text: string): Promise<Plan> {
  const { value } = await parse(new TextEncoder().encode(text), { name: 'plan.txt' });
  return value!;
}

async function rulesOf(text: string): Promise<string[]> {
  return checkPlan(await planOf(text), { rules: presets.recommended }).map(({ rule }) => rule);
}

describe('a date that nobody filled in', () => {
  it.each(['X月底前', '×月×日前', '2026年X月底前', '2026年6月X日前', '2026年**月底前'])(
    'gives no deadline, and is told: %s',
    async (deadline) => {
      const text = withDeadline(deadline);
      const [first] = (await planOf(text)).tasks;
      expect(first!.deadlines).toEqual([]);
      expect(await rulesOf(text)).toContain('text/template-left-over');
    },
  );

  it.each(['6月底前', '二○二六年底前', '年底前'])('is no placeholder: %s', async (deadline) => {
    const [first] = (await planOf(withDeadline(deadline))).tasks;
    expect(first!.deadlines).toHaveLength(1);
  });
});

it('tells a month that no year has', async () => {
  expect(await rulesOf(withDeadline('13月底前'))).toEqual(['deadlines/impossible']);
  expect(await rulesOf(withDeadline('2026年13月底前'))).toEqual(['deadlines/impossible']);
});

/** The words as they look where their UTF-8 was read as GBK. */
const misread = (words: string): string =>
  new TextDecoder('gbk').decode(new TextEncoder().encode(words)).replaceAll('\ufffd', '');

describe('damaged words', () => {
  it.each(['逐段登记造册', '老旧管道', '全市河道', '养护'])(
    'UTF-8 read as GBK is found: %s',
    async (words) => {
      const found = await rulesOf(example({ aim: `坚持水岸同治，${misread(words)}，让河湖面貌改观。` }));
      expect(found).toContain('text/mojibake');
    },
  );

  it('rare characters that stand together are none', async () => {
    const found = await rulesOf(
      example({ aim: '坚持水岸同治，鑫垚焱淼诸村，饕餮、耄耋、魑魅，让河湖面貌改观。' }),
    );
    expect(found).toEqual([]);
  });

  it('a row of question marks is lost words', async () => {
    expect(await rulesOf(example({ aim: '坚持水岸同治，用????让河湖面貌改观。' }))).toEqual([
      'text/lost-characters',
    ]);
  });
});

describe('left-overs', () => {
  it.each(['&nbsp;', '&#32769;', '______', '由**局'])('%s is one', async (words) => {
    const found = await rulesOf(example({ aim: `坚持水岸同治，${words}让河湖面貌改观。` }));
    expect(found).toEqual(['text/template-left-over']);
  });

  it.each(['**局面明显改观**', '3×日均流量'])('%s is none', async (words) => {
    expect(await rulesOf(example({ aim: `坚持水岸同治，${words}，让河湖面貌改观。` }))).toEqual([]);
  });
});

describe('an item with nothing in it', () => {
  const THREE = ['（三）疏通沟渠。疏通沟渠九条，2026年9月底前完成。〔市水利局牵头〕'];
  const FIRST = '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕';

  it.each(['（二）', '（二）〔市生态环境局牵头，市水利局配合〕'])(
    'is told once, by its label: %s',
    async (item) => {
      const plan = await planOf(example({ tasks: [FIRST, item, ...THREE] }));
      const found = checkPlan(plan, { rules: presets.recommended });
      expect(found.map(({ rule, actual }) => [rule, actual])).toEqual([['tasks/empty', '（二）']]);
    },
  );
});

it('a year that is over before the document was issued is ambiguous', async () => {
  expect(await rulesOf(withDeadline('2026年前'))).toEqual(['deadlines/ambiguous']);
  expect(await rulesOf(withDeadline('2026年底前'))).toEqual([]);
});
