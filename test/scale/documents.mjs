// Documents by the thousand. In: a folder, a number and a seed. Out: plans of our own writing in a tree, the same for a seed.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** Binary forms, copied as they are; text is written anew each time. */
const COPIED = [
  'auto-numbered.docx',
  'merged-table.docx',
  'auto-numbered.doc',
  'auto-numbered.rtf',
  'merged-table.odt',
];

/** Numbers from a seed, below a bound (a linear congruential generator, the same on every machine). */
export function numbersFrom(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const THINGS = [
  '河堤加固',
  '行道树补植',
  '社区食堂',
  '农村公路',
  '校园食堂',
  '老旧小区管网',
  '图书馆分馆',
  '公交站台',
];
const VERBS = ['推进', '完成', '启动', '改造', '新建', '验收'];
const UNITS = [
  '市水利局',
  '市林业局',
  '市民政局',
  '市交通运输局',
  '市教育局',
  '市住房和城乡建设局',
  '各县人民政府',
];
const TIMES = ['3月底前', '6月30日前', '第三季度', '年底前', '长期坚持', '9月15日前'];

/** A work plan of so many sections. */
function planText(at, sections, below) {
  const pick = (list) => list[below(list.length)];
  const lines = [`青石市2026年民生实事第${at}号工作方案`, '', '为做好今年的民生实事，制定本方案。', ''];
  for (let section = 0; section < sections; section++) {
    lines.push(`${DIGITS[section % 10]}、${pick(VERBS)}${pick(THINGS)}`);
    for (let task = 0; task < 2 + below(6); task++)
      lines.push(
        `（${DIGITS[task]}）${pick(VERBS)}${pick(THINGS)}${1 + below(90)}处。落实管护责任，建立台账，按月通报进度，${pick(TIMES)}完成。` +
          `（牵头单位：${pick(UNITS)}；责任单位：${pick(UNITS)}）`,
      );
  }
  return `${lines.join('\n')}\n`;
}

/** Writes `count` documents into folders of a hundred: four of five are text of 1 to 20 KB, the others binary forms. */
export function makeDocuments(folder, count, seed = 1) {
  const below = numbersFrom(seed);
  for (let at = 0; at < count; at++) {
    const place = join(folder, `第${Math.floor(at / 100)}批`);
    if (at % 100 === 0) mkdirSync(place, { recursive: true });
    const name = String(at).padStart(6, '0');
    const form = COPIED[below(COPIED.length)];
    if (at % 5 === 4) copyFileSync(join(FIXTURES, form), join(place, `${name}-${form}`));
    else writeFileSync(join(place, `${name}.txt`), planText(at, 1 + below(10), below));
  }
}

/** The value of an option of the command line, as a number. */
export function numberOption(name, usual) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}
