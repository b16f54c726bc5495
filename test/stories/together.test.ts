import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../electron/door/app.ts';
import type { News } from '../../electron/door/live.ts';
import type { PageConnection } from '../../electron/door/page-connection.ts';
import { isTouched, type ToldChange } from '../../shared/contract/touches.ts';
import { type Desk, openDesk, type Person, password, suggestion } from '../support/desk.ts';

describe('几个人一起办', () => {
  let desk: Desk;
  let clerk: Person;
  let second: Person;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, second] = [await desk.signIn('clerk'), await desk.signIn('second')];
  });
  afterAll(() => desk.close());

  const block = (id: string, text: string) => ({ id, level: 0 as const, text, sources: [] });

  test('两人各改一段：后存的带上原来的样子，就合在一起，两人写的历史里都在；不带的照旧拒绝', async () => {
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '701' });
    const { content: empty } = await clerk.call('draft.get', { proposalId });
    const base = { ...empty, blocks: [block('a', '甲段。'), block('b', '乙段。')] };
    const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content: base });
    const mine = { ...base, blocks: [block('a', '甲段，我改。'), block('b', '乙段。')] };
    const theirs = { ...base, blocks: [block('a', '甲段。'), block('b', '乙段，他改。')] };
    await second.call('draft.save', { proposalId, revision, content: theirs });
    expect((await clerk.refused('draft.save', { proposalId, revision, content: mine })).code).toBe('record.stale');
    const saved = await clerk.call('draft.save', { proposalId, revision, content: mine, base });
    expect(saved.joined).toMatchObject({ with: '沙明川', sideBySide: [] });
    const draft = await clerk.call('draft.get', { proposalId });
    expect(draft.content.blocks.map(({ text }) => text)).toEqual(['甲段，我改。', '乙段，他改。']);
    const kept = await Promise.all(
      draft.versions.map(({ version }) => clerk.call('draft.version', { proposalId, version })),
    );
    const texts = kept.map(({ content }) => content.blocks.map(({ text }) => text).join(''));
    expect(texts).toContain('甲段。乙段，他改。');
    expect(texts).toContain('甲段，我改。乙段。');
  });

  test('存稿的答复很小：不把整份稿件送回来', async () => {
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '702' });
    const { content } = await clerk.call('draft.get', { proposalId });
    const blocks = Array.from({ length: 200 }, (_, at) => block(`p${at}`, '长'.repeat(500)));
    const saved = await clerk.call('draft.save', { proposalId, revision: 0, content: { ...content, blocks } });
    expect(JSON.stringify(saved).length).toBeLessThan(5 * 1024);
  });

  test('谁也开着这份稿件，说得出名字', async () => {
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '703' });
    expect(await clerk.call('draft.present', { proposalId })).toEqual([]);
    expect(await second.call('draft.present', { proposalId })).toEqual(['纪云舒']);
    expect(await clerk.call('draft.present', { proposalId })).toEqual(['沙明川']);
  });
});

describe('办了什么，开着的页面都知道', () => {
  let desk: Desk;
  let app: Awaited<ReturnType<typeof openApp>>;
  let page: PageConnection;
  beforeAll(async () => {
    desk = await openDesk();
    app = await openApp({ folder: desk.folder });
    page = app.connect('browser');
    await page.call('session.login', { name: 'clerk', password });
  });
  afterAll(async () => {
    await app.close();
    await desk.close();
  });

  async function told(work: () => Promise<unknown>, after?: number): Promise<News> {
    let stop = () => {};
    const news = new Promise<News>((done) => {
      stop = page.watch(done, after);
    });
    await new Promise((done) => setTimeout(done, 50));
    await work();
    return news.finally(stop);
  }

  test('同一程序里办的、别的程序（命令行）办的，都说是哪一项、哪一件，不说内容', async () => {
    const id = 'a-call-of-this-page';
    const own = await told(() => page.call('proposal.create', { ...suggestion, number: '711' }, id));
    expect(own.changes).toMatchObject([{ operation: 'proposal.create', call: id }]);
    expect(JSON.stringify(own)).not.toContain(suggestion.title);
    // The desk is another program on the same store.
    const clerk = await desk.signIn('clerk');
    const other = await told(() => clerk.call('proposal.create', { ...suggestion, number: '712' }));
    expect(other.changes.at(-1)).toMatchObject({ operation: 'proposal.create', call: null });
  });

  test('又有人打开同一份稿件、改了它，先在里面的页面随即知道', async () => {
    const made = await page.call('proposal.create', { ...suggestion, number: '717' });
    const { id: proposalId } = made.ok ? (made.value as { id: number }) : { id: 0 };
    await page.call('draft.present', { proposalId });
    const other = app.connect('browser');
    await other.call('session.login', { name: 'second', password });
    const entered = await told(() => other.call('draft.present', { proposalId }));
    expect(entered).toEqual({ last: 0, changes: [{ operation: 'draft.present', item: proposalId, call: null }] });
    expect(isTouched({ name: 'draft.present', asked: { proposalId } }, entered.changes[0] as ToldChange)).toBe(true);
    expect(isTouched({ name: 'draft.get', asked: { proposalId } }, entered.changes[0] as ToldChange)).toBe(false);
    // Whoever stays is not told again and again.
    let again = 0;
    const stop = page.watch(() => {
      again += 1;
    });
    await new Promise((done) => setTimeout(done, 50));
    await other.call('draft.present', { proposalId });
    await new Promise((done) => setTimeout(done, 100));
    stop();
    expect(again).toBe(0);
  });

  test('按科室看件的，别科的件办了什么，连件和事项都不说；刚转走的只说有变动', async () => {
    const [admin, clerk] = [await desk.signIn('admin'), await desk.signIn('clerk')];
    const section = await admin.call('section.save', { name: '他科', phone: '', validFrom: null, validUntil: null });
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '718' });
    const { id: open } = await clerk.call('proposal.create', { ...suggestion, number: '719' });
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), sight: 'section' });
    const assigned = { proposalId, handlerId: null, leaderId: null, subject: '', sectionId: section.id };
    const moved = await told(() => clerk.call('proposal.assign', assigned));
    expect(moved.changes.at(-1)).toEqual({ operation: '', item: null, call: null });
    const all: News[] = [];
    const stop = page.watch((news) => all.push(news));
    await new Promise((done) => setTimeout(done, 50));
    const file = { name: '通知.txt', base64: Buffer.from('请办理').toString('base64') };
    const seer = await desk.signIn('second');
    expect((await seer.refused('attachment.add', { proposalId, file })).code).toBe('item.other-section');
    await seer.call('attachment.add', { proposalId: open, file });
    const person = { name: '办事员', post: '', phone: '', isLeader: false, leadsSectionIds: [], sectionId: section.id };
    const id = (await admin.call('account.list', {})).find(({ name }) => name === 'second')?.id as number;
    await admin.call('person.save', { ...person, validFrom: null, validUntil: null, accountId: id });
    await seer.call('attachment.add', { proposalId, file });
    await expect.poll(() => all.flatMap(({ changes }) => changes).length).toBeGreaterThan(2);
    await new Promise((done) => setTimeout(done, 500));
    stop();
    const changes = all.flatMap((news) => news.changes);
    expect(changes.filter(({ operation }) => operation === 'attachment.add').map(({ item }) => item)).toEqual([open]);
    expect(changes.some(({ item }) => item === proposalId)).toBe(false);
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), sight: 'all' });
  });

  test('断过线的页面，补上断线以后办的', async () => {
    const { last } = await told(() => page.call('proposal.create', { ...suggestion, number: '713' }));
    await page.call('proposal.create', { ...suggestion, number: '714' });
    await page.call('proposal.create', { ...suggestion, number: '715' });
    // Somebody else listens already, so that what was done before this page came is past.
    const stop = page.watch(() => undefined);
    await new Promise((done) => setTimeout(done, 50));
    const missed = await told(async () => undefined, last);
    stop();
    expect(missed.changes.map(({ operation }) => operation)).toEqual(['proposal.create', 'proposal.create']);
  });

  test('同一个请求送来两次，只办一次，答复一样', async () => {
    const asked = { ...suggestion, number: '716' };
    const id = 'the-same-call-again';
    const [one, two] = await Promise.all([
      page.call('proposal.create', asked, id),
      page.call('proposal.create', asked, id),
    ]);
    expect(two).toEqual(one);
    const again = await page.call('proposal.create', asked, id);
    expect(again.ok || again.error.code === 'call.done-before').toBe(true);
    const found = await page.call('proposal.list', { text: '716' });
    expect(found).toMatchObject({ ok: true, value: { total: 1 } });
  });

  test('程序重新启动后，登录着的页面接着用；退出的不能', async () => {
    await page.keepAs('page-of-the-clerk');
    await app.close();
    app = await openApp({ folder: desk.folder });
    page = app.connect('browser');
    expect(await page.resume('page-of-nobody')).toBe(false);
    expect(await page.resume('page-of-the-clerk')).toBe(true);
    expect(await page.call('proposal.list', {})).toMatchObject({ ok: true });
    await page.call('session.logout', {});
    const other = app.connect('browser');
    expect(await other.resume('page-of-the-clerk')).toBe(false);
    await page.call('session.login', { name: 'clerk', password });
  });
});
