// What `stream` says, in Chinese and English.
export const streamWords = {
  stream: {
    zh: '逐行接收 NDJSON（{path} 或 {name, base64}），逐行输出结果，供其他程序长期调用',
    en: 'answer NDJSON line by line ({path} or {name, base64}), as a long-lived worker of another program',
  },
  badRequest: {
    zh: '这一行不是 {"path": …} 或 {"name": …, "base64": …}。',
    en: 'this line is neither {"path": …} nor {"name": …, "base64": …}.',
  },
  badBase64: { zh: 'base64 中有不允许的字符。', en: 'characters that are no base64.' },
  longLine: { zh: '这一行太长（超过 400 MB）。', en: 'this line is too long (more than 400 MB).' },
} as const;
