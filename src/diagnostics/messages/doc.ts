// What the reader of Word 97–2003 files has to tell.
import type { Message } from './message.js';

export const doc = {
  'readers/damaged-doc': {
    severity: 'error',
    zh: '这个 .doc 文件已损坏（可能下载不全），无法读取；请重新下载，或用 Word、WPS 打开并修复后另存为 .docx。',
    en: 'This .doc file is damaged (cut off, perhaps) and cannot be read; download it again, or open and repair it in Word or WPS and save it as .docx.',
  },
  'readers/word-95': {
    severity: 'error',
    zh: '这是 Word 6.0 或 Word 95 的文件，不能读取；请用 Word、WPS 或 LibreOffice 打开后另存为 .docx；装有 LibreOffice 时，也可加 --soffice 由它转换。',
    en: 'This is a file of Word 6.0 or Word 95, which cannot be read; open it in Word, WPS or LibreOffice and save it as .docx, or give --soffice where LibreOffice is installed.',
  },
} as const satisfies Record<string, Message>;
