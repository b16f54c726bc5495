import { describe, expect, test } from 'vitest';
import { backupLine, diskLine, indexLine, integrityLine, integrityWords } from '../../shared/domain/health/judge.ts';

const now = '2026-03-20T04:00:00.000Z';
const megabyte = 1024 * 1024;
const made = (at: string) => ({ made: { at, file: 'a', size: 1 } });

describe('程序情况：好、注意、要处理，各有该做的', () => {
  test('磁盘：剩下的不够再放一份数据就要处理，不够三份要注意', () => {
    expect(diskLine({ free: 100 * megabyte, store: megabyte })).toMatchObject({ of: 'disk', state: 'bad' });
    expect(diskLine({ free: 2000 * megabyte, store: 3000 * megabyte }).state).toBe('bad');
    expect(diskLine({ free: 900 * megabyte, store: megabyte }).state).toBe('watch');
    expect(diskLine({ free: 5000 * megabyte, store: 2000 * megabyte }).state).toBe('watch');
    expect(diskLine({ free: 50_000 * megabyte, store: 2000 * megabyte })).toEqual({
      ...{ of: 'disk', state: 'good', todo: '', words: '还有48.8 GB可用，数据和附件共2.0 GB' },
    });
  });

  test('备份：两天没有、没有做成的要处理；第二处、口令没有办的要注意', () => {
    expect(backupLine({ made: null }, [], now)).toMatchObject({ state: 'bad', words: '还没有备份' });
    expect(backupLine(made('2026-03-17T04:00:00.000Z'), [], now)).toMatchObject({
      ...{ state: 'bad', words: '最近一份是2026-03-17做的，已过3天' },
    });
    const today = made('2026-03-20T01:00:00.000Z');
    expect(backupLine(today, [], now)).toMatchObject({ state: 'good', todo: '' });
    expect(backupLine(today, [{ kind: 'rehearsed', words: '' }], now).state).toBe('good');
    expect(backupLine(today, [{ kind: 'only-here', words: '' }], now).state).toBe('watch');
    expect(backupLine(today, [{ kind: 'failed', words: '' }], now).state).toBe('bad');
  });

  test('索引没有建完要注意；数据没有检查过、三个月没有检查要注意，查出不对的要处理', () => {
    expect(indexLine({ records: 7, building: null }).words).toBe('已建好，共7份');
    expect(indexLine({ records: 7, building: { done: 2, total: 9 } })).toMatchObject({
      state: 'watch',
      words: '正在建，2／9',
    });
    expect(integrityLine(null, now).state).toBe('watch');
    const whole = integrityWords({ tables: 51, attachments: 2, findings: [], further: 0 });
    expect(whole).toBe('完好：数据表51张，附件和模板2个');
    expect(integrityLine({ at: now, words: whole }, now).state).toBe('good');
    expect(integrityLine({ at: '2025-12-01T04:00:00.000Z', words: whole }, now).state).toBe('watch');
    const hurt = integrityWords({ tables: 0, attachments: 2, findings: ['坏'], further: 3 });
    expect(hurt).toBe('发现4处不对（共查附件和模板2个）');
    expect(integrityLine({ at: now, words: hurt }, now).state).toBe('bad');
  });
});
