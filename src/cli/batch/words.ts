// What is said of a batch, in Chinese and English.
export const batchWords = {
  batch: {
    zh: '成批读取文件，按原来的目录结构写到一个文件夹；可中断，可续做',
    en: 'read many documents into a folder, tree and all; can be interrupted and goes on where it was',
  },
  batchFormat: {
    zh: '输出格式，可用逗号分隔多个，缺省 json',
    en: 'output formats, several parted by commas, json by default',
  },
  batchOutDir: { zh: '输出文件夹', en: 'the folder of the outputs' },
  merge: {
    zh: '另把全部方案合成一个文件，可重复；格式由扩展名决定（.xlsx、.csv、.md、.ndjson、.json）',
    en: 'put all plans into one file as well, by its ending (.xlsx, .csv, .md, .ndjson, .json); repeatable',
  },
  jobs: {
    zh: '同时处理的文件数（缺省为处理器核数）',
    en: 'documents worked on at a time (as many as there are processors by default)',
  },
  timeout: {
    zh: '每个文件最多用多少秒（缺省 300）',
    en: 'seconds that one document may take (300 by default)',
  },
  memory: {
    zh: '每个文件最多用多少 MB 内存（缺省 1024）',
    en: 'megabytes that one document may need (1024 by default)',
  },
  failFast: { zh: '第一个文件失败后就停止', en: 'stop at the first document that fails' },
  force: { zh: '全部重做，未变的也不跳过', en: 'do all anew, unchanged documents too' },
  shard: {
    zh: '只做 n 份中的第 i 份，如 2/8；各份合起来就是全部',
    en: 'do only the i-th of n parts, as 2/8; all parts together are the whole run',
  },
  badShard: { zh: '“{value}”不是 i/n（如 2/8）。', en: '"{value}" is not of the form i/n, as 2/8.' },
  badNumber: { zh: '“{value}”不是正整数。', en: '"{value}" is no whole number above zero.' },
  noStandardInput: {
    zh: '成批处理不读标准输入；请用 gov-plan stream 或 --files-from -。',
    en: 'a batch reads no document from standard input; use gov-plan stream, or --files-from -.',
  },
  unmergeable: {
    zh: '扩展名 {ending} 不能用于合并，可用：{endings}。',
    en: 'nothing is merged into {ending}; the endings are {endings}.',
  },
  takenOutput: {
    zh: '它的输出会占用 {output}，那是本程序自己的文件；请改名或换格式。',
    en: 'its output would take the place of {output}, a file of the program itself; rename it or choose another format.',
  },
  takenByOther: {
    zh: '它的输出会覆盖另一个文件（{other}，自输出文件夹起）的输出；请换一个输出文件夹，或用 --force 覆盖。',
    en: 'its output would take the place of that of another input ({other}, from the output folder); choose another folder, or --force.',
  },
  timedOut: { zh: '超过 {seconds} 秒，已放弃。', en: 'took longer than {seconds} s and was given up.' },
  outOfMemory: {
    zh: '所需内存超过 {megabytes} MB，已放弃。',
    en: 'needed more than {megabytes} MB and was given up.',
  },
  changedOutput: {
    zh: '{output} 写出后被改过；改过的那份存为 {output}~。',
    en: '{output} had been changed since it was written; the changed one is kept as {output}~.',
  },
  progress: {
    zh: '{done}/{total}，每秒 {rate} 个，还需 {left}，失败 {failed}',
    en: '{done}/{total}, {rate}/s, {left} left, {failed} failed',
  },
  hoursMinutes: { zh: '{hours} 小时 {minutes} 分', en: '{hours} h {minutes} min' },
  minutesSeconds: { zh: '{minutes} 分 {seconds} 秒', en: '{minutes} min {seconds} s' },
  seconds: { zh: '{seconds} 秒', en: '{seconds} s' },
  summary: {
    zh: '共 {total} 个文件：读成 {done}，未变跳过 {unchanged}，失败 {failed}；{documents} 份方案。',
    en: '{total} files: {done} read, {unchanged} unchanged and skipped, {failed} failed; {documents} plans.',
  },
  moreFailures: {
    zh: '另有 {number} 个失败的文件，见 {results}。',
    en: '{number} more failed; all are in {results}.',
  },
  stopping: {
    zh: '正在做完手头的文件；再按一次立即停止。',
    en: 'finishing the documents in hand; once more stops at once.',
  },
  remaining: {
    zh: '还剩 {number} 个文件没有做；再次运行同一命令即可接着做。',
    en: '{number} files are left; the same command goes on with them.',
  },
} as const;
