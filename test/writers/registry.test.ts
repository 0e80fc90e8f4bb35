import { describe, expect, it } from 'vitest';
import { findWriter, writers } from '../../src/writers/index.js';
import { joinChunks } from '../../src/writers/writer.js';
import { sampleDeadline, samplePlan, sampleTask } from '../support/plan.js';

const PLAN = samplePlan({
  tasks: [sampleTask({ deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })] })],
});

describe('the list of writers', () => {
  it('names each format and extension once', () => {
    expect(writers.map((writer) => writer.format)).toEqual([
      'json',
      'ndjson',
      'xlsx',
      'docx',
      'csv',
      'md',
      'ics',
      'html',
      'summary',
      'explain',
    ]);
    expect(new Set(writers.map((writer) => writer.extension)).size).toBe(writers.length);
    expect(findWriter('docm')).toBeUndefined();
  });

  it.each(writers.map((writer) => [writer.format, writer] as const))(
    '%s is written on demand, the same twice, and is text unless it says binary',
    async (_, writer) => {
      const write = await writer.load();
      const bytes = await joinChunks(write([PLAN]));
      expect(Buffer.compare(bytes, await joinChunks(write([PLAN])))).toBe(0);
      const decode = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      if (writer.binary) expect(decode).toThrow();
      else expect(decode()).toContain('疏浚云溪河道');
    },
  );
});
