import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { autosave, type SaveState } from '../../renderer/draft/history/autosave.ts';
import { type Failure, Refusal, refusal } from '../../shared/errors.ts';
import { type DraftSaved, LetterContent } from '../../shared/model/letter/letter.ts';

const letter = (title: string) => LetterContent.parse({ title, salutation: '', opening: '', blocks: [], closing: [] });

type Sent = { revision: number; title: string; answer: (reply: 'ok' | Failure) => void };

function desk() {
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const saver = autosave({
    revision: 4,
    savedAt: null,
    send: (revision, content) =>
      new Promise<DraftSaved>((resolve, reject) => {
        const answer = (reply: 'ok' | Failure) =>
          reply === 'ok'
            ? resolve({ revision: revision + 1, savedAt: '2026-03-20T01:00:00Z' } as DraftSaved)
            : reject(new Refusal(reply));
        sent.push({ revision, title: content.title, answer });
      }),
    failureOf: (thrown) => (thrown as Refusal).failure,
    onState: (state) => states.push(state),
    onSaved: () => {},
  });
  return { saver, sent, states };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('边写边存', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('停笔一秒才存，存的是最后的文字', async () => {
    const { saver, sent } = desk();
    saver.changed(letter('甲'));
    await vi.advanceTimersByTimeAsync(900);
    saver.changed(letter('甲乙'));
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent.map(({ title }) => title)).toEqual(['甲乙']);
  });

  test('上一次还没存完，下一次等它，并用它给的修订号', async () => {
    const { saver, sent, states } = desk();
    saver.changed(letter('一'));
    await vi.advanceTimersByTimeAsync(1000);
    saver.changed(letter('二'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    sent[0]?.answer('ok');
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ revision, title }) => [revision, title])).toEqual([
      [4, '一'],
      [5, '二'],
    ]);
    sent[1]?.answer('ok');
    await settle();
    expect(states.at(-1)?.kind).toBe('saved');
    expect(saver.unsaved()).toBe(false);
  });

  test('别人先存了，就停下来等人决定，文字不丢', async () => {
    const { saver, sent, states } = desk();
    saver.changed(letter('我的'));
    await vi.advanceTimersByTimeAsync(1000);
    sent[0]?.answer(refusal('record.stale', { what: '稿件', who: '王某', at: '10:30' }).failure);
    await settle();
    expect(states.at(-1)?.kind).toBe('stale');
    saver.changed(letter('我的又改'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.unsaved()).toBe(true);
    saver.rebase(9, null, letter('我的又改'));
    await vi.advanceTimersByTimeAsync(10);
    expect(sent[1]).toMatchObject({ revision: 9, title: '我的又改' });
  });

  test('没存上过一会儿自己再存', async () => {
    const { saver, sent, states } = desk();
    saver.changed(letter('甲'));
    await vi.advanceTimersByTimeAsync(1000);
    sent[0]?.answer(refusal('storage.full').failure);
    await settle();
    expect(states.at(-1)?.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(sent).toHaveLength(2);
    sent[1]?.answer('ok');
    await settle();
    expect(states.at(-1)?.kind).toBe('saved');
  });

  test('按保存键立即存，写着的也一并存完才算', async () => {
    const { saver, sent } = desk();
    saver.changed(letter('一'));
    const first = saver.flush();
    expect(sent).toHaveLength(1);
    saver.changed(letter('二'));
    const second = saver.flush();
    sent[0]?.answer('ok');
    await settle();
    sent[1]?.answer('ok');
    await settle();
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(sent.map(({ title }) => title)).toEqual(['一', '二']);
  });
});
