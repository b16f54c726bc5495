/** The office and the item that a campaign writes. */
export const password = 'kill-campaign-password';

export const bureau = {
  ...{ fullName: '云澜市民政局', shortName: '市民政局', city: '云澜市', level: 'municipal' },
  ...{ letterhead: '云澜市民政局', replyCode: '云民函', opinionCode: '云民会' },
  ...{ assignerNpc: '市人大常委会代表工委', assignerCppcc: '市政协提案委' },
  ...{ contactPerson: '纪云舒', contactPhone: '0570-3000001', issuer: '云澜市民政局办公室' },
};

export const suggestion = {
  kind: 'npc-suggestion',
  session: { level: 'municipal', term: 9, meeting: 5 },
  body: '一、加密老年助餐点布局。二、加大运营补贴力度。'.repeat(40),
  proposers: [{ name: '陈若安', organization: '云澜市第一医院', phone: '' }],
  role: 'sole',
  assignedOn: '2026-03-20',
  confirmed: true,
};
