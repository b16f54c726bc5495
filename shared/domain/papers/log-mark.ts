import type { LogAnchor } from '../../model/audit.ts';

/**
 * The log's end as it stands on a sheet: whoever keeps the paper can later tell whether the log is still the same up to
 * there. 「操作日志第128条　校验码 1a2b 3c4d 5e6f 7a8b」
 */
export function logMark(end: Pick<LogAnchor, 'count' | 'digest'> | null): string {
  return end === null ? '' : `操作日志第${end.count}条　校验码 ${inFours(end.digest.slice(0, 16))}`;
}

/** 1a2b3c4d5e6f7a8b → 1a2b 3c4d 5e6f 7a8b, so that a person can compare it. */
export function inFours(digits: string): string {
  return digits.replace(/(.{4})(?=.)/gu, '$1 ');
}
