// Words that count with a number behind them (任务一, 问题3). In: nothing. Out: the source of a pattern, words only.

/** 任务 of 任务一：, 专栏 of 专栏1. */
export const COUNTING_WORDS =
  '(?:(?:重点|主要|具体|改革)(?:任务|工作|举措|措施|事项)|任务|专栏|步骤|阶段|措施|项目|清单|目标|行动|工程|专题|课题|举措|板块|' +
  '模块|原则|(?:反馈|整改|突出|共性)?问题|事项|意见|建议|实事|专项|战役|要点|环节)';
