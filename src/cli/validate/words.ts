// What `validate` says, in Chinese and English.
export const validateWords = {
  validate: {
    zh: '检查方案，说明哪里不对、依据什么；可用于 CI',
    en: 'check plans: what is wrong, where, and by which norm; for offices and CI',
  },
  reportFormat: {
    zh: '报告格式；缺省时看 -o 的扩展名，否则 text',
    en: 'format of the report; else by the ending of -o, else text',
  },
  preset: {
    zh: '规则集，代替配置文件中的（缺省 recommended）',
    en: 'set of rules, in place of those of the configuration (recommended by default)',
  },
  ruleFlag: {
    zh: '规则=级别，如 numbering/gap=off、units/*=info；可多次使用',
    en: 'rule=severity, such as numbering/gap=off or units/*=info; can be repeated',
  },
  fix: {
    zh: '改正纯文本和 Markdown 中的括号（发文字号、前后不一对、同级编号），其余不动',
    en: 'mend brackets in plain text and Markdown (document numbers, unlike pairs, labels of one level), and nothing else',
  },
  dryRun: {
    zh: '与 --fix 同用：只输出将要改动的地方（diff），不写文件',
    en: 'with --fix: print the changes as a diff and write nothing',
  },
  dryRunAlone: { zh: '--dry-run 要与 --fix 同用。', en: 'give --dry-run together with --fix.' },
  reasonAlone: {
    zh: '--reason 要与 --update-baseline 同用。',
    en: 'give --reason together with --update-baseline.',
  },
  fixed: { zh: '改正了 {number} 处括号', en: 'mended brackets in {number} place(s)' },
  failOn: {
    zh: '达到此级别的问题使退出码为 1（缺省 error）',
    en: 'the least severity that gives exit status 1 (error by default)',
  },
  maxWarnings: { zh: '警告多于此数时退出码为 1', en: 'more warnings than this give exit status 1' },
  today: {
    zh: '与各项时限比较的日期；给出后才指出已过期的',
    en: 'the day that deadlines are compared with; without it none is told as past',
  },
  roster: { zh: '单位名册：每行一个', en: 'the units that exist, one a line' },
  config: {
    zh: '用这个配置文件，不向上查找',
    en: 'use this configuration instead of looking for one upward',
  },
  noConfig: { zh: '不用配置文件', en: 'use no configuration' },
  printConfig: {
    zh: '输出合并后的配置，以及每个值从哪里来',
    en: 'print the merged configuration and where each value is from',
  },
  baseline: { zh: '已知问题的清单：只有新问题算数', en: 'file of known findings: only new ones count' },
  updateBaseline: {
    zh: '把现有问题写入基线（要用 --reason 说明理由），去掉已改好的',
    en: 'write the findings into the baseline (with a --reason) and take out those that are gone',
  },
  reason: { zh: '新记入基线的问题为什么放过', en: 'why the findings new in the baseline are let be' },
  furtherReport: {
    zh: '另写一份报告到此文件，格式看扩展名，或写作 gitlab=文件；可多次使用',
    en: 'write a further report to this file, by its ending or as gitlab=FILE; can be repeated',
  },
  noReportFile: { zh: '“{value}”没有写明文件。', en: '"{value}" names no file.' },
  sameReport: {
    zh: '两份报告会写成同一个文件；没有写任何文件。',
    en: 'two reports would be written to this file; nothing was written.',
  },
  textTwin: {
    zh: '在此文件夹写出 Word 等文件的规范文本，报告中的行号即其中的行号',
    en: 'write the canonical text of Word files and the like into this folder; lines of the report are its lines',
  },
  color: {
    zh: '何时用颜色（缺省 auto：仅终端，且未设 NO_COLOR）',
    en: 'when to use colours (auto by default: on a terminal without NO_COLOR)',
  },
  configInvalid: {
    zh: '配置不合要求：{path} 处{reasonZh}；格式见 schemas/config.schema.json。',
    en: 'this configuration does not fit: at {path}, {reason}. See schemas/config.schema.json.',
  },
  optionInvalid: {
    zh: '选项 {option} 的值不对：{reasonZh}。',
    en: 'the value of {option} does not fit: {reason}.',
  },
  noPropertyOfPackage: { zh: '没有“gov-plan”这一项。', en: 'there is no "gov-plan" in it.' },
  extendsCircle: { zh: '配置互相引用，绕成了圈。', en: 'this configuration extends itself.' },
  unknownPreset: {
    zh: '没有规则集“{name}”，可用 {presets}；文件路径请以 ./ 开头。',
    en: 'there is no preset "{name}"; use {presets}, or a path that begins with ./.',
  },
  unknownRule: {
    zh: '没有规则“{rule}”；用 gov-plan rules 查看全部规则。',
    en: 'there is no rule "{rule}"; gov-plan rules lists them.',
  },
  badRuleFlag: {
    zh: '“{value}”应写作 规则=级别，级别为 off、info、warning 或 error。',
    en: '"{value}" should be rule=severity, with off, info, warning or error.',
  },
  baselineInvalid: {
    zh: '基线不合要求：{path} 处{reasonZh}；格式见 schemas/baseline.schema.json。',
    en: 'this baseline does not fit: at {path}, {reason}. See schemas/baseline.schema.json.',
  },
  baselineVersion: {
    zh: '这份基线是第 {version} 版格式，本程序只认第 1 版；请升级 gov-plan，或删去它，再用 --update-baseline 重写。',
    en: 'this baseline has version {version}, and only version 1 is known here; upgrade gov-plan, or delete the file and write it anew with --update-baseline.',
  },
  noBaseline: {
    zh: '没有说明写入哪份基线；请用 --baseline 指定，或在配置中写明。',
    en: 'no baseline to write; give one with --baseline or in the configuration.',
  },
  baselineReason: {
    zh: '有 {number} 个问题是新记入的，要用 --reason 说明理由；没有写任何文件。',
    en: '{number} findings are new in it; say why they are let be with --reason. Nothing was written.',
  },
  baselineWritten: {
    zh: '基线有 {total} 条：新增 {added}，去掉 {removed}。',
    en: 'baseline: {total} in all, {added} new, {removed} taken out.',
  },
  tooManyWarnings: {
    zh: '有 {number} 个警告，多于允许的 {most} 个。',
    en: '{number} warnings, more than the {most} allowed.',
  },
  reportWritten: { zh: '报告已写入 {output}。', en: 'the report is in {output}.' },
} as const;
