import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import type { Answer, OperationName, Question } from '../../shared/contract.ts';
import { benchOffice } from './list.ts';
import { type Measured, median, ms, single, timed } from './measure.ts';

const items = 10_000;
const step = 500;
const rounds = 3;

/**
 * 10,000 items, half of them counted in working days, some extended and paused; a year's calendar is entered that
 * moves thousands of dates, and all are reckoned anew as the settings page does it, a few hundred a call.
 */
export async function benchDeadlines(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const app = await openApp({ folder });
  const raw = new Raw(storeFile(folder));
  try {
    const me = app.connect('shell');
    const call = async <N extends OperationName>(name: N, question: Question<N>): Promise<Answer<N>> => {
      const reply = await me.call(name, question);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value as Answer<N>;
    };
    const account = { name: 'bench', displayName: '测试', roles: ['admin' as const], password: 'bench-password' };
    await call('office.setUp', { ...benchOffice, level: 'municipal', account });
    const pack = await call('rules.get', { packId: 'chongqing', version: 1 });
    fill(raw, pack.version);
    const times: number[] = [];
    let changed = 0;
    for (let round = 0; round <= rounds; round++) {
      await call('calendar.save', { year: 2027, days: newYear(round), source: '', mode: 'whole' });
      changed = 0;
      const time = await timed(async () => {
        for (;;) {
          const part = await call('deadline.recompute', { limit: step });
          changed += part.changed;
          if (part.finished) return;
        }
      });
      // The first round also fills the columns for the first time.
      if (round > 0) times.push(time);
    }
    return [single(`一万件期限在日历改动后重算（${changed}件有变化）`, ms(median(times)), '≤ 2000 ms')];
  } finally {
    raw.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 元旦 in January 2027, one day longer every other time, so that every round moves the dates again. */
function newYear(round: number) {
  const days = round % 2 ? ['2027-01-01', '2027-01-04'] : ['2027-01-01'];
  return days.map((day) => ({ day, off: true, name: '元旦' }));
}

function fill(raw: Raw.Database, version: number) {
  const insert = raw.prepare(
    `insert into proposal (kind, level, term, meeting, number, title, body, proposer, role, assignedOn, keySupervision,
       consent, remark, stage, registeredAt, registeredBy, rulePackId, ruleVersion)
     values ('npc-suggestion', 'municipal', 9, 5, ?, ?, '', '陈若安', ?, ?, 0, 'yes', '', 'registered',
       '2026-11-01T00:00:00.000Z', '测试', 'chongqing', ${version})`,
  );
  const record = raw.prepare(
    `insert into deadlineEvent (proposalId, kind, event, at, by) values (?, ?, ?, '2026-12-01T00:00:00.000Z', '测试')`,
  );
  raw.transaction(() => {
    for (let n = 1; n <= items; n++) {
      const day = `2026-${n % 2 ? '11' : '12'}-${String((n % 28) + 1).padStart(2, '0')}`;
      const { lastInsertRowid: id } = insert.run(String(n), `关于第${n}项工作的建议`, n % 2 ? 'sole' : 'co', day);
      const said = { on: '2026-12-29', reason: '调研' };
      if (n % 10 === 0) record.run(id, 'pause', JSON.stringify({ kind: 'pause', ...said }));
      if (n % 20 === 0) record.run(id, 'resume', JSON.stringify({ kind: 'resume', ...said, on: '2027-01-11' }));
      if (n % 7 === 0) {
        const extension = { kind: 'extend', round: 1, until: '2027-06-30', approver: '交办单位', ...said };
        record.run(id, 'extend', JSON.stringify(extension));
      }
    }
  })();
}
