/** How far the recognising of a scan has come, in pages; `total` is 0 until the file is open. */
export type ScanProgress = { file: string; done: number; total: number };
