import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicationMarks } from '../../shared/domain/publication/suggest.ts';
import { coverChoices } from '../../shared/domain/publication/web/cover.ts';
import { summaryLines, webText } from '../../shared/domain/publication/web/web-lines.ts';
import { summarySuggested, webMarks } from '../../shared/domain/publication/web/web-marks.ts';
import type { WebContent, WebDecision, WebDesk } from '../../shared/model/web-text.ts';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { withoutGuard } from '../support/store-of.ts';

const visited =
  '您反映的冯桂珍老人生活困难一事，我局已上门核实，其联系电话13855012237，已纳入低保。冯桂珍老人表示感谢。';
const plan = '2026年，全市新建老年助餐点20个，每个点位每年补贴2万元。咨询电话：0570-3000009。';

/** Every marked place covered in the usual way, as a clerk does who goes through them one by one. */
function covered({ lines, phones }: WebDesk, decisions: WebDecision[] = [], letter = ''): WebDecision[] {
  const text = webText(lines);
  const suggested = summarySuggested(text, publicationMarks(text), publicationMarks(letter));
  const marks = webMarks(text, { suggested, decisions, phones });
  const open = marks.filter(({ decision }) => decision === null);
  if (open.length === 0) return marks.flatMap(({ decision }) => decision ?? []);
  const next = open.map(({ from, to, words, kind }): WebDecision => {
    return { from, to, words, kind, how: 'cover', put: coverChoices(kind, words)[0] ?? '', reason: '' };
  });
  return covered({ lines, phones } as WebDesk, [...decisions, ...next], letter);
}
const full = (decisions: WebDecision[]): WebContent => ({
  ...{ form: 'full', summary: '', decisions, article: null, reason: '' },
});

describe('从签发的函到网上的文字', () => {
  let desk: Desk;
  let clerk: Person;
  let second: Person;
  let leader: Person;
  let admin: Person;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    second = await desk.signIn('second');
    leader = await desk.signIn('leader');
    admin = await desk.signIn('admin');
  });
  afterAll(() => desk.close());

  const setting = async (change: object) =>
    admin.call('desk.saveSettings', { ...(await admin.call('desk.settings', {})), ...change });
  async function write(proposalId: number, ...texts: string[]) {
    const draft = await clerk.call('draft.get', { proposalId });
    const blocks = texts.map((text, at) => block(`b${at}`, 0, text));
    return clerk.call('draft.save', {
      proposalId,
      revision: draft.revision,
      content: { ...draft.content, blocks, resultClass: 'A' },
    });
  }
  async function sign(proposalId: number, ...texts: string[]) {
    const { revision } = await write(proposalId, ...texts);
    const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
    await leader.call('letter.sign', { proposalId, version: sent.submittedVersion as number });
  }
  async function signed(number: string, ...texts: string[]) {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number });
    await sign(id, ...texts);
    return id;
  }
  const shown = (proposalId: number) => clerk.call('publication.desk', { proposalId });
  const submit = async (proposalId: number, content: WebContent) => {
    const { draft } = await shown(proposalId);
    return clerk.call('publication.submit', { proposalId, revision: draft?.revision ?? 0, content });
  };
  const refusedSubmit = async (proposalId: number, content: WebContent) => {
    const { draft } = await shown(proposalId);
    return clerk.refused('publication.submit', { proposalId, revision: draft?.revision ?? 0, content });
  };

  test('没有签发的不能公开；签发后又改过的不能公开，说明为什么', async () => {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number: '11' });
    await write(id, plan);
    expect((await shown(id)).bar).toContain('还没有签发');
    expect((await refusedSubmit(id, full([]))).message).toContain('还没有签发');
    await sign(id, plan);
    expect((await shown(id)).bar).toBeNull();
    await write(id, `${plan}另行补充。`);
    const refused = await refusedSubmit(id, full([]));
    expect(refused.code).toBe('web.bar');
    expect(refused.message).toContain('签发已失效');
  });

  test('标出的有一处没有决定，不能提交；去掉的姓名在别处还有的，也要决定', async () => {
    const id = await signed('12', visited, plan);
    const of = await shown(id);
    expect(of.lines.map(({ role }) => role)).toContain('salutation');
    const open = await refusedSubmit(id, full([]));
    expect(open).toMatchObject({ code: 'web.unready', field: 'content.decisions' });
    expect(open.message).toContain('「冯桂珍」');
    const all = covered(of);
    expect(all.filter(({ words }) => words === '冯桂珍')).toHaveLength(2);
    const oneLeft = all.filter((each, at) => each.words !== '冯桂珍' || at === 0);
    expect((await refusedSubmit(id, full(oneLeft))).message).toContain('「冯桂珍」');
    const unsaid = all.map((each): WebDecision => (each.kind === 'mobile' ? { ...each, how: 'keep' } : each));
    expect((await refusedSubmit(id, full(unsaid))).message).toContain('请写明理由');
    const back = all.map(
      (each): WebDecision => (each.kind === 'mobile' ? { ...each, how: 'reword', put: '电话13855012237' } : each),
    );
    expect((await refusedSubmit(id, full(back))).message).toContain('还有原来的字');
    const other = all.map(
      (each): WebDecision => (each.kind === 'mobile' ? { ...each, how: 'reword', put: '改用13911112222' } : each),
    );
    expect((await refusedSubmit(id, full(other))).message).toContain('13911112222');
    const smuggled = all.map((each): WebDecision => (each.kind === 'mobile' ? { ...each, put: '13855012237' } : each));
    expect((await refusedSubmit(id, full(smuggled))).message).toContain('请选择遮盖成什么');
  });

  test('不设审核：提交即可给出文件，读回来没有一处去掉的；登记网址后公开期限了结', async () => {
    const id = await signed('13', visited, plan);
    const { webTextId } = await submit(id, full(covered(await shown(id))));
    const of = await shown(id);
    expect(of.versions[0]).toMatchObject({ state: 'passed', ofFormer: false, changedOutside: [] });
    expect(of.dueOn).toBe('2026-04-20');
    const text = webText(of.versions[0]?.lines ?? []);
    expect(text).toContain('您反映的冯某某老人生活困难一事');
    expect(text).toContain('其联系电话××，已纳入低保。冯某某老人表示感谢。');
    expect(text).toContain('0570-3000009');
    const { files } = await clerk.call('publication.files', { webTextId, formats: ['html', 'docx', 'txt', 'pdf'] });
    expect(files.map(({ name }) => name)).toEqual(
      ['html', 'docx', 'txt', 'pdf'].map((end) => `2026年建议第13号答复.${end}`),
    );
    const [html, docx, txt] = files.map(({ base64 }) => Buffer.from(base64, 'base64'));
    const page = html?.toString('utf8') ?? '';
    expect(page).toContain('<h1>');
    expect(page).toContain('<time datetime="2026-03-20">');
    expect(page).not.toContain('<script');
    const parts = Object.entries(unzipSync(new Uint8Array(docx ?? []))).map(([name, part]) => name + strFromU8(part));
    for (const whole of [page, txt?.toString('utf8') ?? '', ...parts]) {
      expect(whole).not.toContain('冯桂珍');
      expect(whole).not.toContain('13855012237');
    }
    const noAddress = { proposalId: id, day: '2026-03-20', form: 'full' as const, webTextId };
    expect(await clerk.refused('publication.record', noAddress)).toMatchObject({ field: 'url' });
    expect(await clerk.refused('publication.record', { ...noAddress, url: '局网站' })).toMatchObject({ field: 'url' });
    const other = { ...noAddress, form: 'summary', url: 'https://mz.example.gov.cn/13.html' };
    expect((await clerk.refused('publication.record', other)).code).toBe('web.other-form');
    await clerk.call('publication.record', { ...noAddress, url: other.url });
    const done = await shown(id);
    expect(done.published).toMatchObject({ day: '2026-03-20', url: other.url });
    expect(done.versions[0]?.state).toBe('published');
    const { deadlines } = await clerk.call('proposal.get', { proposalId: id });
    expect(deadlines.find(({ key }) => key === 'publish')?.doneOn).toBe('2026-03-20');
  });

  test('审签领导审核：经办人自己不能同意；退回写明理由；同意的是提交的那些字', async () => {
    await setting({ webPassing: 'leader' });
    const id = await signed('14', visited);
    const decisions = covered(await shown(id));
    const first = await submit(id, full(decisions));
    expect((await refusedSubmit(id, full(decisions))).code).toBe('web.waiting');
    expect((await clerk.refused('publication.pass', first)).code).toBe('web.not-leader');
    expect((await clerk.refused('publication.files', { ...first, formats: ['html'] })).code).toBe('web.not-passed');
    const plain = { proposalId: id, day: '2026-03-20', form: 'full', url: 'https://mz.example.gov.cn/14.html' };
    expect((await clerk.refused('publication.record', plain)).code).toBe('web.needs-text');
    expect(await leader.refused('publication.return', { ...first, reason: ' ' })).toMatchObject({ field: 'reason' });
    await leader.call('publication.return', { ...first, reason: '低保一句也请改写' });
    expect((await shown(id)).versions[0]).toMatchObject({ state: 'returned' });
    expect((await leader.refused('publication.pass', first)).code).toBe('web.not-waiting');
    const again = await submit(id, full(decisions));
    await leader.call('publication.pass', again);
    expect((await shown(id)).versions.map(({ state }) => state)).toEqual(['passed', 'returned']);
    const { history } = await clerk.call('proposal.get', { proposalId: id });
    expect(history.map(({ words }) => words)).toContain('公开稿退回：全文公开，低保一句也请改写');
    await setting({ webPassing: 'second' });
    const third = await submit(id, full(decisions));
    expect((await clerk.refused('publication.pass', third)).code).toBe('web.own');
    expect((await second.refused('publication.takeBack', third)).message).toContain('纪云舒');
    await second.call('publication.pass', third);
    await setting({ webPassing: 'none' });
  });

  test('函重新签发以后，审核过的公开稿是原来那份函的，不再给出文件', async () => {
    const id = await signed('15', visited);
    const { webTextId } = await submit(id, full(covered(await shown(id))));
    await sign(id, plan);
    expect((await shown(id)).versions[0]).toMatchObject({ ofFormer: true });
    expect((await clerk.refused('publication.files', { webTextId, formats: ['txt'] })).code).toBe('web.of-former');
    const { rows } = await clerk.call('publication.year', { year: 2026 });
    expect(rows.find(({ number }) => number === '15')?.state).toBe('again');
  });

  test('摘要不能空，摘要里的个人信息同样要决定；不公开的写明依据和理由', async () => {
    const id = await signed('16', visited);
    const of = await shown(id);
    const summary = (text: string): WebContent => ({ ...full([]), form: 'summary', summary: text });
    expect(await refusedSubmit(id, summary('　'))).toMatchObject({ field: 'content.summary' });
    expect(await refusedSubmit(id, summary('已答复。'))).toMatchObject({ field: 'content.summary' });
    const words = '市民政局已上门核实冯桂珍老人的生活困难，纳入最低生活保障，并将定期走访。';
    expect((await refusedSubmit(id, summary(words))).message).toContain('「冯桂珍」');
    const lines = summaryLines(of.lines, words);
    const decisions = covered({ ...of, lines }, [], webText(of.lines));
    const { webTextId } = await submit(id, { ...summary(words), decisions });
    const { files } = await clerk.call('publication.files', { webTextId, formats: ['txt'] });
    expect(Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8')).toContain('核实冯某某老人');
    const none = { ...full([]), form: 'none' as const };
    expect(await refusedSubmit(id, none)).toMatchObject({ field: 'content.article' });
    expect(await refusedSubmit(id, { ...none, article: 'article-15' })).toMatchObject({ field: 'content.reason' });
    const closed = await submit(id, { ...none, article: 'article-15', reason: '逐户写明了困难家庭情况' });
    expect((await clerk.refused('publication.files', { ...closed, formats: ['txt'] })).code).toBe('web.no-files');
    const life = await clerk.call('publication.record', { proposalId: id, day: '2026-03-20', form: 'none', ...closed });
    expect(life.events.at(-1)?.words).toContain('第十五条');
    expect(life.events.at(-1)?.words).toContain('逐户写明');
  });

  test('办公电话按设置遮盖；别人改过的底稿不盖掉', async () => {
    await setting({ webPhones: 'cover' });
    const id = await signed('17', plan);
    const { revision } = await clerk.call('publication.save', { proposalId: id, revision: 0, content: full([]) });
    const stale = await second.refused('publication.save', { proposalId: id, revision: 0, content: full([]) });
    expect(stale).toMatchObject({ code: 'record.stale' });
    await clerk.call('publication.submit', { proposalId: id, revision, content: full([]) });
    const text = webText((await shown(id)).versions[0]?.lines ?? []);
    expect(text).toContain('咨询电话：××。');
    expect(text).toContain('每个点位每年补贴2万元');
    await setting({ webPhones: 'keep' });
  });

  test('公开稿、签发的函被别的手段改过：不给出文件，不能公开，说明哪里被改', async () => {
    const id = await signed('18', visited);
    const { webTextId } = await submit(id, full(covered(await shown(id))));
    const uncover = `update "webText" set content = replace(content, '冯某某', '冯桂珍') where id = ${webTextId}`;
    await withoutGuard(desk.folder, 'webText_no_update', 'webText', uncover);
    expect((await shown(id)).versions[0]?.changedOutside.join()).toContain('公开稿');
    const refused = await clerk.refused('publication.files', { webTextId, formats: ['html'] });
    expect(refused.code).toBe('web.changed-outside');
    const told = { proposalId: id, webTextId, day: '2026-03-20', form: 'full', url: 'https://mz.example.gov.cn/18' };
    expect((await clerk.refused('publication.record', told)).code).toBe('web.changed-outside');
    expect((await clerk.call('changes.get', { proposalId: id })).confirms.join()).not.toContain('公开稿');
    const { findings } = await admin.call('audit.verify', {});
    expect(findings.map(({ words }) => words).join()).toContain('公开稿');
    const ofItem = `"letterId" in (select id from letter where "proposalId" = ${id})`;
    const older = `update signature set "signedOn" = '2026-03-19' where ${ofItem}`;
    await withoutGuard(desk.folder, 'signature_no_update', 'signature', older);
    expect((await refusedSubmit(id, full([]))).message).toContain('签发');
    expect((await shown(id)).bar).toContain('函件不能拿来公开');
  });

  test('往年的答复函同样整理、提交、给出文件，登记网址后列在那一年', async () => {
    const { stored } = await clerk.call('letters.import', {
      letters: [
        {
          ...({ kind: 'npc-suggestion', number: '31', title: '关于关爱独居老人的建议' } as const),
          ...{ letterTitle: '关于第31号建议的答复函', salutation: '安若水代表', replyUnit: '云澜市民政局' },
          ...{ addressees: ['安若水'], documentNumber: '云民函〔2024〕9号', replyDate: '2024-06-03' },
          blocks: [{ level: 0, text: visited }],
          signature: ['云澜市民政局', '2024年6月3日'],
        },
      ],
    });
    const formerId = stored[0]?.publishedLetterId as number;
    const of = await clerk.call('publication.desk', { formerId });
    expect(of).toMatchObject({ bar: null, dueOn: null, number: '31' });
    const content = full(covered(of));
    const { webTextId } = await clerk.call('publication.submit', { formerId, revision: 0, content });
    const { files } = await clerk.call('publication.files', { webTextId, formats: ['txt'] });
    expect(files[0]?.name).toBe('2024年建议第31号答复.txt');
    const bad = { webTextId, day: '2026-03-20', url: '见网站' };
    expect(await clerk.refused('publication.note', bad)).toMatchObject({ field: 'url' });
    const url = 'https://mz.example.gov.cn/2024/31.html';
    expect((await clerk.refused('publication.note', { ...bad, url, day: '2026-03-21' })).code).toBe('day.ahead');
    await clerk.call('publication.note', { ...bad, url });
    const { rows } = await clerk.call('publication.year', { year: 2024 });
    expect(rows).toMatchObject([{ number: '31', state: 'published', url, day: '2026-03-20' }]);
    const both = { proposalId: 1, formerId };
    expect((await clerk.refused('publication.desk', both)).code).toBe('input.invalid');
  });

  test('总体情况按统计起草，经办人接着写，存下来再导出；别人改过要先看', async () => {
    const asked = { year: 2026 };
    const first = await clerk.call('publication.overview', asked);
    expect(first).toMatchObject({ title: '云澜市民政局2026年度建议提案办理总体情况', kept: null });
    expect(first.drafted).toMatch(/^2026年（截至.*），市民政局共承办建议提案\d+件/u);
    expect(first.drafted).toMatch(/已签发的答复\d+件，已公开\d+件/u);
    expect((await clerk.refused('publication.overviewFiles', asked)).code).toBe('web.no-overview');
    const text = `${first.drafted}\n下一步，我局将继续抓好落实。`;
    await clerk.call('publication.saveOverview', { ...asked, revision: 0, text });
    expect((await second.refused('publication.saveOverview', { ...asked, revision: 0, text: '另写' })).code).toBe(
      'record.stale',
    );
    expect((await second.call('publication.overview', asked)).kept).toMatchObject({ text, revision: 1 });
    // Suggestions alone are told apart from both together.
    expect((await clerk.call('publication.overview', { ...asked, kind: 'npc-suggestion' })).kept).toBeNull();
    const { files } = await clerk.call('publication.overviewFiles', asked);
    expect(files.map(({ name }) => name)).toEqual(['html', 'docx', 'txt'].map((end) => `${first.title}.${end}`));
    const page = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(page).toContain('<p>下一步，我局将继续抓好落实。</p>');
    expect((await clerk.call('publication.overview', { year: 2019 })).drafted).toBe('');
  });

  test('年度汇编一个文件，有目录、逐封标题；没有办妥的逐件说明', async () => {
    const { files, left } = await clerk.call('publication.compile', { year: 2026 });
    expect(files.map(({ name }) => name)).toEqual(
      ['html', 'docx'].map((end) => `云澜市民政局2026年建议提案答复汇编.${end}`),
    );
    const page = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(page).toMatch(/<li><a href="#l1">.*答复的函.*<\/a><\/li>/u);
    expect(page).toMatch(/<h2 class="letter">1\. .*答复的函<\/h2>/u);
    expect(page).not.toContain('冯桂珍');
    expect(left.join()).toContain('第15号');
    const list = await clerk.call('list.export', { list: 'publication', filter: { year: 2026 }, format: 'csv' });
    const table = Buffer.from(list.files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(table).toContain('https://mz.example.gov.cn/13.html');
    expect((await clerk.refused('publication.compile', { year: 2019 })).code).toBe('web.none-in-year');
  });
});
