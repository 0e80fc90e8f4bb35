// The words that the frame of an official document is made of: titles, letterhead, imprint, web page. Lists only.

/** The words of a list that is written with spaces between them. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that a document's title ends with: 公文种类 (GB/T 9704-2012 7.3.1) and the kinds of plan and table. */
export const TITLE_ENDINGS: readonly string[] = words(`
  通知 函 意见 批复 通报 决定 决议 公告 通告 报告 请示 纪要 命令 议案 方案 计划 规划
  要点 措施 举措 办法 细则 规定 条例 纲要 预案 条 章程 清单 台账 台帐 分解表 分工表
  安排表 任务表 一览表 明细表 进度表 汇总表 责任表 时间表 推进表 计划表 项目表 统计表
  情况表 路线图 任务书 责任书 责任状 分工 分解 规程 须知 示例 手册 倡议 倡议书 白皮书
  名单
`);

/** Words that a title ends with, or that stand at the end of a row on which it only breaks. */
export const WEAK_TITLE_ENDINGS: readonly string[] = words(`
  任务 行动 工程 安排 要求 机制 建议 项目 制度 政策 目录 职责 部署 总结 思路 对策 实事
  指南 指引
`);

/** Kinds that only cover or carry another document where a verb of issuing stands before them. */
export const COVER_ENDINGS: readonly string[] = words('通知 函 报告 请示 批复 通报 公告 决定 通告');

/** What a covering notice does with the plan. */
export const ISSUING_VERBS: readonly string[] = words(`
  印发 转发 批转 下发 分发 颁布 公布 发布 下达 报送 呈报 上报 会签 征求 审定 审议 送审
  印送 制发 发送 报备 实施 执行 分解
`);

/** Words in a bracket behind the title that name a draft: no part of the title. */
export const DRAFT_MARKS: readonly string[] = words(`
  送审稿 征求意见稿 讨论稿 审议稿 草案 草稿 初稿 报批稿 代拟稿 修改稿 会签稿 定稿
  公开征求意见稿
`);

/** Words that the name of a unit ends with; longer ones first where one ends with the other. */
export const UNIT_ENDINGS: readonly string[] = words(`
  人民政府 委员会 办公室 办公厅 指挥部 领导小组 联席会议 管委会 居委会 村委会 政府 国务院
  检察院 人民法院 总公司 分公司 有限公司 公司 集团 银行 中心 总队 支队 大队 总工会 联合会
  协会 学会 商会 工会 妇联 团委 党组 党委 工委 常委会 大学 学院 学校 党校 医院 研究院
  研究所 开发区 高新区 管理区 园区 街道 办事处 工作组 专班 总局 分局 委 办 厅 局 部 院
  署 司 处 科 室 站 所 会 行 社 馆 台 队 组 镇 乡 厂 校 股 中央 军分区 林场 农场
`);

/** Endings safe enough to cut a run of names that lost its separators. */
export const STRONG_UNIT_ENDINGS: readonly string[] = words(`
  人民政府 委员会 办公室 办公厅 指挥部 领导小组 有限公司 有限责任公司 总公司 分公司 管委会
  总工会 联合会 研究院 检察院 法院 公司 集团 中心 总局 厅 局 委 办
`);

/** Words of collective recipients: 各区, 有关单位. */
export const COLLECTIVE_WORDS: readonly string[] = words('各 有关 相关 所属 直属 单位 部门 机构 成员');

/** Labels of the head of a government web page, by what stands behind them. */
export const WEB_LABELS = {
  number: words('发文字号 文号 备注/文号 文件编号 发文文号 文件字号 公文字号 文件文号 公文文号'),
  issued: words('成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 制发日期 签发日期 颁布日期 颁布时间'),
  published: words(`
    发布日期 发布时间 生成日期 公开日期 公开时间 发表时间 公布日期 更新时间 更新日期 信息时间
    录入时间 添加时间 时间 日期
  `),
  issuer: words(`
    发布机构 发文机关 发文机构 发文单位 发布单位 发布机关 制发机关 公开主体 责任部门 发文部门 发布部门
    颁布单位 颁布机关 颁布部门 制定机关 制定机构 印发机关 印发单位 公开机构 公开单位
  `),
  title: words('标题 信息名称 文件名称 公文名称 名称 发文标题 文件标题 公文标题'),
  page: words(`
    来源 信息来源 文章来源 稿件来源 文件来源 字体 字体显示 字体大小 字号 阅读 阅读次数 阅读量
    浏览 浏览次数 浏览量 点击 点击数 点击量 点击率 访问量 访问次数 作者 编辑 责任编辑 撰稿
    发布人 当前位置 您的位置 您现在的位置 所在位置 分享到 分享 打印 保护视力色 视力保护色
    网站编辑 供稿 初审 复审 终审 信息提供
  `),
  catalogue: words(`
    索引号 信息索引 索引 主题分类 主题词 主题 分类 信息分类 体裁分类 组配分类 服务对象
    公文种类 文种 信息类别 有效性 时效性 有效期 内容概述 内容分类 关键词 关键字 公开形式
    公开方式 公开范围 公开类别 公开属性 公开程序 公开时限 公开期限 生效日期 实施日期 失效日期
    废止日期 语种 载体类型 记录形式 统一编号 登记号 规范性文件编号 文件状态 效力状态 栏目 备注
    审核 法规类型 法规类别 法规层级 效力级别 效力等级 所属行业 所属区域 所属地区 实施时间 施行日期 生效时间
    法宝引证码 引证码 阅读人次 评论人次 页面功能 发文内容 公文时效 信息来源单位
  `),
};

/** Words of buttons, tabs and links of a web page. */
export const WEB_WORDS: readonly string[] = words(`
  扫一扫在手机打开当前页 扫一扫在手机上查看当前页面 扫一扫 在手机打开当前页 手机查看 返回顶部
  返回首页 返回列表 返回上一页 返回 上一篇 下一篇 上一条 下一条 没有了 相关链接 相关附件
  相关文件 相关解读 相关文章 相关稿件 相关政策 相关信息 附件下载 文件下载 下载附件 下载
  政策解读 政策原文 政策文件 图文解读 图解 一图读懂 解读 原文 列表 首页 政务公开 信息公开
  通知公告 规划计划 打印本页 打印 关闭窗口 关闭 收藏 保存 分享到 分享 微信 微博 朋友圈
  QQ空间 无障碍 我要纠错 纠错 登录 注册 搜索 字体 字号 大号 中号 小号 默认 繁体 简体
  语音播报 主办 承办 版权所有 网站地图 联系我们 网站标识码 您是第 位访客 点击查看 正文
`);

/** Words from which on a page has nothing but links. */
export const PAGE_END_WORDS: readonly string[] = words(`
  相关链接 相关附件 附件下载 相关文件 相关解读 相关文章 相关稿件 相关政策 相关信息 扫一扫
  上一篇 下一篇 上一条 下一条 分享到 打印本页 关闭窗口 返回顶部 版权所有 文件下载 下载附件
`);

/** 抄送 and its like (GB/T 9704-2012 7.4.2). */
export const COPY_LABELS: readonly string[] = words('抄送 抄报 分送 主送');
/** Words in a 抄送 line that are no unit. */
export const FILING_WORDS: readonly string[] = words('存档 存 归档 存查 备查 本局存档 档案室存');
export const CONTACT_LABELS: readonly string[] = words(`
  联系人及电话 联系人 联系电话 联系方式 咨询电话 监督电话 电话 传真 邮箱 电子邮箱 电子邮件
  联系地址 地址 邮编 邮政编码 联络人 联系邮箱
`);
/** Secrecy and urgency of the letterhead (GB/T 9704-2012 7.2.2, 7.2.3). */
export const SECRECY_WORDS: readonly string[] = words('绝密 机密 秘密 内部资料 内部');
export const URGENCY_WORDS: readonly string[] = words('特提 特急 加急 平急 急件 紧急');
/** Forms that telegrams and drafts are written on. */
export const FORM_WORDS: readonly string[] = words(
  '公文稿纸 发文稿纸 发文稿 拟稿纸 发电单位 签批盖章 等级 机发 发电 收文 明电',
);

/** Words of running text that a bare 发文字号 may be glued to. */
export const BEFORE_NUMBER: readonly string[] = words(`
  根据 按照 依据 依照 贯彻 落实 执行 转发 印发 参照 详见 文件 通知 以及 精神 见 和 与
  及 按 的 对 原 以
`);

/** Endings of a plan's title that are safe enough to find it in a text without line breaks. */
export const PLAN_ENDINGS: readonly string[] = words(`
  方案 计划 规划 要点 措施 办法 细则 意见 预案 纲要 清单 台账 分解表 分工表 一览表
  任务表 安排表 责任书 工作安排 任务分工 任务分解 责任分解
`);

/** Words that a plan's first paragraph opens with. */
export const BODY_OPENERS: readonly string[] = words(`
  为 根据 按照 依据 依照 遵照 近年 今年 当前 目前 结合 围绕 以习近平 坚持 深入 全面
  认真 贯彻 是 序号 总体要求 工作目标 指导思想 加快 推进 针对 经
`);
