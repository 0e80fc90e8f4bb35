// A document with faults that rules find. Out: its text.

/** An item is missing before 第四, and September has no 31st. */
export const FAULTY = `云溪市2026年河道整治工作方案

一、重点任务

（一）疏浚河道。清淤三公里。（牵头单位：市水利局；完成时限：2026年6月底前）

（二）加固堤防。加固堤防五处。（牵头单位：市水利局、市财政局；完成时限：2026年9月31日前）

（四）清理岸线。拆除违建。（责任单位：市城市管理局；完成时限：2026年10月底前）
`;
