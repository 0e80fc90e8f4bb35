// What is said of completions and the manual page, in Chinese and English.
export const shellWords = {
  completion: { zh: '输出 shell 的补全脚本', en: 'print the completions for a shell' },
  shell: { zh: '哪一种 shell', en: 'which shell' },
  man: { zh: '输出手册页（man 格式）', en: 'print the manual page, as man reads it' },
  manualName: { zh: '名称', en: 'NAME' },
  manualSynopsis: { zh: '概要', en: 'SYNOPSIS' },
  manualDescription: { zh: '说明', en: 'DESCRIPTION' },
  manualCommands: { zh: '命令', en: 'COMMANDS' },
  manualOptions: { zh: '选项', en: 'OPTIONS' },
  manualStatus: { zh: '退出码', en: 'EXIT STATUS' },
  status0: { zh: '全部读成、写成。', en: 'All was read and written.' },
  status1: { zh: 'validate：有达到 --fail-on 的问题。', en: 'validate: findings at or above --fail-on.' },
  status2: {
    zh: '用法有误，或有文件读不出、写不进；其余照常完成。',
    en: 'Wrong usage, or something could not be read or written; the rest was done all the same.',
  },
  status130: {
    zh: 'batch：按 Ctrl-C 中断（SIGTERM 为 143），再次运行即接着做。',
    en: 'batch: interrupted by Ctrl-C (143 by SIGTERM); the same command goes on.',
  },
} as const;
