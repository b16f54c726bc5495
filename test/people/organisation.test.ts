import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { subjectOf } from '../../shared/domain/names/subject.ts';
import { dayInCell } from '../../shared/domain/people/organisation-table.ts';
import { readOrganisationTable } from '../../shared/domain/people/roster.ts';
import { pastedTable } from '../../shared/domain/words/pasted-table.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

describe('粘贴的表格', () => {
  test('从 WPS 复制的按制表符分栏，CSV 按逗号，引号里的逗号和换行不分', () => {
    expect(pastedTable('科室\t姓名\r\n养老科\t 甲 \r\n\r\n')).toEqual([
      { line: 1, cells: ['科室', '姓名'] },
      { line: 2, cells: ['养老科', '甲'] },
    ]);
    expect(pastedTable('a,"b,""c""\nd",e\nf')).toEqual([
      { line: 1, cells: ['a', 'b,"c"\nd', 'e'] },
      { line: 3, cells: ['f'] },
    ]);
  });

  test('表头上面的标题行不算，表头的别名也认得，不认得的栏说出来', () => {
    const read = readOrganisationTable(
      'people',
      '云澜市民政局人员表\n部门\t姓 名\t联系电话\t血型\n养老科\t水清和\t3000\tA',
    );
    expect(read.columns).toEqual(['section', 'name', 'phone']);
    expect(read.unknownColumns).toEqual(['血型']);
    expect(read.rows[0]?.values).toEqual({ section: '养老科', name: '水清和', phone: '3000' });
  });

  test('没有表头、缺栏、日期不存在、类别写错，都说明怎么改', () => {
    expect(readOrganisationTable('people', '水清和\t3000').problem).toContain('没有找到表头');
    expect(readOrganisationTable('representatives', '姓名\n甲').problem).toContain('「类别」');
    const read = readOrganisationTable('representatives', '类别,姓名,起\n代表,甲,2026-02-30\n群众,乙,\n委员,,');
    expect(read.rows.map(({ problem }) => problem)).toEqual([
      '日期「2026-02-30」应写成 2026-03-20 的样子，并且确有这一天',
      '类别应写「代表」或「委员」',
      '缺少姓名',
    ]);
    expect(dayInCell('2026年3月5日')).toBe('2026-03-05');
    expect(dayInCell('2026.3.5')).toBe('2026-03-05');
  });
});

test('案由里有「养老」的归养老服务，单位不用这个主题就不归', () => {
  expect(subjectOf('关于完善社区养老服务的建议')).toBe('养老服务');
  expect(subjectOf('关于完善社区养老服务的建议', ['其他'])).toBe('');
  expect(subjectOf('关于道路照明的建议')).toBe('');
});

describe('组织人员', () => {
  let desk: Desk;
  let admin: Person;
  let clerk: Person;
  beforeEach(async () => {
    desk = await openDesk();
    admin = await desk.signIn('admin');
    clerk = await desk.signIn('clerk');
  });
  afterEach(() => desk.close());

  const table =
    '科室\t姓名\t职务\t领导\t分管科室\n\t顾长风\t副局长\t是\t养老服务科、救助科\n养老服务科\t纪云舒\t科员\t\t\n养老服务科\t\t科长\t\t';

  test('先预览再导入：新增几人、哪行不行；再导一次全部相同，什么也不改', async () => {
    const { lines } = await admin.call('organisation.readTable', { what: 'people', text: table });
    expect(lines.map(({ state, reason }) => `${state}${reason}`)).toEqual(['new', 'new', 'refused缺少姓名']);
    expect((await clerk.call('organisation.get', {})).people).toEqual([]);
    expect(await admin.call('organisation.import', { what: 'people', text: table })).toEqual({
      added: 2,
      changed: 0,
      same: 0,
      refused: 1,
    });
    const { sections, people } = await clerk.call('organisation.get', {});
    expect(sections.map(({ name }) => name)).toEqual(['养老服务科', '救助科']);
    expect(people[0]).toMatchObject({ name: '顾长风', isLeader: true, leadsSectionIds: [1, 2] });
    expect(people[1]).toMatchObject({ name: '纪云舒', post: '科员', sectionId: 1 });
    expect(await admin.call('organisation.import', { what: 'people', text: table })).toMatchObject({ same: 2 });
  });

  test('换了职务的，预览里写明从什么改成什么；表里没有的栏不动', async () => {
    await admin.call('organisation.import', { what: 'people', text: table });
    const next = '姓名,职务\n纪云舒,副科长';
    const { lines } = await admin.call('organisation.readTable', { what: 'people', text: next });
    expect(lines[0]).toMatchObject({ state: 'changed', reason: '职务：科员 → 副科长' });
    await admin.call('organisation.import', { what: 'people', text: next });
    const { people } = await clerk.call('organisation.get', {});
    expect(people[1]).toMatchObject({ post: '副科长', sectionId: 1 });
  });

  test('代表委员带届次和任期导入，单位带联系人导入', async () => {
    const deputies = '类别,姓名,单位,代表团,届,起,止\n代表,陈若安,第一医院,和平区团,9,2022-01-10,2027-01-10';
    await admin.call('organisation.import', { what: 'representatives', text: deputies });
    const { rows } = await clerk.call('representative.list', { text: '陈' });
    expect(rows[0]).toMatchObject({
      kind: 'npc-suggestion',
      term: 9,
      validUntil: '2027-01-10',
      delegation: '和平区团',
    });
    await admin.call('organisation.import', {
      what: 'units',
      text: '单位全称,联系人,联系电话\n云澜市气象局,安之若,3001',
    });
    expect(await clerk.call('unit.list', { text: '气象' })).toMatchObject([{ contactPerson: '安之若' }]);
  });

  test('整张表没有一行能导入，什么也不改，说明原因；经办人不能导入', async () => {
    const failure = await admin.refused('organisation.import', { what: 'people', text: '姓名,起\n甲,2026-02-30' });
    expect(failure.message).toContain('2026-02-30');
    expect((await admin.call('organisation.get', {})).people).toEqual([]);
    expect(await clerk.refused('organisation.import', { what: 'people', text: table })).toMatchObject({
      code: 'operation.not-allowed',
    });
  });

  test('重名的科室、倒着的起止日期、不是领导却有分管科室，一句话说明怎么改', async () => {
    await admin.call('section.save', { name: '养老服务科' });
    expect(await admin.refused('section.save', { name: '养老服务科' })).toMatchObject({ field: 'name' });
    const span = { name: '救助科', validFrom: '2026-03-01', validUntil: '2026-02-01' };
    expect(await admin.refused('section.save', span)).toMatchObject({ message: '截止日期早于起始日期，请核对' });
    const boss = { name: '甲', leadsSectionIds: [1] };
    expect((await admin.refused('person.save', boss)).message).toContain('只有领导');
  });

  test('拟办分派写在件上，日志记下前后；收件时也能分派；没有的人不收', async () => {
    await admin.call('organisation.import', { what: 'people', text: table });
    const { id } = await clerk.call('proposal.create', suggestion);
    const item = await clerk.call('proposal.assign', {
      proposalId: id,
      sectionId: 1,
      handlerId: 2,
      leaderId: 1,
      subject: '养老服务',
    });
    expect(item).toMatchObject({ sectionName: '养老服务科', handlerName: '纪云舒', leaderName: '顾长风' });
    const { history } = await clerk.call('proposal.get', { proposalId: id });
    expect(history.at(-1)?.words).toBe('拟办分派：承办科室 养老服务科，承办人 纪云舒，责任领导 顾长风，主题 养老服务');
    const { rows } = await admin.call('audit.list', { proposalId: id });
    expect(rows[0]?.changes).toContainEqual({ field: 'handlerName', before: null, after: '纪云舒' });
    const refused = await clerk.refused('proposal.create', { ...suggestion, number: '78', handlerId: 99 });
    expect(refused.field).toBe('handlerId');
    const next = await clerk.call('proposal.create', { ...suggestion, number: '78', sectionId: 1 });
    expect(next.sectionName).toBe('养老服务科');
  });
});

test('日志记下改了哪一栏、从什么改成什么，改过的日志仍能核验；改动前后内容被人动过就核验不过', async () => {
  const desk = await openDesk();
  const clerk = await desk.signIn('clerk');
  const admin = await desk.signIn('admin');
  const { history: _, ...item } = await clerk.call('proposal.create', suggestion);
  const { id, revision } = item;
  await clerk.call('proposal.save', { ...suggestion, id, revision, title: '关于完善社区助餐服务的建议' });
  const { rows } = await admin.call('audit.list', { proposalId: id });
  expect(rows[0]?.changes).toEqual([{ field: 'title', before: suggestion.title, after: '关于完善社区助餐服务的建议' }]);
  expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });

  const { default: Raw } = await import('better-sqlite3');
  const { storeFile } = await import('../../electron/db/open.ts');
  const raw = new Raw(storeFile(desk.folder));
  raw.exec('drop trigger audit_no_update');
  raw.prepare(`update audit set changes = '' where id = ?`).run(rows[0]?.id);
  raw.close();
  expect(await admin.call('audit.verify', {})).toMatchObject({ sound: false, firstBroken: rows[0]?.id });
  await desk.close();
});

test('单位开了「查看留痕」，谁看过一件记在日志里；经过里不出现，十分钟内再看不重复记；没开就不记', async () => {
  const desk = await openDesk();
  const admin = await desk.signIn('admin');
  const clerk = await desk.signIn('clerk');
  const { id } = await clerk.call('proposal.create', suggestion);
  const views = async () =>
    (await admin.call('audit.list', { proposalId: id })).rows.filter(({ operation }) => operation === 'proposal.get');
  await admin.call('proposal.get', { proposalId: id });
  expect(await views()).toEqual([]);
  await admin.call('desk.saveSettings', { logViews: true });
  await clerk.call('proposal.get', { proposalId: id });
  const seen = await clerk.call('proposal.get', { proposalId: id });
  expect((await views()).map(({ who, words }) => `${who}${words}`)).toEqual(['纪云舒查看']);
  expect(seen.history.map(({ words }) => words)).not.toContain('查看');
  desk.at('2026-03-20T02:00:00.000Z');
  await clerk.call('proposal.get', { proposalId: id });
  expect(await views()).toHaveLength(2);
  expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });
  await desk.close();
});

test('升级以前的日志没有改动一栏，照原来的算法核验仍然完好', async () => {
  const desk = await openDesk();
  const admin = await desk.signIn('admin');
  const { default: Raw } = await import('better-sqlite3');
  const { createHmac } = await import('node:crypto');
  const { storeFile } = await import('../../electron/db/open.ts');
  const { auditKey } = await import('../../electron/db/audit-chain.ts');
  const raw = new Raw(storeFile(desk.folder));
  const last = raw.prepare('select hash from audit order by id desc limit 1').pluck().get();
  const old = ['2026-03-19T00:00:00.000Z', null, '旧人', 'shell', 'proposal.save', null, '{}', '旧的一条', 'done'];
  const hash = createHmac('sha256', auditKey(desk.folder))
    .update(JSON.stringify([last, ...old]))
    .digest('hex');
  raw
    .prepare(
      'insert into audit (at, accountId, who, via, operation, proposalId, input, words, outcome, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(...old, hash);
  raw.close();
  expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });
  await desk.close();
});
