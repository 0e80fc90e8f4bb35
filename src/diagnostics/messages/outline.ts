// What the outline stage has to tell.
import type { Message } from './message.js';

export const outline = {
  'outline/gap': {
    severity: 'warning',
    zh: '编号不连续：“{label}”之前是第 {previous} 项，缺第 {expected} 项（未作改动）。',
    en: 'Numbering gap: “{label}” follows item {previous}; item {expected} is missing (nothing was changed).',
  },
  'outline/duplicate-number': {
    severity: 'warning',
    zh: '编号重复：“{label}”与前一项相同（未作改动）。',
    en: 'Repeated number: “{label}” is the same as the item before it (nothing was changed).',
  },
  'outline/out-of-order': {
    severity: 'warning',
    zh: '编号倒序：“{label}”排在第 {previous} 项之后（未作改动）。',
    en: 'Number out of order: “{label}” follows item {previous} (nothing was changed).',
  },
  'outline/not-from-one': {
    severity: 'info',
    zh: '本级编号从“{label}”开始，不是从一开始。',
    en: 'This level starts at “{label}”, not at one.',
  },
  'outline/level-order': {
    severity: 'info',
    zh: '“{label}”所在层次与 GB/T 9704-2012 规定的“一、”“（一）”“1.”“（1）”次序不一致。',
    en: 'The level of “{label}” departs from the order of GB/T 9704-2012: 一、（一）1.（1）.',
  },
  'outline/skipped-level': {
    severity: 'info',
    zh: '“{label}”前跳过了“{skipped}”一级。',
    en: '“{label}” skips the level {skipped}.',
  },
  'outline/mixed-forms': {
    severity: 'info',
    zh: '“{label}”与同级编号“{usual}”的写法不一致。',
    en: '“{label}” is written unlike “{usual}” and the other labels of its level.',
  },
} as const satisfies Record<string, Message>;
