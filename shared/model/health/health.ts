import type { Instant } from '../primitives.ts';

/** How the program is: what must be seen to before it becomes a loss. */

/** Window edition, browser edition, or started from its sources. */
export const editions = { window: '窗口版', browser: '浏览器版', source: '从源码运行' } as const;
export type Edition = keyof typeof editions;

export const healthNames = {
  disk: '磁盘空间',
  backup: '备份',
  index: '检索索引',
  integrity: '数据文件和附件',
} as const;
export type HealthLine = {
  of: keyof typeof healthNames;
  state: 'good' | 'watch' | 'bad';
  words: string;
  /** What to do; empty where nothing is to be done. */
  todo: string;
};

export type Health = {
  version: string;
  edition: Edition;
  system: string;
  /** Where the data lies; on another PC where this is asked from a seat. */
  folder: string;
  isAfar: boolean;
  at: Instant;
  lines: HealthLine[];
};

/** What a check of the store's file and the attachments found. */
export type IntegrityFound = {
  at: Instant;
  /** How many tables were looked through; 0 where the store is a database with keepers of its own. */
  tables: number;
  attachments: number;
  findings: string[];
  /** How many more were found than are named. */
  further: number;
};
