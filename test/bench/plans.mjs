// Plans as data for the benchmark. In: random numbers of a seed. Out: plans of invented places, and texts of one form and any
// length; the same words for the same seed.

/** mulberry32: a small generator that gives the same numbers for the same seed. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const PLACES = ['云溪市', '青石县', '临川新区', '白鹭区', '松岭县', '望江市'];
const UNITS = [
  '发展改革委',
  '财政局',
  '教育局',
  '民政局',
  '住房城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '卫生健康委',
  '市场监管局',
  '生态环境局',
  '数据局',
];
const VERBS = ['推进', '完善', '建设', '改造', '开展', '落实', '优化', '健全', '启动', '完成'];
const THINGS = [
  '老旧小区改造',
  '农村供水管网',
  '社区养老服务站',
  '企业登记流程',
  '公交线路',
  '河道整治',
  '中小学食堂',
  '政务服务窗口',
  '充电设施',
  '基层诊所',
  '文化活动中心',
  '粮食仓储设施',
];
const DETAILS = [
  '逐项列出清单并向社会公布',
  '每季度通报一次进展',
  '新建不少于十二处',
  '覆盖全部街道和乡镇',
  '按月调度并及时协调难点',
  '组织专题培训两期',
  '压缩办理时间三成以上',
  '投入资金八百万元',
];
const TIMES = [
  '2026年6月底前',
  '年底前',
  '2026年9月30日前',
  '长期坚持',
  '每季度末',
  '2026年3月至11月',
  '上半年',
  '10个工作日内',
];
const AREAS = [
  '改善民生',
  '优化环境',
  '项目建设',
  '乡村振兴',
  '城市管理',
  '公共服务',
  '安全生产',
  '生态保护',
];
export const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const pick = (random, list) => list[random(list.length)];
const unitsOf = (random, place) =>
  Array.from({ length: 1 + random(3) }, () => `${place.at(-1)}${pick(random, UNITS)}`).join('、');

/** What one task says. */
function taskOf(random, place) {
  const title = `${pick(random, VERBS)}${pick(random, THINGS)}`;
  const time = pick(random, TIMES);
  const text = Array.from({ length: 1 + random(4) }, () => pick(random, DETAILS)).join('，');
  return {
    title,
    text: `${text}，${time}完成。`,
    time,
    lead: `${place.at(-1)}${pick(random, UNITS)}`,
    units: unitsOf(random, place),
  };
}

/** A plan as data: a covering notice, sections, and tasks in items or in a table. */
export function planOf(random) {
  const place = pick(random, PLACES);
  const subject = pick(random, AREAS);
  // Mostly a page or two, some long: as plans are.
  const count = pick(random, [4, 6, 8, 8, 12, 12, 20, 30, 60, 150]);
  const tasks = Array.from({ length: count }, () => taskOf(random, place));
  const sections = [];
  for (let at = 0; at < count; at += 8)
    sections.push({ title: pick(random, AREAS), tasks: tasks.slice(at, at + 8) });
  return {
    head: [
      `${place}人民政府办公室`,
      `关于印发${place}${subject}工作方案的通知`,
      `${place[0]}政办〔2026〕${1 + random(90)}号`,
      '各县（区）人民政府，市直各单位：',
      '方案已经研究同意，现印发给你们，请认真组织实施。',
      `${place}人民政府办公室`,
      `2026年${1 + random(12)}月${1 + random(28)}日`,
    ],
    title: `${place}${subject}工作方案`,
    goal: `为做好${subject}工作，结合实际，制定本方案。`,
    sections,
    tabled: random(2) === 0,
  };
}

export const HEADER = ['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限'];
export const rowsOf = (plan) =>
  plan.sections
    .flatMap(({ tasks }) => tasks)
    .map((task, i) => [String(i + 1), task.title, task.text, task.lead, task.units, task.time]);
export const attribution = ({ lead, units }) => `（牵头单位：${lead}；责任单位：${units}）`;

/** Texts of one form, about as long as asked for, in characters: what grows is the number of items. */
export const GROWING = {
  prose: (length) =>
    growing(
      length,
      (task, i) =>
        `${i % 10 === 0 ? `${numeral(i / 10 + 1)}、${task.title}\n` : ''}（${numeral((i % 10) + 1)}）${task.title}。${task.text}${attribution(task)}\n`,
    ),
  'one line': (length) =>
    growing(length, (task, i) => `（${numeral(i + 1)}）${task.title}。${task.text}${attribution(task)}`),
  table: (length) =>
    `${HEADER.join('\t')}\n${growing(length, (task, i) => `${i + 1}\t${task.title}\t${task.text}\t${task.lead}\t${task.units}\t${task.time}\n`)}`,
  headings: (length) => growing(length, (task, i) => `${numeral(i + 1)}、${task.title}\n`),
};

/** 一 to 九百九十九, then digits. */
function numeral(n) {
  if (n > 999) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const digit = (d) => (d === 0 ? '' : NUMERALS[d - 1]);
  const ten =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? '零'
        : ''
      : `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`;
  return `${hundreds > 0 ? `${digit(hundreds)}百` : ''}${ten}${digit(ones)}`;
}

function growing(length, item) {
  const random = randomOf(7);
  let text = '';
  for (let i = 0; text.length < length; i++) text += item(taskOf(random, '云溪市'), i);
  return text;
}
