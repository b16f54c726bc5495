import { expect, test } from 'vitest';
import { joinWebContent } from '../../../shared/domain/publication/web/join-web.ts';
import type { WebContent, WebDecision } from '../../../shared/model/web-text.ts';

const place = (from: number, words: string, change: Partial<WebDecision> = {}): WebDecision => ({
  ...{ from, to: from + words.length, words, kind: 'own', how: 'cover', put: '某', reason: '' },
  ...change,
});
const content = (decisions: WebDecision[], change: Partial<WebContent> = {}): WebContent => ({
  ...{ form: 'full', summary: '', decisions, article: null, reason: '' },
  ...change,
});
const [first, second, third] = [place(0, '张三'), place(10, '李四'), place(20, '王五')];
const base = content([first, second]);

test('公开稿两边各定各的地方，都收；一边撤去的，撤去', () => {
  const ours = content([first, second, third]);
  const theirs = content([first, place(30, '赵六')]);
  const joined = joinWebContent(base, ours, theirs);
  expect(joined.content.decisions.map(({ words }) => words)).toEqual(['张三', '王五', '赵六']);
  expect(joined.apart).toEqual([]);
});

test('同一处两边定得不同，或标出的地方交叉，保留本机的，另一边怎样定的写明', () => {
  const ours = content([first, place(10, '李四', { how: 'keep', put: '', reason: '已公布' })]);
  const theirs = content([first, place(10, '李四', { how: 'reword', put: '一位代表' }), place(1, '三先', { put: '' })]);
  const joined = joinWebContent(base, ours, theirs);
  expect(joined.content).toEqual(ours);
  expect(joined.apart).toEqual(['「李四」改写（一位代表）', '「三先」遮盖']);
  const open = joinWebContent(null, content([first]), content([place(0, '张三', { how: null })]));
  expect(open.apart).toEqual(['「张三」标出未定']);
});

test('公开方式、摘要、依据、理由只有一边改的照改的，两边都改的保留本机的并写明', () => {
  const there = content([first, second], { form: 'none', article: 'consent', reason: '代表不同意' });
  expect(joinWebContent(base, base, there)).toEqual({ content: there, apart: [] });
  expect(joinWebContent(base, there, base)).toEqual({ content: there, apart: [] });
  const ours = content([first, second], { form: 'summary', summary: '本机的摘要' });
  const theirs = content([first, second], { form: 'none', summary: '', article: 'article-16-1', reason: '内部事务' });
  const joined = joinWebContent(base, ours, theirs);
  expect(joined.content).toMatchObject({ form: 'summary', summary: '本机的摘要', article: 'article-16-1' });
  expect(joined.apart).toEqual(['公开方式「不公开」']);
});
