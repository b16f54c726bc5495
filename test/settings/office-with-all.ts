import { wordTemplate } from '../samples/word-templates.ts';
import { bureau, confirmLeaders, type Desk, password, suggestion } from '../support/desk.ts';
import { fileOf, ledger } from '../support/import-samples.ts';

/** An office that has said something in every part of its settings; and a case, whose words must not travel. */
export const caseWords = '关于增设无名渡口老年食堂的建议';
export const numberedOutside = 4321;

export async function officeWithAll(desk: Desk): Promise<void> {
  const admin = await desk.signIn('admin');
  const { letterSettings, templates, ...office } = await admin.call('office.get', {});
  await admin.call('office.save', {
    ...office,
    contactPhone: '0570-3009999',
    templates: { ...templates, note: '附注一行' },
    letterSettings: { ...letterSettings, tableSize: '12' },
  });
  await admin.call('number.saveSeries', { series: { reminder: '云民催', extension: '' } });
  await admin.call('number.saveStart', { code: bureau.replyCode, year: 2026, used: numberedOutside });
  const word = await wordTemplate();
  await admin.call('template.add', {
    name: '本局样式',
    file: { name: '本局.docx', base64: Buffer.from(word).toString('base64') },
  });
  await admin.call('unit.save', {
    name: '云澜市渡口管理处',
    shortName: '渡口处',
    names: [{ name: '云澜市航运处', kind: 'former', validUntil: '2019-03-31', note: '机构改革更名' }],
  });
  const { id: packId, version } = (await admin.call('rules.list', {})).find(({ active }) => active) as {
    id: string;
    version: number;
  };
  const { version: _, at: __, by: ___, ...pack } = await admin.call('rules.get', { packId, version });
  await admin.call('rules.save', { ...pack, basis: '本局另行规定' });
  await admin.call('rules.adopt', { packId, version: version + 1 });
  await admin.call('calendar.save', {
    year: 2031,
    days: [{ day: '2031-01-01', off: true, name: '元旦' }],
    source: '国办发明电〔2030〕9号',
    mode: 'whole',
  });
  const scales = await admin.call('scales.get', {});
  await admin.call('scales.save', {
    ...scales,
    attitude: scales.attitude.map((each, at) => (at === 0 ? { ...each, text: '很满意' } : each)),
  });
  const { id: sectionId } = await admin.call('section.save', { name: '养老服务科', phone: '3001' });
  const clerkId = (await admin.call('account.list', {})).find(({ name }) => name === 'clerk')?.id ?? 0;
  await admin.call('person.save', { name: '纪云舒', post: '科长', sectionId, accountId: clerkId });
  await admin.call('person.save', { name: '顾长风', isLeader: true, leadsSectionIds: [sectionId] });
  await admin.call('representative.save', {
    kind: 'npc-suggestion',
    name: '钱三一',
    delegation: '城东代表团',
    term: 9,
  });
  await admin.call('desk.saveSettings', {
    ...(await admin.call('desk.settings', {})),
    subjects: ['养老', '渡口'],
  });
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), lockMinutes: 7 });
  await admin.call('account.create', { name: 'head', displayName: '柏松年', roles: ['leader'], password });
  await confirmLeaders(await desk.signIn('leader'));
  // One of the three is used, and described for this office.
  const [first, ...others] = await admin.call('platform.list', {});
  if (first)
    await admin.call('platform.save', { platforms: [{ ...first, used: true, kind: 'npc-suggestion' }, ...others] });
  await caseIn(desk);
  await layoutIn(desk);
}

async function caseIn(desk: Desk): Promise<void> {
  const clerk = await desk.signIn('clerk');
  const body = '无名渡口的老人没有地方吃饭。';
  const proposers = [{ name: '丁百岁', organization: '渡口村', phone: '' }];
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, title: caseWords, body, proposers });
  const file = { name: '渡口老人名册.txt', base64: Buffer.from('渡口老人名册', 'utf8').toString('base64') };
  await clerk.call('attachment.add', { proposalId, file });
}

/** A ledger of former years, one of whose columns somebody put right. */
async function layoutIn(desk: Desk): Promise<void> {
  const clerk = await desk.signIn('clerk');
  const { id: batchId } = await clerk.call('imports.open', {});
  const rows = [{ meeting: 1, number: '12', title: '关于旧渡口改建的建议', name: '丁百岁' }];
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger(rows)) });
  const { files } = await clerk.call('imports.get', { batchId });
  const table = files[0]?.tables[0];
  const columns = (table?.columns ?? []).map(({ position, field }) => ({ position, field }));
  await clerk.call('imports.mapColumns', { tableId: table?.id ?? 0, columns });
}
