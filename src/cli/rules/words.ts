// What `explain` and `rules` say, in Chinese and English.
export const rulesWords = {
  explainRule: {
    zh: '说明规则：查什么、为什么、依据什么，附正反例；离线可用',
    en: 'explain a rule: what it looks for, why and by which norm, with examples; offline',
  },
  rules: { zh: '列出全部规则', en: 'list all rules' },
  ruleName: {
    zh: '规则（numbering/gap），或一组规则（numbering）',
    en: 'a rule (numbering/gap), or a group of rules (numbering)',
  },
  rulesFormat: { zh: '输出格式', en: 'output format' },
  noRule: { zh: '没有规则“{rule}”；可用：{near}。', en: 'there is no rule "{rule}"; try: {near}.' },
  severityOf: { zh: '级别：', en: 'Severity: ' },
  inPresets: { zh: '规则集：', en: 'Presets: ' },
  basis: { zh: '依据：', en: 'Basis: ' },
  canFix: { zh: '可自动改正：', en: 'Can be fixed: ' },
  standard: { zh: '国家标准', en: 'national standard' },
  regulation: { zh: '党内法规和行政规定', en: 'administrative regulation' },
  practice: { zh: '通行做法', en: 'common practice' },
  of: { zh: '（{tier}）', en: ' ({tier})' },
  badExample: { zh: '反例：', en: 'Bad:' },
  goodExample: { zh: '正例：', en: 'Good:' },
  rulesLegend: {
    zh: '* 在 recommended 规则集中　+ 可用 --fix 改正',
    en: '* in the preset recommended   + can be mended with --fix',
  },
} as const;
