import { expect, test } from 'vitest';
import { chinaHolidays } from '../../src/extract/holidays.js';
import { parsePlan } from '../../src/index.js';

const TEXT = `青石县政务服务整改方案
一、重点任务
（一）公布清单。本方案印发之日起5个工作日内公布清单。（责任单位：县行政审批局）
`;

test('days off and make-up days are those of the State Council', () => {
  const { isWorkday } = chinaHolidays();
  expect(['2025-10-01', '2025-10-08', '2025-10-09', '2025-10-11'].map(isWorkday)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect([isWorkday('2026-11-21'), isWorkday('2026-11-23'), isWorkday('2040-01-02')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a limit in working days passes over holidays where a calendar is given', async () => {
  const end = async (options: object) => {
    const { tasks } = await parsePlan(new TextEncoder().encode(TEXT), {
      documentDate: '2025-09-29',
      ...options,
    });
    return tasks[0]!.deadlines[0]!.end;
  };
  expect(await end({})).toBe('2025-10-06');
  expect(await end({ holidays: 'cn' })).toBe('2025-10-13');
});
