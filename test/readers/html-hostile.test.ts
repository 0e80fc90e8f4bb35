// Saved pages made to cost time or memory, and damaged ones.
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html/read-html.js';

describe('hostile pages', () => {
  const codesOf = async (text: string): Promise<string[]> => {
    const source = { name: 'a', bytes: new Uint8Array(), format: 'html', encoding: null, text } as const;
    const { value, diagnostics } = await readHtml(source, {});
    return [value ? 'read' : 'refused', ...diagnostics.map(({ code }) => code)];
  };

  test.each<[string, string, string[]]>([
    ['50 000 nested elements', `${'<div>'.repeat(50_000)}堤`, ['read']],
    ['5 000 nested tables', `${'<table><tr><td>甲</td><td>'.repeat(5000)}堤`, ['read']],
    ['20 000 nested lists', `${'<ol><li>'.repeat(20_000)}堤`, ['read']],
    [
      'spans over millions of cells',
      `<table><tr>${'<td rowspan=65534>甲'.repeat(900)}${'<tr><td>乙'.repeat(10_000)}`,
      ['read'],
    ],
    ['a long run of white space', `<p>甲${' \n'.repeat(200_000)}堤`, ['read']],
    [
      '100 000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>堤`,
      ['read'],
    ],
    [
      'entities of a document type',
      '<!DOCTYPE html [<!ENTITY a "&b;&b;"><!ENTITY b "堤">]><p>&a;堤',
      ['read'],
    ],
    [
      'unclosed elements that multiply',
      Array.from({ length: 20_000 }, (_, i) => `<font size=${i}><p>堤`).join(''),
      ['refused', 'readers/too-many-elements'],
    ],
  ])('%s', async (_, html, told) => expect(await codesOf(html)).toEqual(told));
});
