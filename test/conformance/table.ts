// The conformance table as the READMEs print it. In: the cells that passed, what was compared. Out: Markdown.
import { FORMATS } from './case.js';
import type { Compared } from './compared.js';
import { GROUPS } from './features.js';

type Language = 'en' | 'zh';

/** Marks of a README's table, which is written between them. */
export const MARKED = /(<!-- conformance -->\n)([\s\S]*?)(<!-- end -->)/;

const WORDS = {
  en: {
    feature: 'feature',
    legend: (peers: string) =>
      `✓ a test holds it (\`test/conformance\`); ✗ its test fails; blank: the format has no such thing, or no test says so. The last columns are ${peers} on the same files: how many of the formats that they open, and that their output can tell, come out as a person reads them (\`npm run compare:readers\`; by format in \`fixtures/readers-compared.json\`).`,
  },
  zh: {
    feature: '特性',
    legend: (peers: string) =>
      `✓ 有测试保证（\`test/conformance\`）；✗ 测试未通过；空白：该格式没有此物，或没有测试。末几列是 ${peers} 读同样文件的结果：它们能打开、输出中看得出的格式里，有几种与人所读一致（\`npm run compare:readers\`，分格式结果见 \`fixtures/readers-compared.json\`）。`,
  },
} as const;

/** How many formats of a feature a peer reads as a person does, of how many; blank where none can be asked. */
function shareOf(cells: Readonly<Record<string, boolean>>, feature: string): string {
  const asked = Object.entries(cells).filter(([name]) => name.startsWith(`${feature} in `));
  const good = asked.filter(([, agrees]) => agrees).length;
  return asked.length === 0 ? '' : `${good}/${asked.length}`;
}

/**
 * Writes the table.
 * @param results by cell (`levels in docx`): whether its test passes; cells without a test are left blank.
 */
export function conformanceTable(
  results: ReadonlyMap<string, boolean>,
  { versions, cells }: Compared,
  language: Language,
): string {
  const peers = Object.keys(cells);
  const columns = [WORDS[language].feature, ...FORMATS, ...peers];
  const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  const rows: string[] = [];
  for (const group of Object.values(GROUPS)) {
    rows.push(line([`**${group[language]}**`, ...columns.slice(1).map(() => '')]));
    for (const [feature, words] of Object.entries(group.features)) {
      const marks = FORMATS.map((format) => {
        const passes = results.get(`${feature} in ${format}`);
        return passes === undefined ? '' : passes ? '✓' : '✗';
      });
      rows.push(line([words[language], ...marks, ...peers.map((peer) => shareOf(cells[peer]!, feature))]));
    }
  }
  const head = [
    line(columns),
    `|---|${columns
      .slice(1)
      .map(() => ':-:|')
      .join('')}`,
  ];
  const named = peers.map((peer) => `${peer} ${versions[peer]}`).join(language === 'en' ? ', ' : '、');
  return `\n${[...head, ...rows].join('\n')}\n\n${WORDS[language].legend(named)}\n\n`;
}
