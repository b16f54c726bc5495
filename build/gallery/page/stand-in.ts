import type { Answer, OperationName } from '../../../shared/contract.ts';
import { type Reply, refusal } from '../../../shared/errors.ts';
import type { SessionState } from '../../../shared/model/people/account.ts';
import type { Organisation } from '../../../shared/model/people/organisation.ts';
import type { Unit } from '../../../shared/model/people/unit.ts';
import { OfficeWays } from '../../../shared/model/people/ways.ts';

const always = { validFrom: null, validUntil: null };
const unit = (id: number, name: string, shortName: string): Unit => ({
  id,
  name,
  shortName,
  contactPerson: '',
  contactPhone: '',
  retired: false,
});

export const sampleUnits: Unit[] = [
  unit(1, '云澜市财政局', '市财政局'),
  unit(2, '云澜市教育局', '市教育局'),
  unit(3, '云澜市卫生健康委员会', '市卫生健康委'),
  { ...unit(4, '云澜市旧城改造办公室', '市旧改办'), retired: true, validUntil: '2024-12-31' },
];

const organisation: Organisation = {
  sections: [
    { id: 1, name: '养老服务科', phone: '8801', ...always },
    { id: 2, name: '社会救助科', phone: '8802', ...always },
  ],
  people: [
    {
      ...{ id: 1, name: '纪云舒', post: '科员', phone: '', sectionId: 1 },
      ...{ isLeader: false, leadsSectionIds: [], accountId: null, ...always },
    },
    {
      ...{ id: 2, name: '顾长风', post: '副局长', phone: '', sectionId: null },
      ...{ isLeader: true, leadsSectionIds: [1, 2], accountId: null, ...always },
    },
  ],
  accounts: [],
};

const clerk: SessionState = {
  account: { id: 1, name: 'clerk', displayName: '纪云舒', roles: ['clerk'] },
  office: { fullName: '云澜市民政局', shortName: '市民政局', city: '云澜市' },
  ...{ locked: false, ended: false, weakPassword: false, givenPassword: false, lockMinutes: 0, demoAccounts: [] },
};

const answers: { [N in OperationName]?: Answer<N> } = {
  'session.current': clerk,
  'unit.list': sampleUnits,
  'organisation.get': organisation,
  'template.list': [],
  'view.list': [
    {
      id: 1,
      list: 'items',
      name: '我科室未答复的',
      address: 'stage=owing&section=1',
      forAll: false,
      savedBy: '纪云舒',
    },
    { id: 2, list: 'items', name: '等会办意见的', address: 'awaiting=yes', forAll: true, savedBy: '沙明川' },
  ],
  'ways.get': { ...OfficeWays.parse({}), sight: 'section' },
  'place.get': {
    ...{ mode: 'seat', here: true, host: '192.168.1.20:8443', seat: '二楼经办', waiting: false },
    broken: refusal('host.unreachable', { address: '192.168.1.20:8443' }).failure.message,
  },
  'export.progress': { done: 1, total: 3 },
  'attachment.look': { page: 1, pages: 3, notes: [], shows: 'words', paragraphs: ['座谈纪要', '一、关于助餐点布局。'] },
  'scan.progress': { file: '交办通知.pdf', done: 2, total: 12 },
  'backup.progress': { doing: '备份', done: 62, total: 100 },
};

/** Stands in for the program: invented answers to what the parts ask, and a refusal to everything they would do. */
export const standInBridge = {
  watch: () => undefined,
  async call(name: string): Promise<Reply<unknown>> {
    const value = answers[name as OperationName];
    return value === undefined ? { ok: false, error: refusal('session.needed').failure } : { ok: true, value };
  },
};
