import { expect, test } from 'vitest';
import { changeWords } from '../../shared/domain/audit/change-words.ts';

test('操作日志里的改动用列表上的说法，不写程序里的代号', () => {
  expect(changeWords({ field: 'stage', before: 'closed', after: 'archived' })).toEqual({
    name: '状态',
    before: '已办结',
    after: '已归档',
  });
  expect(changeWords({ field: 'satisfaction', before: null, after: 'no' })).toMatchObject({
    before: '空',
    after: '不满意',
  });
  expect(changeWords({ field: 'roles', before: ['clerk'], after: ['clerk', 'admin'] })).toMatchObject({
    before: '经办人',
    after: '经办人、管理员',
  });
});

test('不是代号的照写：编号、日期、是否', () => {
  expect(changeWords({ field: 'number', before: '77', after: '78' })).toMatchObject({ before: '77', after: '78' });
  expect(changeWords({ field: 'keySupervision', before: false, after: true })).toMatchObject({
    before: '否',
    after: '是',
  });
});
