import { expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/reading/intake/intake.ts';
import type { IntakeReading } from '../../shared/model/items/proposal.ts';

const notice = `云澜市人民政府办公室关于交办市十五届人大四次会议代表建议的通知
市民政局:
现将市十五届人大四次会议第77号建议《关于完善社区助餐服务的建议》交由你局主办,市财政局、市卫生健康委会办。领衔代表:万青禾(云澜市第三小学校长,13900000000),联名代表:李明、王芳。请于2026年6月30日前答复代表,会办单位请于2026年4月20日前将会办意见送主办单位。该建议列为市领导重点督办件。代表同意公开。
云澜市人民政府办公室
2026年3月20日`;

function value<K extends keyof IntakeReading>(reading: IntakeReading, field: K) {
  const read = reading[field];
  if (read.state === 'sure') expect(read.passage, field).not.toBe('');
  return read.state === 'sure' ? read.value : read.state;
}

test('交办通知粘进来，各栏填好并各带原文', () => {
  const reading = readIntake(notice);
  expect(value(reading, 'kind')).toBe('npc-suggestion');
  expect(value(reading, 'session')).toEqual({ level: 'municipal', term: 15, meeting: 4 });
  expect(value(reading, 'number')).toBe('77');
  expect(value(reading, 'title')).toBe('关于完善社区助餐服务的建议');
  expect(value(reading, 'proposers')).toEqual([
    { name: '万青禾', organization: '云澜市第三小学校长', phone: '13900000000' },
    { name: '李明', organization: '', phone: '' },
    { name: '王芳', organization: '', phone: '' },
  ]);
  expect(value(reading, 'collective')).toBe('absent');
  expect(value(reading, 'role')).toBe('lead');
  expect(value(reading, 'coUnits')).toEqual(['市财政局', '市卫生健康委']);
  expect(value(reading, 'assignedOn')).toBe('2026-03-20');
  expect(value(reading, 'dueOn')).toBe('2026-06-30');
  expect(value(reading, 'keySupervision')).toBe(true);
  expect(value(reading, 'consent')).toBe('yes');
});

test('我方会办的集体提案：主办单位、其他会办单位读出，没写年份的期限存疑', () => {
  const reading = readIntake(
    '关于办理市政协七届五次会议第B062号提案的函\n现将民建云澜市委会提出的《关于推动嵌入式养老的提案》(第B062号)转去,由市卫生健康委主办,你局、市财政局会办,请于6月30日前将会办意见送市卫生健康委。',
  );
  expect(value(reading, 'kind')).toBe('cppcc-proposal');
  expect(value(reading, 'number')).toBe('B062');
  expect(value(reading, 'collective')).toMatchObject({ name: '民建云澜市委会' });
  expect(value(reading, 'proposers')).toBe('absent');
  expect(value(reading, 'role')).toBe('co');
  expect(value(reading, 'leadUnit')).toBe('市卫生健康委');
  expect(value(reading, 'coUnits')).toEqual(['市财政局']);
  expect(reading.dueOn).toMatchObject({ state: 'doubtful', reason: '没有写年份' });
});

test('建议原文：案由、领衔人的单位电话、编号和正文', () => {
  const reading = readIntake(
    '案由：关于加强困境儿童关爱的建议\n领衔代表：赵大海\t工作单位：云澜市妇幼保健院\t联系电话：0788-5551234\n届次：市十五届人大四次会议\n编号：135\n近年来，我市困境儿童工作取得进展，但各部门之间仍需进一步协作。\n一、加强部门协同\n建议建立联席会议制度。',
  );
  expect(value(reading, 'title')).toBe('关于加强困境儿童关爱的建议');
  expect(value(reading, 'proposers')).toEqual([
    { name: '赵大海', organization: '云澜市妇幼保健院', phone: '0788-5551234' },
  ]);
  expect(value(reading, 'number')).toBe('135');
  expect(value(reading, 'body')).toBe(
    '近年来，我市困境儿童工作取得进展，但各部门之间仍需进一步协作。\n一、加强部门协同\n建议建立联席会议制度。',
  );
});

test('一份通知里有几件、只写交由办理：存疑并说明', () => {
  const reading = readIntake('现将市八届人大一次会议第12、13号建议交由你局办理。');
  expect(reading.number.state).toBe('doubtful');
  expect(reading.role).toMatchObject({ state: 'doubtful', passage: expect.stringContaining('交由你局办理') });
});

test('由某某等几位代表提出、市民政局协办：领衔人不带「由」字，角色为会办', () => {
  const reading = readIntake('由万青禾等5位代表提出的第88号建议，由市教育局牵头办理，市民政局、市残联协办。');
  expect(value(reading, 'proposers')).toEqual([{ name: '万青禾', organization: '', phone: '' }]);
  expect(value(reading, 'role')).toBe('co');
  expect(value(reading, 'leadUnit')).toBe('市教育局');
  expect(value(reading, 'coUnits')).toEqual(['市残联']);
});

test('与建议提案无关的文字，什么也不填', () => {
  expect(Object.values(readIntake('今天食堂供应红烧肉。')).every((field) => field.state === 'absent')).toBe(true);
});

test('「交由你单位主办」是我方主办；「交你局会办，主办单位市消防救援支队」是我方会办，主办单位读得出', () => {
  const lead = readIntake('现将市九届人大五次会议第8号建议交由你单位主办，市财政局会办。');
  expect(value(lead, 'role')).toBe('lead');
  expect(value(lead, 'coUnits')).toEqual(['市财政局']);
  const co = readIntake('现将市九届人大五次会议第9号建议交你局会办，主办单位市消防救援支队。');
  expect(value(co, 'role')).toBe('co');
  expect(value(co, 'leadUnit')).toBe('市消防救援支队');
});
