// Examples of rules. In: what differs. Out: a short document in the form of GB/T 9704-2012, otherwise without fault.

/** The parts of an example, each replaced where a rule is about it. */
export interface ExampleParts {
  readonly noticeTitle?: string;
  readonly number?: string;
  readonly recipients?: string;
  readonly notice?: string;
  readonly attachments?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly title?: string;
  readonly aim?: string;
  readonly heading?: string;
  readonly tasks?: readonly string[];
  readonly closing?: string;
}

const PARTS = {
  noticeTitle: '云溪市人民政府办公室关于印发《2026年云溪市河湖管护工作方案》的通知',
  number: '云政办发〔2026〕18号',
  recipients: '各县（区）人民政府，市直各有关单位：',
  notice: '《2026年云溪市河湖管护工作方案》已经市政府同意，现印发给你们，请认真组织实施。',
  attachments: '',
  issuer: '云溪市人民政府办公室',
  issuedOn: '2026年3月12日',
  title: '2026年云溪市河湖管护工作方案',
  aim: '坚持水岸同治，用一年时间让市内河湖面貌明显改观。',
  heading: '二、重点任务',
  tasks: [
    '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
    '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
  ],
  closing: '',
} as const satisfies Required<ExampleParts>;

/** The example with its parts replaced; an empty part is left out. */
export function example(parts: ExampleParts = {}): string {
  const all: Required<ExampleParts> = { ...PARTS, ...parts };
  const lines = [
    all.noticeTitle,
    all.number,
    all.recipients,
    all.notice && `　　${all.notice}`,
    all.attachments,
    all.issuer,
    all.issuedOn,
    all.title,
    '一、总体要求',
    all.aim && `　　${all.aim}`,
    all.heading,
    ...all.tasks.map((task) => `　　${task}`),
    all.closing,
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** A document of the same form whose tasks stand in a table; `requirement` and `deadline` are the last row's. */
export const tableExample = (requirement: string, deadline: string): string =>
  example({
    heading: '',
    aim: '工作任务见下表。',
    tasks: [],
    closing: [
      '序号\t工作任务\t工作要求\t责任单位\t完成时限',
      '1\t摸清河湖家底\t对全市河道逐段登记\t市水利局\t2026年6月30日',
      '2\t整治入河排口\t对排口分类建账销号\t市生态环境局\t2026年10月31日',
      `3\t疏通市区沟渠\t${requirement}\t市水利局\t${deadline}`,
    ].join('\n'),
  });
