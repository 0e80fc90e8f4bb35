// The words of designations and attributions: suffixes, levels, role words, label words. In: nothing. Out: lists.

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What a complete designation ends with (局, 委员会, 分公司 …). No dictionary of units: only the closed list of endings. */
export const UNIT_SUFFIXES = words(`
  局 委 办 部 厅 署 院 司 处 科 室 股 中心 站 所 队 会 组 馆 校 政府 机关 单位 部门
  机构 组织 企业 方面 海关 集团 公司 银行 分行 支行 总行 人行 农商行
  农信社 供销社 合作社 联合社 总社 联社 报社 信用社 通讯社 电视台 气象台 预报台 广播台 电台 融媒体
  妇联 残联 侨联 文联 社联 工商联 科协 作协 联合会 大学 学院 高校 学校 中学 小学 幼儿园
  医院 研究院 基地 专班 党组 支部 兵团 军分区 人大 政协 纪委 监委 团委 工会 武警 法庭 边检
  海事 总站 指挥部 领导小组 委员会
  车间 厂 矿 机场 中央 班子 办事处 基金会 试验区 示范区 功能区 新区
  街道 街办 乡 镇 村 农场 林场 渔场 牧场 县 州 盟 旗 区
  市 省 片区 孵化器 联合体 产业园 科技园 工业园 物流园 园区 社区 新城 镇街 区镇 市县 县区 乡镇 市州 地市 区县
  各地 分公司 电网 铁塔 消防 协会 商会 平台公司 窗口 党委 党工委 管委会 自治区 直辖市
  自治县 驻军
`);

/** Common words that end like a designation and are none: a conjunction or a line break behind them separates nothing. */
export const FALSE_ENDINGS = words(`
  城市 都市 农村 乡村 城镇 城乡 社会 机会 晚会 集会 网站 场所 学科 教室 控股 格局 布局
  大局 全局 承办 举办 协办 主办 督办 开办 创办 内部 外部 全部 干部 好处 到处 查处 惩处
  西部 东部 南部 北部 中部 上市 夜市 超市 股市 楼市 牧区 山区 灾区 老区 厂区 军队 排队
  本科 专科 理科 机组 班组 重组 改组 不会 才会 都会
`);

/** Endings that run over a line break: 办公|室, 委员|会. */
export const LONG_SUFFIXES = words(`
  办公室 办事处 委员会 管委会 指挥部 领导小组 人民政府 部门 单位 机关 机构 中心 公司 分公司
  集团 银行 街道 政府 大队 支队 总队 管理局 管理处 研究院 科室 股室 处室 总局 分局 法院
  检察院 联合会 协会 社区 开发区 管理委员会 常委会 海关 学院 学校 医院 总社
`);

/** Bare levels and kinds: they share a head (各县、市、区政府) or take 各 from the one before (各乡镇、街道). */
export const ADMIN_LEVELS = words(`
  省 自治区 直辖市 直管市 计划单列市 市 州 自治州 盟 地区 县 自治县 区 旗 乡 镇 民族乡 地 街
`);
export const BARE_KINDS = words(`
  街道 场 村 社区 街道办事处 街道办 开发区 园区 功能区 新区 管委会 乡镇 镇街 县区 市区 农场
  林场 单位 部门 机构 科室 股室 处室 企业 中心 站 所 办 室 处 科 部 队 局 委 厅 股 系 院
`);

/** Parts of the party and the government that follow their body on the next line: 县委|宣传部. */
export const BODY_PARTS = words(`
  办公室 办 组织部 宣传部 统战部 政法委 编办 网信办 政研室 督查室 老干部局 巡察办
`);

/** Fields of work that stand for their authority: 财政、住建等部门. */
export const FIELD_WORDS = words(`
  金融 高新 安监 安全 文化 文旅 文教 水利 水务 农业 农业农村 经信 工信 商务 卫健 卫生 城管
  交通 交警 公安 司法 民政 教育 科技 财政 人社 住建 环保 生态环境 应急 审计 统计 林业 税务
  国资 体育 广电 信访 档案 气象 消防 发改 自然资源 规划 国土 宣传 组织 网信 市场监管 医保
  退役军人 电力 铁路 港航 通信 邮政 烟草 电信 移动 联通 民航 海事 城建
`);

/** Family names, for telling a person's name in a bracket from a short unit. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安常乐于傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄米明戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁邓郁单洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储段侯武刘龙叶黎白文向易廖耿满寇欧沙关游桂涂温谭聂曾肖覃';
export const COMPOUND_SURNAMES = words(`
  欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒
`);

/** Offices that stand before or behind a person's name. */
export const OFFICES = words(`
  书记 省长 市长 州长 盟长 县长 区长 旗长 镇长 乡长 部长 局长 厅长 司长 主任 主席 处长
  科长 股长 委员 常委 院长 检察长 秘书长 总经理 董事长 经理 所长 站长 队长 校长 会长 行长
  社长 台长 馆长 组长 巡视员 调研员 总工程师 专员 庭长 关长 政委
`);

/** Signs that mark the leading unit of a list. */
export const LEAD_MARKS = '★☆▲△*※●◆';

/** Role words that open a label or a column header: 牵头责任|单位. */
export const LABEL_ROLES = words(`
  牵头负责 牵头责任 牵头 主办 主责 首要责任 第一责任 主要责任 直接责任 协同责任 配合责任
  共同责任 责任落实 工作责任 组织实施 责任 负责 落实 承办 承担 实施 执行 配合 协办 协同 协助 协作
  参与 参加 督办 督导 督查 监督 指导 监管 分管 主管 包保 包抓 挂钩 联系 挂帅 市级 县级
  区级 省级 主要 具体
`);

/** Nouns that close one: 责任|单位, 分管|领导. */
export const LABEL_NOUNS = words(`
  单位 部门 科室 处室 股室 处(室) 科(室) 主体 机构 镇街 领导 市领导 县领导 区领导 镇领导 局领导 负责人 责任人
  人员 人 方
`);

/** Labels of time: 完成时限. */
export const LABEL_TIMES = words(`
  完成时限 完成时间 完成期限 完成日期 完成节点 时限要求 时间要求 时间节点 时间安排 办理时限
  办结时限 办结时间 工作时限 工作节点 整改时限 整改期限 任务时限 落实时限 推进时限 实施时限
  实施时间 责任时限 起止时间 进度要求 进度安排 时限 期限
`);
